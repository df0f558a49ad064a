import type { GridRow, MergedRange } from '../../../../shared/intake/grid/grid.ts';
import { columnOfReference, rowOfReference } from './cell-reference.ts';

export type UsedArea = { readonly lastRow: number; readonly lastColumn: number };

/** The range of a reference such as `A1:C2`; null when it is none. */
export function readMergedRange(reference: string): MergedRange | null {
  if (!/^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$/i.test(reference)) return null;
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const range = {
    firstRow: rowOfReference(first),
    firstColumn: columnOfReference(first),
    lastRow: rowOfReference(last),
    lastColumn: columnOfReference(last),
  };
  return range.firstRow < 1 || range.lastRow < range.firstRow || range.lastColumn < range.firstColumn ? null : range;
}

/**
 * Ranges cut to the area that holds content, in reading order; those that shrink to nothing or to one cell are left
 * out. A merge of whole columns (an ordinary slip of the mouse) so costs nobody a million cells.
 */
export function clipMerges(merges: readonly MergedRange[], { lastRow, lastColumn }: UsedArea): readonly MergedRange[] {
  return merges
    .map((range) => ({
      ...range,
      lastRow: Math.min(range.lastRow, lastRow),
      lastColumn: Math.min(range.lastColumn, lastColumn),
    }))
    .filter((range) => range.lastRow >= range.firstRow && range.lastColumn >= range.firstColumn)
    .filter((range) => range.lastRow > range.firstRow || range.lastColumn > range.firstColumn)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/**
 * Rows without the cells that lie under a merged range: nobody sees them, so they must not be counted. LibreOffice
 * keeps them on request, other writers repeat the value. `merges` in reading order. Null when two ranges overlap in a
 * row with content: then nobody can say which cell is seen.
 */
export function dropCoveredCells(rows: readonly GridRow[], merges: readonly MergedRange[]): readonly GridRow[] | null {
  if (merges.length === 0) return rows;
  const cover = coverOf(merges);
  const kept: GridRow[] = [];
  for (const row of rows) {
    const reach = cover.enterRow(row.row);
    if (reach === 'overlap') return null;
    const cells = reach === 'none' ? row.cells : row.cells.filter(({ column }) => !cover.covers(column));
    if (cells.length === row.cells.length) kept.push(row);
    else if (cells.length > 0) kept.push({ ...row, cells });
  }
  return kept;
}

/** Goes down the rows of a sheet and tells which of their cells lie under a merged range, its first cell excepted. */
export type MergeCover = {
  /** Rows are entered in ascending order. `none`: no range reaches into the row. */
  enterRow(row: number): 'none' | 'some' | 'overlap';
  covers(column: number): boolean;
};

/** `merges` in reading order. */
export function coverOf(merges: readonly MergedRange[]): MergeCover {
  let next = 0;
  let present = 0;
  // The ranges that reach into the present row, from left to right.
  let active: MergedRange[] = [];
  return {
    enterRow(row) {
      present = row;
      if (active.some((range) => range.lastRow < row)) active = active.filter((range) => range.lastRow >= row);
      for (let range = merges[next]; range !== undefined && range.firstRow <= row; range = merges[next]) {
        next += 1;
        if (range.lastRow >= row && !insert(active, range)) return 'overlap';
      }
      return active.length === 0 ? 'none' : 'some';
    },
    covers: (column) => isCovered(active, present, column),
  };
}

/** Puts a range in its place from left to right; false when it overlaps a neighbour. */
function insert(active: MergedRange[], range: MergedRange): boolean {
  const before = lastStartingBy(active, range.lastColumn);
  if ((active[before]?.lastColumn ?? 0) >= range.firstColumn) return false;
  active.splice(before + 1, 0, range);
  return true;
}

function isCovered(active: readonly MergedRange[], row: number, column: number): boolean {
  const range = active[lastStartingBy(active, column)];
  if (range === undefined || column > range.lastColumn) return false;
  return row !== range.firstRow || column !== range.firstColumn;
}

/** Index of the last range that starts at or before this column; -1 when none does. */
function lastStartingBy(active: readonly MergedRange[], column: number): number {
  let low = 0;
  let high = active.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((active[middle]?.firstColumn ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
