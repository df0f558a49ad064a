import { figureCode, isCrossedOut, isValueKey, isWide } from '../forms/form-cells.ts';
import type { FormColumn, FormDefinition, FormRow } from '../forms/form-definition.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { isNoBasis } from '../statistics/figure-values.ts';
import { pageSetup } from './page-parts.ts';
import { decimalValue, figureCellValue, textCell } from './report-cells.ts';
import type { PageSetup, ReportCell, ReportRow, ReportTable } from './report-document.ts';

/** Paper of a form by how many columns stand beside each other: A4, lying for more than five, A3 for more than twenty. */
export function formPage(form: FormDefinition): PageSetup {
  const { length } = form.columns;
  if (form.rightBlockFrom !== undefined) return pageSetup('portrait', 10);
  if (length <= 5) return pageSetup('portrait', 11);
  if (length <= 12) return pageSetup('landscape', 11);
  if (length <= 20) return pageSetup('landscape', 9);
  return { ...pageSetup('landscape', 9), paper: 'A3' };
}

/** Relative widths of the columns. */
function widthOf(form: FormDefinition, { key }: FormColumn): number {
  if (key === 'ordinal') return 9;
  if (key !== 'label') return isWide(form) ? 14 : 25;
  if (form.rightBlockFrom !== undefined) return 33;
  return isWide(form) ? 62 : 94;
}

/** Signatures never stand on a page by themselves. */
const ROWS_WITH_SIGNATURES = 2;

/** Heads, the row of numbers and the rows with their figures; a second block stands to the right of the first. */
export function formTable(form: FormDefinition, filled: FilledForm): ReportTable {
  const valuesOf = new Map(filled.rows.map((row) => [row.code, row]));
  const cellsOf = (row: FormRow) => {
    const values = valuesOf.get(row.code);
    return values === undefined ? blanks(form) : rowCells(form, row, values, filled);
  };
  const split = form.rows.findIndex(({ code }) => code === form.rightBlockFrom);
  const left = split === -1 ? form.rows : form.rows.slice(0, split);
  const right = split === -1 ? [] : form.rows.slice(split);
  const count = Math.max(left.length, right.length);
  const lines = Array.from({ length: count }, (_, index): ReportRow => {
    const [one, other] = [left[index], right[index]];
    const beside = split === -1 ? [] : other === undefined ? blanks(form) : cellsOf(other);
    return {
      role: 'data',
      ...((split === -1 && one?.kind === 'heading') || index >= count - ROWS_WITH_SIGNATURES
        ? { keepWithNext: true as const }
        : {}),
      cells: [...(one === undefined ? blanks(form) : cellsOf(one)), ...beside],
    };
  });
  const twice = <Item>(items: readonly Item[]) => (split === -1 ? items : [...items, ...items]);
  const numbers = form.columns.map(({ number }) => number);
  const allNumbers = [...numbers, ...(split === -1 ? [] : (form.rightBlockNumbers ?? numbers))];
  return {
    columns: twice(form.columns).map((column, index) => ({
      key: index < form.columns.length ? column.key : `right:${column.key}`,
      width: widthOf(form, column),
    })),
    head: [
      ...headRows(form.columns).map(twice),
      allNumbers.map((number) => textCell(number, { italic: true, align: 'center' })),
    ],
    rows: lines,
  };
}

const pathOf = ({ group, subgroup, label }: FormColumn): readonly string[] =>
  [group, subgroup, label].flatMap((text) => text ?? []);

/** One row for each depth of heads; a head spans the columns it stands over, the last of a path the rows below it. */
function headRows(columns: readonly FormColumn[]): ReportTable['head'] {
  const look = { bold: true, align: 'center' } as const;
  const paths = columns.map(pathOf);
  const depth = Math.max(...paths.map(({ length }) => length));
  const sharesHead = (one: number, other: number, level: number) =>
    [paths[one], paths[other]].every((path) => path !== undefined && path.length > level + 1) &&
    paths[one]?.slice(0, level + 1).join('\n') === paths[other]?.slice(0, level + 1).join('\n');
  return Array.from({ length: depth }, (_, level) =>
    paths.flatMap((path, index) => {
      const text = path[level];
      if (text === undefined || (index > 0 && sharesHead(index - 1, index, level))) return [];
      const isLast = level === path.length - 1;
      let colSpan = 1;
      while (sharesHead(index, index + colSpan, level)) colSpan += 1;
      const rowSpan = isLast ? depth - level : 1;
      return [textCell(text, { ...look, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) })];
    }),
  );
}

const BLANK: ReportCell = { value: { is: 'blank' } };
const blanks = ({ columns }: FormDefinition) => columns.map(() => BLANK);

function rowCells(form: FormDefinition, row: FormRow, values: FilledRow, filled: FilledForm): readonly ReportCell[] {
  const look = row.bold ? { bold: true as const } : {};
  const percent = (scaled: number | null | undefined): ReportCell =>
    scaled === null || scaled === undefined
      ? BLANK
      : { value: decimalValue({ scaled, decimals: 2 }, 'percent-2'), ...look };
  const figure = (value: FilledRow['thisPeriod'], key: FormColumn['key'], periodCode: string): ReportCell => {
    // In narrow columns an empty cell says what “chưa có” says in a wide one; the line above the table names who lacks.
    if (value === null || (isWide(form) && value.is === 'missing')) return BLANK;
    const inColumn = isValueKey(key) ? key : 'this-period';
    return {
      value: figureCellValue(value),
      ...(value.is === 'missing' || isNoBasis(value) ? { align: 'center' } : {}),
      ...look,
      figure: { indicator: figureCode(form, row, inColumn), unitId: filled.unit.id, periodCode },
    };
  };
  return form.columns.map(({ key }): ReportCell => {
    if (key === 'label') return textCell(row.label, { ...look, indent: row.ordinal === undefined ? row.level : 0 });
    if (key === 'ordinal') return textCell(row.ordinal ?? '', { ...look, align: 'center' });
    if (row.kind === 'heading' || key === 'unfilled' || isCrossedOut(row, key)) return BLANK;
    if (key === 'last-year') return figure(values.lastYear, key, filled.lastYear.code);
    if (key === 'percent') return percent(values.percent);
    if (key === 'share') return percent(values.share);
    return figure(key === 'this-period' ? values.thisPeriod : (values.further?.[key] ?? null), key, filled.period.code);
  });
}
