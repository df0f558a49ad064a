import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { memberStatusNames } from '../../domain/member-status-names.ts';
import type { Period } from '../../domain/period.ts';
import { saysGone } from '../cells/says-gone.ts';
import { saysOtherDays } from './says-other-days.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { RowReader } from './row-reader.ts';

type Of = 'admissions' | 'candidates' | 'members';

/** States of members who are still here. */
const STILL_HERE: ReadonlySet<string> = new Set(['active', 'exempt']);

function isDoubtful(note: string, of: Of, period: Period | null): boolean {
  if (saysGone(note, of)) return true;
  if (of === 'admissions') return period !== null && saysOtherDays(note, period);
  const state = of === 'members' ? memberStatusNames.find(note) : null;
  return state !== null && !STILL_HERE.has(state);
}

/** Asks whether a row still counts of which the notes say that somebody has gone or was not admitted. */
export function askIfCounted(reader: RowReader, answers: SheetAnswers, of: Of, period: Period | null = null): void {
  const note = reader.cell('note');
  const cell = note?.kind === 'text' && isDoubtful(note.text, of, period) ? note : reader.row.goneAside;
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
