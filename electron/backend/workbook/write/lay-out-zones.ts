import type { ReportBlock, ReportLine } from '../../../../shared/reports/report-document.ts';
import type { ColumnGrid } from './column-grid.ts';
import type { RowBuilder } from './row-builder.ts';
import { plainLook, POINTS_PER_MILLIMETRE, type CellLook } from './sheet-layout.ts';

type Heading = Extract<ReportBlock, { kind: 'heading' }>;
type Closing = Extract<ReportBlock, { kind: 'closing' }>;
type Columns = { readonly first: number; readonly last: number };

/** Zones side by side over the table's columns, centred, one row a line. */
export function layOutHeading({ zones }: Heading, size: number, grid: ColumnGrid, rows: RowBuilder): void {
  const columns = zoneColumns(
    zones.map(({ width }) => width),
    grid,
  );
  const lineCount = Math.max(0, ...zones.map(({ lines }) => lines.length));
  for (let line = 0; line < lineCount; line += 1) {
    const row = rows.addRow(size * 1.3);
    zones.forEach((zone, index) => addLine(rows, row, columns[index], zone.lines[line], size, 'center'));
  }
  rows.addRow(size * 0.7);
}

/**
 * Signature zones: the lines but the last, room for the signature, the last line (the name) in the same row for all.
 * A zone shorter than its neighbour gets the room beside the neighbour's lines.
 */
export function layOutClosing({ zones, space }: Closing, size: number, grid: ColumnGrid, rows: RowBuilder): void {
  const columns = zoneColumns(
    zones.map(() => 1),
    grid,
  );
  rows.addRow(size);
  const uppers = zones.map(({ lines }) => lines.slice(0, -1));
  const upperCount = Math.max(0, ...uppers.map((lines) => lines.length));
  const firstRow = rows.next();
  for (let line = 0; line < upperCount; line += 1) {
    const row = rows.addRow(size * 1.3);
    zones.forEach((zone, index) => addLine(rows, row, columns[index], uppers[index]?.[line], size, zone.align));
  }
  const missing = zones.map((zone, index) => {
    if ((zone.lines.at(-1)?.text ?? '') === '') return 0;
    let room = 0;
    for (let row = firstRow + (uppers[index]?.length ?? 0); row < rows.next(); row += 1) room += rows.heightOf(row);
    return space * POINTS_PER_MILLIMETRE - room;
  });
  const gap = Math.max(0, ...missing);
  if (gap > 0) rows.addRow(gap);
  const lastRow = rows.addRow(size * 1.3);
  zones.forEach((zone, index) => addLine(rows, lastRow, columns[index], zone.lines.at(-1), size, zone.align));
}

/** The sheet columns of zones with these shares; neighbours never share a column. */
function zoneColumns(shares: readonly number[], grid: ColumnGrid): readonly Columns[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let reached = 0;
  let taken = 0;
  return shares.map((share) => {
    const from = reached / whole;
    reached += share;
    const { first, last } = grid.columnsOf(from, reached / whole);
    const columns = { first: Math.max(first, taken + 1), last: Math.max(last, taken + 1) };
    taken = columns.last;
    return columns;
  });
}

function addLine(
  rows: RowBuilder,
  row: number,
  columns: Columns | undefined,
  line: ReportLine | undefined,
  size: number,
  align: CellLook['align'],
): void {
  if (columns !== undefined && line !== undefined) rows.addText(row, columns, line.text, lineLook(line, size, align));
}

/** The look of a line of a heading, title or closing block. */
export function lineLook(line: ReportLine, size: number, align: CellLook['align']): CellLook {
  return {
    ...plainLook,
    size: line.size ?? size,
    bold: line.bold === true,
    italic: line.italic === true,
    underline: line.underline === true,
    align,
    // A neighbour's longer line makes the row higher: lines of one zone stay close together.
    vertical: 'top',
  };
}
