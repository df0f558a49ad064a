import type { GridCell, GridRow, MergedRange, SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { clipMerges, dropCoveredCells } from './merged-ranges.ts';
import type { ReadJob } from '../job/read-job.ts';
import { markFonts } from './sheet-fonts.ts';
import type { CellStyle } from './styles.ts';

/** Excel's own limits. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
const MOST_MERGES = 200_000;

/** Rows and cells with content that may still be read, counted down over all sheets. */
export type Allowance = { rows: number; cells: number };

/** Puts a sheet together from cells that come row by row, left to right, and holds the limits. */
export type SheetBuilder = {
  /** Goes on to a row; rows must come in ascending order. */
  startRow(row: number, isHidden: boolean): void;
  /** Adds a cell to the present row; columns must come in ascending order. */
  add(cell: GridCell, style: CellStyle): void;
  merge(range: MergedRange): void;
  hideColumns(from: number, to: number): void;
  readonly isEmpty: boolean;
  finish(name: string, state: SheetGrid['state']): SheetGrid;
};

export function makeSheetBuilder(job: ReadJob, left: Allowance): SheetBuilder {
  const rows: GridRow[] = [];
  const styles: CellStyle[] = [];
  const merges: MergedRange[] = [];
  const hidden: { readonly from: number; readonly to: number }[] = [];
  let row = 0;
  let rowIsHidden = false;
  let cells: GridCell[] = [];
  const damaged = () => job.stop('file.damaged', { detail: `row ${row}` });

  function closeRow(): void {
    if (cells.length === 0) return;
    left.rows -= 1;
    if (left.rows < 0) throw job.stop('file.too-many-rows', { row, limit: job.limits.rows });
    rows.push(rowIsHidden ? { row, cells, hidden: true } : { row, cells });
    cells = [];
  }

  return {
    startRow(next, isHidden) {
      closeRow();
      if (next > LAST_ROW) throw job.stop('file.too-many-rows', { row: next, limit: LAST_ROW });
      if (!Number.isInteger(next) || next <= row) throw damaged();
      row = next;
      rowIsHidden = isHidden;
    },
    add(cell, style) {
      const { column } = cell;
      if (!Number.isInteger(column) || column > LAST_COLUMN || column <= (cells.at(-1)?.column ?? 0)) throw damaged();
      if (cell.kind === 'text' && cell.text.length > job.limits.cellCharacters) {
        throw job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });
      }
      left.cells -= 1;
      if (left.cells < 0) throw job.stop('file.too-many-cells', { limit: job.limits.cells });
      cells.push(cell);
      styles.push(style);
    },
    merge(range) {
      if (merges.length >= MOST_MERGES) throw job.stop('file.suspicious', { detail: 'merges' });
      merges.push(range);
    },
    hideColumns(from, to) {
      if (hidden.length < LAST_COLUMN) hidden.push({ from, to });
    },
    get isEmpty() {
      return rows.length === 0 && cells.length === 0;
    },
    finish(name, state) {
      closeRow();
      const marked = markFonts(rows, styles);
      const lastColumn = marked.rows.reduce((last, line) => Math.max(last, line.cells.at(-1)?.column ?? 0), 0);
      const clipped = clipMerges(merges, { lastRow: marked.rows.at(-1)?.row ?? 0, lastColumn });
      const seen = dropCoveredCells(marked.rows, clipped);
      if (seen === null) throw damaged();
      const hiddenColumns = new Set<number>();
      for (const { from, to } of hidden) {
        for (let column = Math.max(1, from); column <= Math.min(to, lastColumn); column += 1) hiddenColumns.add(column);
      }
      return {
        name,
        state,
        rows: seen,
        merges: clipped,
        hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
        ...(marked.font === '' ? {} : { font: marked.font }),
      };
    },
  };
}
