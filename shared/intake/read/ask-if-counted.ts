import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { saysGone } from '../cells/says-gone.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { RowReader } from './row-reader.ts';

/** Asks whether a row still counts of which the notes say that somebody has gone or was not admitted. */
export function askIfCounted(
  reader: RowReader,
  answers: SheetAnswers,
  of: 'admissions' | 'candidates' | 'members',
): void {
  const note = reader.cell('note');
  const cell = note?.kind === 'text' && saysGone(note.text, of) ? note : reader.row.goneAside;
  if (cell === null) return;
  const { row } = reader.row;
  if (answers.isCounted(row) !== null) return;
  const answer = (isCounted: boolean) => ({ about: 'row', sheet: reader.sheet, row, isCounted }) as const;
  const name = reader.cell('fullName');
  const options = [
    { label: intakeWords.counted.yes, answer: answer(true) },
    { label: intakeWords.counted.no, answer: answer(false) },
  ];
  const facts = { written: textOfCell(cell), name: name === undefined ? '' : textOfCell(name) };
  const asks = { key: `row ${row}`, options, proposed: null };
  reader.remark('note', { code: 'intake.note-says-gone', weight: 'fix', facts, asks }, cell.column);
}
