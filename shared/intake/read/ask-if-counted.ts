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
  const cell = reader.cell('note');
  if (cell === undefined || cell.kind !== 'text' || !saysGone(cell.text, of)) return;
  const { row } = reader.row;
  if (answers.isCounted(row) !== null) return;
  const answer = (isCounted: boolean) => ({ about: 'row', sheet: reader.sheet, row, isCounted }) as const;
  const name = reader.cell('fullName');
  reader.remark('note', {
    code: 'intake.note-says-gone',
    weight: 'fix',
    facts: { written: textOfCell(cell), name: name === undefined ? '' : textOfCell(name) },
    asks: {
      key: `row ${row}`,
      options: [
        { label: intakeWords.counted.yes, answer: answer(true) },
        { label: intakeWords.counted.no, answer: answer(false) },
      ],
      proposed: null,
    },
  });
}
