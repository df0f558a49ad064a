import type { Period } from '../../domain/period.ts';
import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { columnName } from '../grid/grid.ts';
import { templateWords } from '../../text/vi/templates.ts';
import type { TemplateUnit } from './lay-out-list-template.ts';
import { templateFileName } from './template-file-name.ts';
import type { EntryArea, TemplateCell, TemplateLook, TemplateWorkbook } from './template-workbook.ts';

/** The unit's figures of the period before, by row of the form, as they are printed. */
export type LastFigures = { readonly period: string; readonly values: ReadonlyMap<string, string> };

type FormTimes = { readonly period: Period; readonly periodText: string; readonly last: LastFigures };

/** Millimetres: the label, then the columns of the form. */
const WIDTHS = { label: 120, figure: 32, last: 32 } as const;
const HEAD_ROW = 7;
const FIRST_ROW = HEAD_ROW + 3;
const HEAD: TemplateLook = { bold: true, align: 'center', border: true };

/** Works out an official form with empty columns, and beside it, in grey, what the unit reported the period before. */
export function layOutFormTemplate(form: FormDefinition, unit: TemplateUnit, times: FormTimes): TemplateWorkbook {
  const { period, periodText, last } = times;
  const words = templateWords;
  const aside = form.columns.length + 1;
  const lastFormRow = FIRST_ROW + form.rows.length - 1;
  const closing = lastFormRow + 2;
  const line = (row: number, column: number, colSpan: number, content: string, look: TemplateLook): TemplateCell => ({
    row,
    column,
    colSpan,
    content,
    look: { align: 'center', size: 12, ...look },
  });
  const [opening = '', subject = ''] = form.header.centre;
  const [preparer = '', preparerHint = ''] = form.footer.left;
  const [, , headHint = ''] = form.footer.right;
  const right = form.columns.length - 1;
  const cells: readonly TemplateCell[] = [
    line(1, 1, 1, unit.superiorName.toUpperCase(), {}),
    line(2, 1, 1, unit.name.toUpperCase(), { bold: true }),
    line(1, 2, right, form.header.right[0] ?? form.number, { bold: true }),
    line(3, 1, form.columns.length, `${opening} ${subject}`, { bold: true, size: 14 }),
    line(4, 1, form.columns.length, periodText.toUpperCase(), { bold: true, size: 13 }),
    line(5, 1, form.columns.length, words.entry.count, { italic: true, size: 11 }),
    ...headCells(form.columns),
    ...form.columns.map(({ number }, index) => ({
      row: HEAD_ROW + 2,
      column: index + 1,
      content: number,
      look: { italic: true, align: 'center', border: true } as const,
    })),
    {
      row: HEAD_ROW,
      column: aside,
      rowSpan: 2,
      content: words.lastPeriod(last.period),
      look: { ...GREY, italic: true },
    },
    ...form.rows.flatMap((row, index) => rowCells(form, row, FIRST_ROW + index, last)),
    line(closing, 2, right, words.dateLine, { italic: true }),
    line(closing + 1, 1, 1, preparer, { bold: true }),
    line(closing + 1, 2, right, words.committeeSigns, { bold: true }),
    line(closing + 2, 1, 1, preparerHint, { italic: true, size: 11 }),
    line(closing + 2, 2, right, headHint, { italic: true, size: 11 }),
  ];
  return {
    code: { unitCode: unit.code, period: period.code, kind: form.id, edition: form.series },
    fileName: templateFileName(unit, period, form.id),
    sheetName: words.sheets.form,
    fontSize: 11,
    orientation: 'landscape',
    columnWidths: [...form.columns.map(({ key }) => (key === 'label' ? WIDTHS.label : WIDTHS.figure)), WIDTHS.last],
    rowHeights: new Map([
      [HEAD_ROW, 22],
      [HEAD_ROW + 1, 34],
      [HEAD_ROW + 2, 18],
    ]),
    cells,
    entries: entriesOf(form),
    headRows: { first: HEAD_ROW, last: HEAD_ROW + 2 },
    frozenColumns: 1,
    lastRow: closing + 6,
  };
}

const GREY = { grey: true, align: 'center' } as const;

function headCells(columns: readonly FormColumn[]): readonly TemplateCell[] {
  return columns.flatMap(({ label, group }, index): readonly TemplateCell[] => {
    const column = index + 1;
    if (group === null) return [{ row: HEAD_ROW, column, rowSpan: 2, content: label, look: HEAD }];
    const leaf = { row: HEAD_ROW + 1, column, content: label, look: HEAD };
    if (columns[index - 1]?.group === group) return [leaf];
    const colSpan = columns.filter((other) => other.group === group).length;
    return [{ row: HEAD_ROW, column, colSpan, content: group, look: HEAD }, leaf];
  });
}

function rowCells(form: FormDefinition, row: FormDefinition['rows'][number], at: number, last: LastFigures) {
  const bold = row.bold ? ({ bold: true } as const) : {};
  const columnOf = (key: FormColumn['key']) => form.columns.findIndex((column) => column.key === key) + 1;
  const known = last.values.get(row.code);
  const cells: TemplateCell[] = [
    { row: at, column: columnOf('label'), content: row.label, look: { border: true, indent: row.level, ...bold } },
    ...(known === undefined
      ? []
      : [{ row: at, column: form.columns.length + 1, content: known, look: { grey: true, align: 'right' } as const }]),
  ];
  const [now, before, percent] = [columnOf('this-period'), columnOf('last-year'), columnOf('percent')];
  if (row.kind === 'heading') {
    for (const column of [now, before, percent]) {
      if (column > 0) cells.push({ row: at, column, content: null, look: { border: true } });
    }
  } else if (percent > 0) {
    const [over, under] = [`${columnName(now)}${at}`, `${columnName(before)}${at}`];
    const formula = `IF(AND(ISNUMBER(${over}),N(${under})>0),ROUND(${over}*100/${under},2),"")`;
    cells.push({ row: at, column: percent, content: { formula }, look: { border: true, align: 'right' } });
  }
  return cells;
}

/** One area for each row that takes a number; headings are locked. */
function entriesOf(form: FormDefinition): readonly EntryArea[] {
  return form.columns.flatMap(({ key }, index) =>
    key !== 'this-period' && key !== 'last-year'
      ? []
      : form.rows.flatMap(({ kind, bold }, offset): readonly EntryArea[] => {
          if (kind === 'heading') return [];
          const row = FIRST_ROW + offset;
          const entry = kind === 'average' ? ({ is: 'decimal' } as const) : ({ is: 'count' } as const);
          return [{ column: index + 1, firstRow: row, lastRow: row, entry, ...(bold ? { bold: true as const } : {}) }];
        }),
  );
}
