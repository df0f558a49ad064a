import type { GridCell, GridRow, MergedRange, SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { clipMerges, dropCoveredCells } from './merged-ranges.ts';
import type { ReadJob } from '../job/read-job.ts';
import { markFonts } from './sheet-fonts.ts';
import { hiddenColumns, LAST_COLUMN, LAST_ROW, MOST_MERGES, orderRows, usedArea } from './sheet-extent.ts';
import type { CellStyle } from './styles.ts';

/** Rows and cells with content that may still be read, counted down over all sheets. */
export type ReadAllowance = { rows: number; cells: number };

/** Takes the cells of one sheet, row after row, and makes its grid of them. Rows and columns count from 1. */
export type SheetCollector = {
  /** Throws `file.too-many-…` above the limits, `file.damaged` for an address no sheet has. */
  addCell(row: number, cell: GridCell, style: CellStyle): void;
  hideRow(row: number): void;
  hideColumns(from: number, to: number): void;
  /** Throws `file.suspicious` when there are more than any sheet has. */
  addMerge(range: MergedRange): void;
  /** Throws `file.damaged` when a cell stands twice or merged ranges overlap. */
  finish(): SheetGrid;
};

export function collectCells(
  { name, state }: Pick<SheetGrid, 'name' | 'state'>,
  left: ReadAllowance,
  job: ReadJob,
): SheetCollector {
  const rows: { row: number; cells: GridCell[] }[] = [];
  const styles: CellStyle[] = [];
  const merges: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenRanges: { readonly from: number; readonly to: number }[] = [];
  let present: { row: number; cells: GridCell[] } = { row: 0, cells: [] };
  let inOrder = true;
  const damaged = () => job.stop('file.damaged', { detail: 'sheet' });

  return {
    addCell(row, cell, style) {
      if (row < 1 || cell.column < 1 || cell.column > LAST_COLUMN) throw damaged();
      if (row > LAST_ROW) throw job.stop('file.too-many-rows', { row, limit: LAST_ROW });
      if (row !== present.row) {
        left.rows -= 1;
        if (left.rows < 0) throw job.stop('file.too-many-rows', { row, limit: job.limits.rows });
        if (row < present.row) inOrder = false;
        present = { row, cells: [] };
        rows.push(present);
      }
      if (cell.column <= (present.cells.at(-1)?.column ?? 0)) inOrder = false;
      left.cells -= 1;
      if (left.cells < 0) throw job.stop('file.too-many-cells', { limit: job.limits.cells });
      present.cells.push(cell);
      styles.push(style);
    },
    hideRow: (row) => void hiddenRows.add(row),
    hideColumns(from, to) {
      if (hiddenRanges.length < LAST_COLUMN) hiddenRanges.push({ from, to });
    },
    addMerge(range) {
      if (merges.length >= MOST_MERGES) throw job.stop('file.suspicious', { detail: 'merges' });
      merges.push(range);
    },
    finish() {
      const marked = markFonts(rows, styles);
      const ordered = inOrder ? marked.rows : orderRows(joinRows(marked.rows));
      if (ordered === null) throw damaged();
      const area = usedArea(ordered);
      const clipped = clipMerges(merges, area);
      const seen = dropCoveredCells(ordered, clipped);
      if (seen === null) throw damaged();
      return {
        name,
        state,
        rows:
          hiddenRows.size === 0 ? seen : seen.map((row) => (hiddenRows.has(row.row) ? { ...row, hidden: true } : row)),
        merges: clipped,
        hiddenColumns: hiddenColumns(hiddenRanges, area.lastColumn),
        ...(marked.font === '' ? {} : { font: marked.font }),
      };
    },
  };
}

/** Cells of one row that came at different times, put together. */
function joinRows(rows: readonly GridRow[]): readonly GridRow[] {
  const joined = new Map<number, GridRow>();
  for (const row of rows) {
    const before = joined.get(row.row);
    joined.set(row.row, before === undefined ? row : { ...row, cells: [...before.cells, ...row.cells] });
  }
  return [...joined.values()];
}
