import type { Problem } from '../../contract/problem.ts';
import { foldText } from '../../text/fold.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { footerStarts, placeAndDate, startsWithOne } from '../cells/list-words.ts';
import { readCountCell } from '../cells/read-figure-cell.ts';
import { coveringMerge } from '../grid/covered-cells.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { atCell, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { isPartOfAdmitted } from '../layouts/summary-table.ts';
import { indicatorOfLabel, plainLabel } from '../recognise/find-transposed.ts';
import { isBlankCell } from './classify-row.ts';
import type { Recognition } from '../recognise/recognition.ts';

type Where = { readonly label: string; readonly row: number; readonly column: number };

/** One line of a summary whichever way it lies: whose it is, and its cells by indicator. */
export type SummaryLine = {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Its name is struck through. */
  readonly isStruck: boolean;
  readonly cells: readonly {
    readonly indicator: string;
    readonly label: string;
    readonly row: number;
    readonly cell: GridCell;
  }[];
  /** A remark beside the figures. */
  readonly remark: GridCell | null;
  /** Cells of figures that lie under another one merged over them. */
  readonly covered: readonly Where[];
};

/** The lines of a summary in their order, units, groups and totals alike. */
export function summaryLines(recognition: Recognition): readonly SummaryLine[] {
  return recognition.layout === 'summary' ? linesOfRows(recognition) : linesOfColumns(recognition);
}

function linesOfRows({ header, fields, sheet, firstDataRow }: Recognition): readonly SummaryLine[] {
  const unitColumn = header.columns.find(({ field }) => field === 'unit')?.column ?? 1;
  const remarkColumn = header.columns.find(({ field }) => field === 'note')?.column ?? null;
  const labelOf = (id: string) => fields.find((one) => one.id === id)?.label ?? id;
  const indicators = header.columns.flatMap(({ column, field, sharesHead }) =>
    field === null || !field.includes('.') ? [] : [{ column, field, label: labelOf(field), sharesHead }],
  );
  const lines: SummaryLine[] = [];
  let isPastEnd = false;
  for (const row of sheet.rows) {
    if (row.row < firstDataRow) continue;
    isPastEnd ||= endsTable(row);
    // Totals are often written over the column of numbers as well.
    const named =
      row.cells.find(({ column, kind }) => column === unitColumn && kind === 'text') ?? textBefore(row, unitColumn);
    const cells = indicators.flatMap(({ column, field, label }) => {
      const cell = row.cells.find((one) => one.column === column);
      return cell === undefined || isBlankCell(cell) ? [] : [{ indicator: field, label, row: row.row, cell }];
    });
    if (isPastEnd ? !cells.some(({ cell }) => saysCount(cell)) : named === undefined && cells.length === 0) continue;
    const covered = indicators.flatMap(({ column, label, sharesHead }) =>
      sharesHead === true ||
      cells.some(({ cell }) => cell.column === column) ||
      coveringMerge(sheet, row.row, column) === null
        ? []
        : [{ label, row: row.row, column }],
    );
    const text = named === undefined ? '' : textOfCell(named);
    const remark = row.cells.find(({ column, kind }) => column === remarkColumn && kind === 'text') ?? null;
    const isStruck = named?.isStruck === true;
    lines.push({ text, row: row.row, column: named?.column ?? unitColumn, isStruck, cells, remark, covered });
  }
  return lines;
}

const saysCount = (cell: GridCell) => readCountCell(cell).value !== null;

const textBefore = ({ cells }: GridRow, column: number) =>
  cells.find((cell) => cell.kind === 'text' && cell.column < column && cell.text.trim().length > 3);

/** Signatures and remarks; a line of figures may still follow a remark. */
function endsTable({ cells }: GridRow): boolean {
  const [text] = cells.flatMap((cell) => (cell.kind === 'text' ? [foldText(cell.text)] : []));
  if (text === undefined || cells.some(({ kind }) => kind === 'number')) return false;
  return startsWithOne(text, footerStarts) || placeAndDate.test(text);
}

type LabelledRow = { readonly indicator: string; readonly label: string; readonly row: GridRow };

/**
 * Rows of a table turned over by their labels. `Nữ` is a part of whatever total stands above it; below a row nobody
 * knows it is of nobody known, and is not read.
 */
function labelledRows({ header, sheet, firstDataRow }: Recognition): {
  readonly rows: readonly LabelledRow[];
  readonly unknown: readonly Where[];
} {
  const column = header.columns.find(({ field }) => field === 'label')?.column ?? 1;
  const rows: LabelledRow[] = [];
  const unknown: Where[] = [];
  let total: string | null = null;
  let isPastEnd = false;
  for (const row of sheet.rows) {
    if (row.row < firstDataRow) continue;
    isPastEnd ||= endsTable(row);
    const isFilled = row.cells.some((one) => one.column > column && saysCount(one));
    if (isPastEnd && !isFilled) continue;
    const cell = row.cells.find((one) => one.column === column);
    const label = cell === undefined ? '' : plainLabel(textOfCell(cell));
    if (label === '') continue;
    const own = indicatorOfLabel([label]);
    const isPart = own !== null && isPartOfAdmitted(own);
    if (!isPart) total = own?.endsWith('.total') === true ? label : null;
    const indicator = isPart ? (total === null ? null : indicatorOfLabel([total, label])) : own;
    if (indicator !== null) rows.push({ indicator, label, row });
    else if (isFilled) unknown.push({ row: row.row, column, label });
  }
  return { rows, unknown };
}

function linesOfColumns(recognition: Recognition): readonly SummaryLine[] {
  const { header, sheet } = recognition;
  const { rows } = labelledRows(recognition);
  const labelColumn = header.columns.find(({ field }) => field === 'label')?.column ?? 1;
  const remarks = sheet.rows.find(({ row, cells }) =>
    cells.some((one) => row > header.lastRow && one.column === labelColumn && foldText(textOfCell(one)) === 'ghi chu'),
  );
  const heads = new Map(header.columns.map(({ column, header: text }) => [column, text]));
  const ownHeads = new Set(heads.keys());
  const headCells = sheet.rows.find(({ row }) => row === header.lastRow)?.cells ?? [];
  const struckHeads = new Set(headCells.flatMap(({ column, isStruck }) => (isStruck === true ? [column] : [])));
  // A head merged over several columns names each of them; a column of numbers without a head names nobody.
  for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.merges) {
    if (firstRow > header.lastRow || lastRow < header.lastRow) continue;
    for (let column = firstColumn + 1; column <= lastColumn; column += 1)
      heads.set(column, heads.get(firstColumn) ?? '');
  }
  for (const { row } of rows)
    for (const { column, kind } of row.cells) if (kind === 'number' && !heads.has(column)) heads.set(column, '');
  return [...heads]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([column, text]): readonly SummaryLine[] => {
      if (column <= labelColumn || foldText(text) === 'ghi chu') return [];
      const cells = rows.flatMap(({ indicator, label, row }) => {
        const cell = row.cells.find((one) => one.column === column);
        return cell === undefined ? [] : [{ indicator, label, row: row.row, cell }];
      });
      const covered = rows.flatMap(({ label, row }) =>
        !ownHeads.has(column) ||
        row.cells.some((one) => one.column === column) ||
        coveringMerge(sheet, row.row, column) === null
          ? []
          : [{ label, row: row.row, column }],
      );
      const remark = remarks?.cells.find((one) => one.column === column && one.kind === 'text') ?? null;
      const isStruck = struckHeads.has(column);
      return [{ text, row: header.lastRow, column, isStruck, cells, remark, covered }];
    });
}

/** In a table turned over: rows of an indicator that stands twice, rows with numbers whose indicator nobody knows. */
export function labelProblems(recognition: Recognition, place: SheetPlace): readonly Problem[] {
  if (recognition.layout === 'summary') return [];
  const { rows, unknown } = labelledRows(recognition);
  const seen = new Map<string, number>();
  const twice = rows.flatMap(({ indicator, label, row }) => {
    const before = seen.get(indicator);
    seen.set(indicator, row.row);
    const column = recognition.header.columns[0]?.column ?? 1;
    return before === undefined
      ? []
      : [fix('intake.indicator-twice', atCell(place, row.row, column), { label, row: before })];
  });
  return [
    ...twice,
    ...unknown.map(({ row, column, label }) => note('intake.indicator-unread', atCell(place, row, column), { label })),
  ];
}
