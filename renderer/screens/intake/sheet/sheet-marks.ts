import type { Problem, ProblemWeight } from '../../../../shared/contract/problem.ts';
import type { IntakePart } from '../../../../shared/contract/views.ts';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import type { IntakeChoices } from '../intake-choices.ts';

/** What is to be said about one cell: the heaviest problem counts. */
export type CellMark = { readonly weight: ProblemWeight; readonly what: string };

/** Where a table stands on the sheet: what is tinted in the picture. */
export type TableBand = {
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly firstDataRow: number;
  /** Labels of the fields by column letters; null: the column is not read. */
  readonly fields: ReadonlyMap<string, string | null>;
};

/** Everything drawn over the cells of one sheet. */
export type SheetMarks = {
  readonly cells: ReadonlyMap<string, CellMark>;
  /** Texts the board put in the place of what the unit wrote. */
  readonly fixes: ReadonlyMap<string, string>;
  readonly rowsOut: ReadonlySet<number>;
  readonly cellsOut: ReadonlySet<string>;
};

const RANK: Readonly<Record<ProblemWeight, number>> = { note: 0, fix: 1, stop: 2 };

/** Marks of a sheet from the problems of the file and what was chosen about it. */
export function marksOf(sheet: string, problems: readonly Problem[], choices: IntakeChoices): SheetMarks {
  const cells = new Map<string, CellMark>();
  for (const problem of problems) {
    const { place, weight } = problem;
    if (place.at !== 'cell' || place.sheet !== sheet) continue;
    const known = cells.get(place.cell);
    if (known === undefined || RANK[weight] > RANK[known.weight])
      cells.set(place.cell, { weight, what: describeProblem(problem).what });
  }
  const onSheet = <T extends { readonly sheet: string }>(list: readonly T[] = []) =>
    list.filter((each) => each.sheet === sheet);
  return {
    cells,
    fixes: new Map(onSheet(choices.fixes).map(({ cell, text }) => [cell, text])),
    rowsOut: new Set(onSheet(choices.leaveOut).map(({ row }) => row)),
    cellsOut: new Set(onSheet(choices.leaveOutCells).map(({ cell }) => cell)),
  };
}

/** The tints of a table as it was understood. */
export function bandOf({ headerRow, lastHeaderRow, firstDataRow, columns }: IntakePart): TableBand {
  return {
    headerRow,
    lastHeaderRow,
    firstDataRow,
    fields: new Map(columns.map(({ column, field, label }) => [column, field === null ? null : (label ?? field)])),
  };
}
