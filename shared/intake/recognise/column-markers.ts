import type { GridCell } from '../grid/grid.ts';

const MARKER = /^\s*\(?\s*(\d{1,2}|[A-ZĐ])\s*\)?\s*(?:[(=:].*)?$/su;

/** What a printed column number counts as: `2 (=3+4)` and `4 = 2:3` are `2` and `4`, `(1)` is `1`, `A` is itself; null: no number. */
export function markerOf(printed: string): string | null {
  const [, marker] = MARKER.exec(printed) ?? [];
  return marker === undefined ? null : String(Number(marker) || marker);
}

/** The same for a cell of a row of numbers. */
export function markerOfCell(cell: GridCell): string | null {
  if (cell.kind === 'number') return Number.isInteger(cell.number) && cell.number > 0 ? String(cell.number) : null;
  return cell.kind === 'text' ? markerOf(cell.text) : null;
}
