import type { GridRow } from '../../../../shared/intake/grid/grid.ts';
import type { UsedArea } from './merged-ranges.ts';

/** Excel's own limits. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
export const MOST_MERGES = 200_000;

/** Rows and cells in ascending order; null when an address stands twice. */
export function orderRows(rows: readonly GridRow[]): readonly GridRow[] | null {
  const ordered = rows
    .map((row) => ({ ...row, cells: row.cells.toSorted((a, b) => a.column - b.column) }))
    .sort((a, b) => a.row - b.row);
  const doubled =
    ordered.some((row, index) => row.row === ordered[index + 1]?.row) ||
    ordered.some(({ cells }) => cells.some((cell, index) => cell.column === cells[index + 1]?.column));
  return doubled ? null : ordered;
}

export function usedArea(rows: readonly GridRow[]): UsedArea {
  return {
    lastRow: rows.at(-1)?.row ?? 0,
    lastColumn: rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
  };
}

/** Column numbers up to the last used column: people hide everything to the right, up to XFD. */
export function hiddenColumns(ranges: readonly { from: number; to: number }[], lastColumn: number): readonly number[] {
  const hidden = new Set<number>();
  for (const { from, to } of ranges) {
    for (let column = Math.max(1, from); column <= Math.min(to, lastColumn); column += 1) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}
