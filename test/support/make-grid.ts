import type { GridCell, GridRow, MergedRange, SheetGrid, WorkbookGrid } from '../../shared/intake/grid/grid.ts';

/** A cell of a grid made by hand; `{ day }` is a real date. */
export type MadeCell = string | number | null | { readonly day: string };

/** One row, first column first. */
export function rowOf(row: number, cells: readonly MadeCell[]): GridRow {
  return { row, cells: cells.flatMap((cell, index): GridCell[] => (cell === null ? [] : [cellOf(index + 1, cell)])) };
}

/** One cell. */
export function cellOf(column: number, cell: Exclude<MadeCell, null>): GridCell {
  if (typeof cell === 'string') return { kind: 'text', text: cell.normalize('NFC'), column };
  return typeof cell === 'number'
    ? { kind: 'number', number: cell, column }
    : { kind: 'date', day: cell.day, serial: Date.parse(cell.day) / 86_400_000 + 25_569, column };
}

/** A sheet from its rows, row 1 first; empty rows are left out as a reader does. */
export function gridOf(
  rows: readonly (readonly MadeCell[])[],
  merges: readonly string[] = [],
  name = 'Trang',
): SheetGrid {
  return {
    name,
    state: 'visible',
    rows: rows.map((cells, index) => rowOf(index + 1, cells)).filter(({ cells }) => cells.length > 0),
    merges: merges.map(rangeOf),
    hiddenColumns: [],
  };
}

/** A workbook of these sheets; its hash is made from its name. */
export function workbookOf(sheets: readonly SheetGrid[], file = 'tep.xlsx'): WorkbookGrid {
  return { file, sha256: `hash of ${file}`, size: 1, format: 'xlsx', sheets };
}

function rangeOf(range: string): MergedRange {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  if (match === null) throw new Error(`no range: ${range}`);
  const [, firstColumn = '', firstRow, lastColumn = '', lastRow] = match;
  const number = (letter: string) => letter.charCodeAt(0) - 64;
  return {
    firstRow: Number(firstRow),
    firstColumn: number(firstColumn),
    lastRow: Number(lastRow),
    lastColumn: number(lastColumn),
  };
}
