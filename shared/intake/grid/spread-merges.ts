import type { GridCell, GridRow, MergedRange } from './grid.ts';

/** A row with the cells that merges carry down into it; `carriedFrom` gives the row in which such a cell stands. */
export type SpreadRow = { readonly row: GridRow; readonly carriedFrom: ReadonlyMap<number, number> };

const NONE: ReadonlyMap<number, number> = new Map();

/** Repeats cells merged over several rows in each of those rows, in the given columns only; row by row. */
export function* spreadMerges(
  rows: readonly GridRow[],
  merges: readonly MergedRange[],
  columns: ReadonlySet<number>,
): Generator<SpreadRow> {
  const tall = merges.filter(({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && columns.has(firstColumn));
  if (tall.length === 0) {
    for (const row of rows) yield { row, carriedFrom: NONE };
    return;
  }

  const byRow = new Map(rows.map((row) => [row.row, row]));
  const added = new Map<number, Map<number, { readonly cell: GridCell; readonly from: number }>>();
  for (const { firstRow, lastRow, firstColumn } of tall) {
    const cell = byRow.get(firstRow)?.cells.find(({ column }) => column === firstColumn);
    if (cell === undefined) continue;
    for (let row = firstRow + 1; row <= lastRow; row += 1) {
      if (!byRow.has(row)) continue;
      const cells = added.get(row) ?? new Map<number, { cell: GridCell; from: number }>();
      cells.set(firstColumn, { cell, from: firstRow });
      added.set(row, cells);
    }
  }
  for (const row of rows) {
    const extra = added.get(row.row);
    if (extra === undefined) {
      yield { row, carriedFrom: NONE };
      continue;
    }
    const cells = [...row.cells, ...[...extra.values()].map(({ cell }) => cell)].sort((a, b) => a.column - b.column);
    yield { row: { ...row, cells }, carriedFrom: new Map([...extra].map(([column, { from }]) => [column, from])) };
  }
}
