import { cellAddress } from '../../../../shared/intake/grid/grid.ts';
import type { ReportCell, ReportTable } from '../../../../shared/reports/report-document.ts';
import { tableBorders, type ColumnGrid } from './column-grid.ts';
import type { RowBuilder } from './row-builder.ts';
import { plainLook, type CellLook, type LaidContent } from './sheet-layout.ts';

type Spot = { readonly cell: ReportCell; readonly column: number };
/** A run of data rows without a group or total row between them. */
type Run = { readonly first: number; last: number };

/** Lays a table into the next rows; gives its head rows. */
export function layOutTable(
  table: ReportTable,
  size: number,
  grid: ColumnGrid,
  rows: RowBuilder,
): { readonly first: number; readonly last: number } {
  const borders = tableBorders(table);
  const columnsOf = (column: number, span: number) => grid.columnsOf(borders[column] ?? 0, borders[column + span] ?? 1);
  const place = (row: number, { cell, column }: Spot, content: LaidContent, look: CellLook) => {
    const { first, last } = columnsOf(column, cell.colSpan ?? 1);
    rows.addCell({ row, column: first, rowSpan: cell.rowSpan ?? 1, colSpan: last - first + 1, content, look });
  };

  const firstHead = rows.next();
  for (const spots of placeCells(table.head, table.columns.length)) {
    const row = rows.addRow(size * 1.4);
    for (const spot of spots) place(row, spot, contentOf(spot.cell), lookOf(spot.cell, size, 'center'));
  }
  const lastHead = rows.next() - 1;

  const runs = dataRuns(table, rows.next());
  const bodyRows = table.rows.map(({ cells }) => cells);
  placeCells(bodyRows, table.columns.length).forEach((spots, index) => {
    const row = rows.addRow(size * 1.45);
    const isBold = table.rows[index]?.role !== 'data';
    for (const spot of spots) {
      const { cell, column } = spot;
      const look = lookOf(cell, size, cell.value.is === 'number' ? 'right' : 'left');
      const formula = cell.sumsColumn === true ? sumFormula(table, column, columnsOf(column, 1).first, runs) : null;
      place(row, spot, contentOf(cell, formula), { ...look, bold: look.bold || isBold });
    }
  });
  return { first: firstHead, last: lastHead };
}

/** Gives each cell its column; those under a cell that spans rows move to the right, as in an HTML table. */
function placeCells(rows: readonly (readonly ReportCell[])[], columnCount: number): readonly (readonly Spot[])[] {
  const takenUntil = new Array<number>(columnCount).fill(0);
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      const spot = { cell, column };
      const end = column + (cell.colSpan ?? 1);
      for (; column < end; column += 1) takenUntil[column] = row + (cell.rowSpan ?? 1);
      return spot;
    });
  });
}

function contentOf({ value }: ReportCell, formula: string | null = null): LaidContent {
  if (value.is !== 'number') return value;
  const { number, format } = value;
  return formula === null ? { is: 'number', number, format } : { is: 'number', number, format, formula };
}

function lookOf(cell: ReportCell, size: number, align: CellLook['align']): CellLook {
  return {
    ...plainLook,
    size,
    bold: cell.bold === true,
    italic: cell.italic === true,
    align: cell.align ?? align,
    indent: cell.indent ?? 0,
    border: true,
  };
}

function dataRuns(table: ReportTable, firstRow: number): readonly Run[] {
  const runs: Run[] = [];
  table.rows.forEach(({ role }, index) => {
    const row = firstRow + index;
    const run = runs.at(-1);
    if (role !== 'data') return;
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  });
  return runs;
}

/**
 * `SUM(…)` over the data rows of a column, or null when their numbers do not add up to the total: a formula that
 * gives another number as soon as Excel computes it anew would be worse than none.
 */
function sumFormula(table: ReportTable, column: number, sheetColumn: number, runs: readonly Run[]): string | null {
  const spots = placeCells(
    table.rows.map(({ cells }) => cells),
    table.columns.length,
  );
  let sum = 0;
  let total: number | null = null;
  spots.forEach((row, index) => {
    const cell = row.find((spot) => spot.column === column)?.cell;
    if (cell?.value.is !== 'number') return;
    if (table.rows[index]?.role === 'data') sum += cell.value.number;
    if (cell.sumsColumn === true) total = cell.value.number;
  });
  if (runs.length === 0 || total === null || Math.abs(sum - total) > 1e-9) return null;
  const ranges = runs.map(({ first, last }) => `${cellAddress(first, sheetColumn)}:${cellAddress(last, sheetColumn)}`);
  return `SUM(${ranges.join(',')})`;
}
