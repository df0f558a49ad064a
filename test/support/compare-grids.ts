import { cellAddress, type SheetGrid } from '../../shared/intake/grid/grid.ts';
import type { PlainCell } from './read-bytes.ts';

/** One cell that two readings of a sheet see differently; null where a reading sees nothing. */
export type CellDifference = {
  readonly sheet: string;
  readonly address: string;
  readonly one: PlainCell | null;
  readonly other: PlainCell | null;
};

/** Every cell of two sheets that is not the same in both. */
export function compareCells(
  sheet: string,
  one: Readonly<Record<string, PlainCell>>,
  other: Readonly<Record<string, PlainCell>>,
): readonly CellDifference[] {
  const addresses = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return addresses
    .map((address) => ({ sheet, address, one: one[address] ?? null, other: other[address] ?? null }))
    .filter((each) => JSON.stringify(sorted(each.one)) !== JSON.stringify(sorted(each.other)));
}

const sorted = (cell: PlainCell | null) =>
  cell === null ? null : Object.entries(cell).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What stands around the cells: name, state, hidden rows and columns, merged ranges. */
export function layoutOf(sheet: SheetGrid) {
  return {
    name: sheet.name,
    hiddenRows: sheet.rows.flatMap(({ row, hidden }) => (hidden === true ? [row] : [])),
    hiddenColumns: sheet.hiddenColumns,
    merges: sheet.merges.map(
      (range) => `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`,
    ),
  };
}
