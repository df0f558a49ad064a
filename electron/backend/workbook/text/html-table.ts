import type { GridCell, MergedRange } from '../../../../shared/intake/grid/grid.ts';
import type { ReadJob } from '../job/read-job.ts';
import { LAST_COLUMN, LAST_ROW } from '../sheet/sheet-builder.ts';
import type { CellStyle } from '../sheet/styles.ts';

export type PlacedCell = { readonly cell: GridCell; readonly style: CellStyle };
export type BlockRow = { readonly row: number; readonly isHidden: boolean; readonly cells: readonly PlacedCell[] };

/** Part of a page: a table, or a line of text outside any. Rows count from 1 in it. */
export type HtmlBlock = {
  readonly rows: readonly BlockRow[];
  readonly height: number;
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
};

const MOST_MERGES = 200_000;
/** Cells that reach down over the present row. */
const MOST_REACHING = 1000;
/** What `rowspan=0` means: down to the end of the table. */
const TO_THE_END = 65_534;

/** Lays the cells of one table out: every cell goes to the next free column, spans keep their places free. */
export function makeHtmlTable(job: ReadJob) {
  let rows: BlockRow[] = [];
  let merges: MergedRange[] = [];
  let hiddenColumns: { from: number; to: number }[] = [];
  /** Cells from rows above that reach into the present row, from left to right; those before `passed` lie behind. */
  let reaching: MergedRange[] = [];
  let passed = 0;
  let reachingFromHere: MergedRange[] = [];
  let row = 0;
  let column = 0;
  let columnOfCols = 0;
  let isHidden = false;
  let cells: PlacedCell[] = [];

  function closeRow(): void {
    if (cells.length > 0) rows.push({ row, isHidden, cells });
    cells = [];
  }

  return {
    startRow(hidden: boolean): void {
      closeRow();
      row += 1;
      if (row > LAST_ROW) throw job.stop('file.too-many-rows', { row, limit: LAST_ROW });
      [column, isHidden] = [0, hidden];
      passed = 0;
      if (reaching.length + reachingFromHere.length === 0) return;
      reaching = [...reaching, ...reachingFromHere]
        .filter(({ lastRow }) => lastRow >= row)
        .sort((a, b) => a.firstColumn - b.firstColumn);
      reachingFromHere = [];
      if (reaching.length > MOST_REACHING) throw job.stop('file.suspicious', { detail: 'rowspan' });
    },
    /** The column of the next cell, which takes these spans. */
    place(colSpan: number, rowSpan: number): number {
      if (row === 0) this.startRow(false);
      column += 1;
      for (let hit = reaching[passed]; hit !== undefined && hit.firstColumn <= column; hit = reaching[passed]) {
        column = Math.max(column, hit.lastColumn + 1);
        passed += 1;
      }
      const first = column;
      const across = Math.max(1, colSpan);
      column += across - 1;
      if (column > LAST_COLUMN) throw job.stop('file.suspicious', { detail: 'columns' });
      const down = rowSpan === 0 ? TO_THE_END : Math.max(1, rowSpan);
      if (across > 1 || down > 1) {
        // A wide cell that meets one reaching down from above is cut there, as only one can be seen.
        column = Math.min(column, (reaching[passed]?.firstColumn ?? Number.POSITIVE_INFINITY) - 1);
        const range = { firstRow: row, firstColumn: first, lastRow: row + down - 1, lastColumn: column };
        if (merges.length >= MOST_MERGES) throw job.stop('file.suspicious', { detail: 'merges' });
        merges.push(range);
        if (down > 1) reachingFromHere.push(range);
      }
      return first;
    },
    put(cell: GridCell, style: CellStyle): void {
      cells.push({ cell, style });
    },
    /** A `<col>`: it speaks for the next `span` columns. */
    addCols(span: number, hidden: boolean): void {
      const from = columnOfCols + 1;
      columnOfCols = Math.min(LAST_COLUMN, columnOfCols + Math.max(1, span));
      if (hidden) this.hideColumns(from, columnOfCols);
    },
    hideColumns(from: number, to: number): void {
      const last = hiddenColumns.at(-1);
      if (hiddenColumns.length < LAST_COLUMN && (last?.from !== from || last.to !== to))
        hiddenColumns.push({ from, to });
    },
    /** What was laid out so far; the table begins anew after it. */
    take(): HtmlBlock {
      closeRow();
      const block = { rows, height: row, merges, hiddenColumns };
      [rows, merges, reaching, reachingFromHere] = [[], [], [], []];
      [hiddenColumns, row, column, passed] = [[...hiddenColumns], 0, 0, 0];
      return block;
    },
  };
}
export type HtmlTable = ReturnType<typeof makeHtmlTable>;
