import type { Problem } from '../../contract/problem.ts';
import { rowOfProblem, type StagedRow } from './stage-outcome.ts';
import type { SheetRow } from '../questions/stage-choices.ts';

/** A row with a problem to mend is a question until it is mended or left out, whatever else it would be. */
export function withUnsettledRows(
  rows: readonly StagedRow[],
  problems: readonly Problem[],
  askedRows: readonly SheetRow[],
): readonly StagedRow[] {
  const keyOf = ({ sheet, row }: SheetRow) => `${row} ${sheet}`;
  const unsettled = new Set([
    ...askedRows.map(keyOf),
    ...problems.flatMap((problem) => {
      const row = problem.weight === 'note' ? null : rowOfProblem(problem);
      return row === null || problem.place.at !== 'cell' ? [] : [keyOf({ sheet: problem.place.sheet, row })];
    }),
  ]);
  if (unsettled.size === 0) return rows;
  return rows.map((row) =>
    unsettled.has(`${row.row} ${row.sheet}`) && row.state !== 'left-out' ? { ...row, state: 'question' } : row,
  );
}
