import type { Problem } from '../../contract/problem.ts';
import { foldText } from '../../text/fold.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { indicatorOfLabel, plainLabel } from '../recognise/find-transposed.ts';
import { isPartOfAdmitted, summaryIndicatorFields } from '../layouts/summary-table.ts';
import { cellAddress, cellAsWritten, type GridCell, type GridRow } from '../grid/grid.ts';
import { footerStarts, placeAndDate, startsWithOne, totalLines } from '../cells/list-words.ts';
import type { FigureDraft } from './read-form.ts';
import { readCountCell } from '../cells/read-figure-cell.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { UnitIndex } from '../recognise/unit-index.ts';

/** Figures of one unit in a summary; `row` is the one it stands in, or of the heads in a table turned over. */
export type SummaryUnit = {
  readonly unitId: number;
  readonly name: string;
  readonly row: number;
  readonly figures: readonly (Omit<FigureDraft, 'column'> & { readonly indicator: string })[];
};
export type SummaryResult = {
  readonly units: readonly SummaryUnit[];
  /** Rows that name no unit but hold numbers: nothing of them can be used. */
  readonly unread: readonly { readonly row: number; readonly written: string }[];
  readonly problems: readonly Problem[];
};

/** One line of a summary whichever way it lies: whose it is, and its cells by indicator. */
type Line = {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly {
    readonly indicator: string;
    readonly label: string;
    readonly row: number;
    readonly cell: GridCell;
  }[];
};

const SUB_TOTAL = ['khoi', 'cum', 'nhom', 'cac don vi', 'cac dang bo', 'cac chi bo'];
const WHOLE = ['toan huyen', 'toan dang bo', 'toan tinh', 'toan xa', 'toan quan', 'toan thanh pho', 'toan thi xa'];

/** Reads the figures of each unit; totals and sub-totals are no units, they are held against the sum of those above. */
export function readSummary(recognition: Recognition, index: UnitIndex, place: SheetPlace): SummaryResult {
  const lines = recognition.layout === 'summary' ? linesOfRows(recognition) : linesOfColumns(recognition);
  const problems: Problem[] = [];
  const units: SummaryUnit[] = [];
  const unread: { row: number; written: string }[] = [];
  const seen = new Map<number, string>();
  const totals: { readonly line: Line; readonly from: number; readonly at: number }[] = [];
  for (const line of lines) {
    const key = foldText(plainLabel(line.text));
    const at = atCell(place, line.row, line.column);
    const isTotal = totalLines.some(({ words }) => words.test(key)) || startsWithOne(key, WHOLE);
    const [unit, second] = index
      .find(plainLabel(line.text))
      .filter(({ kind }) => kind !== 'cell' && kind !== 'sub-committee');
    const isWhole = unit !== undefined && unit.unitId === index.root?.unitId;
    if (isTotal || isWhole) {
      totals.push({ line, from: totals.at(-1)?.at ?? 0, at: units.length });
    } else if (unit === undefined && startsWithOne(key, SUB_TOTAL)) {
      if (line.cells.length > 0) problems.push(note('intake.sub-total-unread', at, { written: line.text }));
    } else if (line.cells.length === 0) {
      if (unit === undefined) problems.push(note('intake.group-not-understood', at, { written: line.text }));
    } else if (unit === undefined || second !== undefined) {
      unread.push({ row: line.row, written: line.text });
      problems.push(fix('intake.row-unit-unknown', at, { written: line.text, unit: '' }));
    } else if (seen.has(unit.unitId)) {
      unread.push({ row: line.row, written: line.text });
      problems.push(fix('intake.unit-twice-in-table', at, { unit: unit.name, where: seen.get(unit.unitId) ?? '' }));
    } else {
      seen.set(unit.unitId, cellAddress(line.row, line.column));
      const read = { unitId: unit.unitId, name: unit.name, row: line.row, figures: figuresOf(line, place, problems) };
      units.push(read);
      problems.push(...partProblems(read, place));
    }
  }
  totals.forEach(({ line, from, at }, index) => {
    const below = units.slice(at, totals[index + 1]?.at);
    const above = at === 0 ? [] : [units.slice(0, at), units.slice(from, at)];
    problems.push(...totalProblems(line, [...above, units, below], place));
  });
  const hidden = new Set(
    recognition.sheet.rows.flatMap(({ row, hidden: isHidden }) => (isHidden === true ? [row] : [])),
  );
  const hiddenUnits = units.filter(({ row }) => hidden.has(row)).length;
  if (hiddenUnits > 0) problems.push(note('intake.hidden-rows', atSheet(place), { count: hiddenUnits }));
  return { units, unread, problems };
}

function figuresOf({ cells }: Line, place: SheetPlace, problems: Problem[]): SummaryUnit['figures'] {
  return cells.flatMap(({ indicator, label, row, cell }) => {
    const reading = readCountCell(cell);
    if (reading.remark !== undefined) {
      const { code, weight, facts } = reading.remark;
      problems.push({ code, weight, facts: { row: label, ...facts }, place: atCell(place, row, cell.column) });
    }
    if (reading.value === null) return [];
    const address = cellAddress(row, cell.column);
    return [
      {
        indicator,
        value: reading.value,
        valueText: null,
        cell: address,
        written: cellAsWritten(cell),
        how: reading.how,
      },
    ];
  });
}

/** A part that is more than its whole: one of the two numbers is wrong. */
function partProblems({ name, figures }: SummaryUnit, place: SheetPlace): readonly Problem[] {
  const valueOf = (indicator: string) => figures.find((one) => one.indicator === indicator)?.value ?? null;
  return figures.flatMap(({ indicator, value, cell }) => {
    const written = valueOf(`${indicator.split('.')[0]}.total`);
    if (written === null || value === null || value <= written) return [];
    const labels = [indicator, `${indicator.split('.')[0]}.total`].map(
      (id) => `“${summaryIndicatorFields.find((field) => field.id === id)?.label ?? id}”`,
    );
    const [parts = '', whole = ''] = labels;
    const facts = { row: name, whole, parts, written, sum: value, difference: value - written };
    return [fix('intake.part-exceeds', { at: 'cell', ...place, cell }, facts)];
  });
}

/**
 * A total is the sum of the units above it, of those since the last total, of all, or of those down to the next total;
 * anything else is asked about.
 */
function totalProblems(line: Line, sums: readonly (readonly SummaryUnit[])[], place: SheetPlace): readonly Problem[] {
  return line.cells.flatMap(({ indicator, row, cell }) => {
    const says = readCountCell(cell).value;
    if (says === null) return [];
    const added = sums.map((units) =>
      units.reduce((sum, { figures }) => sum + (figures.find((one) => one.indicator === indicator)?.value ?? 0), 0),
    );
    if (added.includes(says)) return [];
    const facts = { written: line.text, says, read: added[0] ?? 0 };
    return [fix('intake.total-differs', atCell(place, row, cell.column), facts)];
  });
}

function linesOfRows({ header, fields, sheet, firstDataRow }: Recognition): readonly Line[] {
  const unitColumn = header.columns.find(({ field }) => field === 'unit')?.column ?? 1;
  const indicators = header.columns.flatMap(({ column, field }) =>
    field === null || !field.includes('.') ? [] : [{ column, field }],
  );
  const labelOf = (id: string) => fields.find((one) => one.id === id)?.label ?? id;
  const lines: Line[] = [];
  for (const row of sheet.rows) {
    if (row.row < firstDataRow) continue;
    if (endsTable(row)) break;
    // Totals are often written over the column of numbers as well.
    const named =
      row.cells.find(({ column, kind }) => column === unitColumn && kind === 'text') ?? textBefore(row, unitColumn);
    const cells = indicators.flatMap(({ column, field }) => {
      const cell = row.cells.find((one) => one.column === column);
      return cell === undefined ? [] : [{ indicator: field, label: labelOf(field), row: row.row, cell }];
    });
    if (named === undefined && cells.length === 0) continue;
    const text = named === undefined ? '' : textOfCell(named);
    lines.push({ text, row: row.row, column: named?.column ?? unitColumn, cells });
  }
  return lines;
}

const textBefore = ({ cells }: GridRow, column: number) =>
  cells.find((cell) => cell.kind === 'text' && cell.column < column && cell.text.trim().length > 3);

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
  readonly unknown: readonly { readonly row: number; readonly column: number; readonly label: string }[];
} {
  const column = header.columns.find(({ field }) => field === 'label')?.column ?? 1;
  const rows: LabelledRow[] = [];
  const unknown: { row: number; column: number; label: string }[] = [];
  let total: string | null = null;
  for (const row of sheet.rows) {
    if (row.row < firstDataRow) continue;
    if (endsTable(row)) break;
    const cell = row.cells.find((one) => one.column === column);
    const label = cell === undefined ? '' : plainLabel(textOfCell(cell));
    if (label === '') continue;
    const own = indicatorOfLabel([label]);
    const isPart = own !== null && isPartOfAdmitted(own);
    if (!isPart) total = own?.endsWith('.total') === true ? label : null;
    const indicator = isPart ? (total === null ? null : indicatorOfLabel([total, label])) : own;
    if (indicator !== null) rows.push({ indicator, label, row });
    else if (row.cells.some((one) => one.column > column && readCountCell(one).value !== null))
      unknown.push({ row: row.row, column, label });
  }
  return { rows, unknown };
}

function linesOfColumns(recognition: Recognition): readonly Line[] {
  const { header, sheet } = recognition;
  const { rows } = labelledRows(recognition);
  const labelColumn = header.columns.find(({ field }) => field === 'label')?.column ?? 1;
  const heads = new Map(header.columns.map(({ column, header: text }) => [column, text]));
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
    .flatMap(([column, text]): readonly Line[] => {
      if (column <= labelColumn || foldText(text) === 'ghi chu') return [];
      const cells = rows.flatMap(({ indicator, label, row }) => {
        const cell = row.cells.find((one) => one.column === column);
        return cell === undefined ? [] : [{ indicator, label, row: row.row, cell }];
      });
      return [{ text, row: header.lastRow, column, cells }];
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
