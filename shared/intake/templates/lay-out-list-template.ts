import type { Period } from '../../domain/period.ts';
import { templateWords } from '../../text/vi/templates.ts';
import { entryOf, headOf, type ListTemplate } from './list-templates.ts';
import { templateFileName } from './template-file-name.ts';
import type { EntryArea, TemplateCell, TemplateLook, TemplateWorkbook } from './template-workbook.ts';

/** Whose blank workbook it is; names as they stand on the last day of the period. */
export type TemplateUnit = {
  readonly code: string;
  readonly name: string;
  readonly superiorName: string;
  /** Names of the cells (chi bộ) below the unit. */
  readonly cellNames: readonly string[];
};

const ROW = { heading: 1, title: 4, period: 5, nothing: 7, hint: 8, head: 10 } as const;
const HEAD: TemplateLook = { bold: true, align: 'center', border: true };
/** Millimetres. */
const LEFT_ZONE = 110;
const RIGHT_ZONE = 110;

/** Works out a blank list: title block, heads as the layout names them, numbered empty rows, signatures. */
export function layOutListTemplate(
  kind: string,
  template: ListTemplate,
  unit: TemplateUnit,
  { period, periodText }: { readonly period: Period; readonly periodText: string },
): TemplateWorkbook {
  const words = templateWords;
  const widths = template.columns.map(({ width }) => width);
  const last = widths.length;
  const left = { first: 1, last: columnAt(widths, LEFT_ZONE) };
  const right = { first: last + 1 - columnAt(widths.toReversed(), RIGHT_ZONE), last };
  const firstRow = ROW.head + 3;
  const lastEntryRow = firstRow + template.rows - 1;
  const closing = lastEntryRow + 2;
  const across = (row: number, zone: { first: number; last: number }, content: string, look: TemplateLook) => ({
    row,
    column: zone.first,
    colSpan: zone.last - zone.first + 1,
    content,
    look,
  });
  const all = { first: 1, last };
  const nothing = { first: 1, last: left.last };
  const cells: readonly TemplateCell[] = [
    across(ROW.heading, left, unit.superiorName.toUpperCase(), { align: 'center', size: 15 }),
    across(ROW.heading + 1, left, unit.name.toUpperCase(), { align: 'center', bold: true, size: 15 }),
    across(ROW.heading, right, words.party, { align: 'center', bold: true, size: 15 }),
    across(ROW.heading + 1, right, words.dateLine, { align: 'center', italic: true }),
    across(ROW.title, all, template.title.toUpperCase(), { align: 'center', bold: true, size: 18 }),
    across(ROW.period, all, periodText.toUpperCase(), { align: 'center', bold: true, size: 16 }),
    ...(template.asksIfNothing === true
      ? [across(ROW.nothing, nothing, words.nothingHappened, { align: 'right' } as const)]
      : []),
    across(ROW.hint, all, words.hint, { italic: true }),
    ...headCells(template),
    ...template.columns.map((_, index) => ({
      row: ROW.head + 2,
      column: index + 1,
      content: index + 1,
      look: { italic: true, align: 'center', border: true } as const,
    })),
    ...orderCells(template, firstRow),
    across(closing, right, words.dateLine, { align: 'center', italic: true }),
    across(closing + 1, left, words.listPreparer, { align: 'center', bold: true }),
    across(closing + 1, right, words.committeeSigns, { align: 'center', bold: true }),
    across(closing + 2, left, words.signHint, { align: 'center', italic: true }),
    across(closing + 2, right, words.signHint, { align: 'center', italic: true }),
  ];
  const mark: EntryArea = {
    column: nothing.last + 1,
    firstRow: ROW.nothing,
    lastRow: ROW.nothing,
    entry: { is: 'choice', choices: ['x'], mayDiffer: false },
  };
  return {
    code: { unitCode: unit.code, period: period.code, kind, edition: template.edition },
    fileName: templateFileName(unit, period, kind === 'admissions' ? null : kind),
    sheetName: words.sheets.list,
    // A4 is narrow for so many columns: print shrinks the sheet to two thirds.
    fontSize: 14,
    orientation: 'landscape',
    columnWidths: widths,
    rowHeights: new Map([
      [ROW.head, 38],
      [ROW.head + 1, 38],
      [ROW.head + 2, 20],
      ...Array.from({ length: template.rows }, (_, index) => [firstRow + index, 38] as const),
    ]),
    cells,
    entries: [
      ...(template.asksIfNothing === true ? [mark] : []),
      ...template.columns.flatMap((column, index): readonly EntryArea[] => {
        const entry = entryOf(column, period, unit.cellNames);
        return entry === null ? [] : [{ column: index + 1, firstRow, lastRow: lastEntryRow, entry }];
      }),
    ],
    headRows: { first: ROW.head, last: ROW.head + 2 },
    frozenColumns: 1 + template.columns.findIndex(({ field }) => field === 'fullName'),
    lastRow: closing + 6,
  };
}

/** Two rows of heads: a group over its leaves, every other head over both rows. */
function headCells(template: ListTemplate): readonly TemplateCell[] {
  const heads = template.columns.map((column) => headOf(template, column));
  return heads.flatMap(([top = '', leaf], index): readonly TemplateCell[] => {
    const column = index + 1;
    if (leaf === undefined) return [{ row: ROW.head, column, rowSpan: 2, content: top, look: HEAD }];
    const leafCell = { row: ROW.head + 1, column, content: leaf, look: HEAD };
    const isFirst = heads[index - 1]?.[0] !== top || heads[index - 1]?.length === 1;
    if (!isFirst) return [leafCell];
    const after = heads.slice(index).findIndex(([other, below]) => other !== top || below === undefined);
    const colSpan = after < 0 ? heads.length - index : after;
    return [{ row: ROW.head, column, colSpan, content: top, look: HEAD }, leafCell];
  });
}

function orderCells({ columns, rows }: ListTemplate, firstRow: number): readonly TemplateCell[] {
  const column = columns.findIndex(({ entry }) => entry.is === 'order') + 1;
  if (column === 0) return [];
  return Array.from({ length: rows }, (_, index) => ({
    row: firstRow + index,
    column,
    content: index + 1,
    look: { align: 'center', border: true } as const,
  }));
}

/** How many columns from the first on are needed to reach the width. */
function columnAt(widths: readonly number[], wanted: number): number {
  let reached = 0;
  const index = widths.findIndex((width) => (reached += width) >= wanted);
  return index < 0 ? widths.length : index + 1;
}
