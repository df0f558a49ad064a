import type { MergedRange, SheetGrid } from './grid.ts';

/**
 * The merged range that hides a cell under its first one; null for a cell that shows. What such a cell held is gone or
 * never seen, which is not the same as an empty cell.
 */
export function coveringMerge({ merges }: SheetGrid, row: number, column: number): MergedRange | null {
  return (
    merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow &&
        row <= lastRow &&
        column >= firstColumn &&
        column <= lastColumn &&
        (row !== firstRow || column !== firstColumn),
    ) ?? null
  );
}
