import type { Border, DataValidation, Style, Workbook, Worksheet } from 'exceljs';
import { cellAddress, columnName } from '../../../../shared/intake/grid/grid.ts';
import { CODE_SHEET } from '../../../../shared/intake/cells/hidden-code.ts';
import { codeCells } from '../../../../shared/intake/templates/template-code.ts';
import type {
  Entry,
  EntryArea,
  TemplateCell,
  TemplateLook,
  TemplateWorkbook,
} from '../../../../shared/intake/templates/template-workbook.ts';
import { formatDay } from '../../../../shared/text/format.ts';
import { templateWords } from '../../../../shared/text/vi/templates.ts';
import { CELL_PADDING, INDENT_STEP, POINTS_PER_MILLIMETRE } from './sheet-layout.ts';
import { textHeight } from './text-width.ts';
import { escapeExcelText } from './writable-text.ts';

const FONT = 'Times New Roman';
const GREY = 'FF7F7F7F';
const SHADE = 'FFF2F2F2';
/** Excel's unit of column width, see `draw-sheet.ts`. */
const WIDTH_UNITS_PER_MILLIMETRE = 96 / 25.4 / 7;
const A4 = 9;
const MARGIN = 10 / 25.4;
const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
/** Excel takes no longer list inside a rule; longer ones, and texts with commas, stand on the code sheet. */
const LONGEST_LIST = 255;
const FIRST_LIST_COLUMN = 3;
const DAY_FORMAT = 'dd/mm/yyyy';
const TEXT_FORMAT = '@';

/** The bytes of a blank workbook: its sheet locked but for the cells to fill in, and the very hidden code sheet. */
export async function templateBytes(template: TemplateWorkbook): Promise<Buffer> {
  // Only here: loading exceljs takes 0,2 s that a start should not pay.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(template.sheetName, {
    views: [
      {
        state: 'frozen',
        xSplit: template.frozenColumns,
        ySplit: template.headRows.last,
        topLeftCell: cellAddress(template.headRows.last + 1, template.frozenColumns + 1),
        showGridLines: false,
      },
    ],
  });
  template.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width * WIDTH_UNITS_PER_MILLIMETRE;
  });
  for (const [row, height] of template.rowHeights) sheet.getRow(row).height = height;
  for (const cell of template.cells) drawCell(sheet, cell, template);
  const codes = addCodeSheet(workbook, template);
  for (const area of template.entries) drawEntries(sheet, area, codes, template.fontSize);
  setUpPage(sheet, template);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function drawCell(
  sheet: Worksheet,
  { row, column, rowSpan = 1, colSpan = 1, content, look }: TemplateCell,
  { fontSize, columnWidths, rowHeights }: TemplateWorkbook,
): void {
  const cell = sheet.getCell(row, column);
  cell.style = styleOf(look, fontSize);
  if (typeof content === 'string' && rowSpan === 1 && !rowHeights.has(row)) {
    const width = columnWidths.slice(column - 1, column - 1 + colSpan).reduce((sum, each) => sum + each, 0);
    const room = width * POINTS_PER_MILLIMETRE - CELL_PADDING - (look.indent ?? 0) * INDENT_STEP;
    const { size = fontSize, bold = false } = look;
    const height = textHeight(content, room, { size, bold });
    sheet.getRow(row).height = Math.max(sheet.getRow(row).height ?? 0, height);
  }
  // Merging hands the style on to the covered cells, so it comes after styling and before the value.
  if (rowSpan > 1 || colSpan > 1) sheet.mergeCells(row, column, row + rowSpan - 1, column + colSpan - 1);
  if (content === null) return;
  if (typeof content === 'string') cell.value = escapeExcelText(content);
  else cell.value = typeof content === 'number' ? content : { formula: content.formula, result: '' };
}

function styleOf({ size, bold, italic, align, indent, border, grey }: TemplateLook, fontSize: number): Partial<Style> {
  return {
    font: {
      name: FONT,
      size: size ?? fontSize,
      bold: bold === true,
      italic: italic === true,
      ...(grey === true ? { color: { argb: GREY } } : {}),
    },
    alignment: { horizontal: align ?? 'left', vertical: 'middle', wrapText: true, indent: indent ?? 0 },
    ...(border === true ? { border: BORDER } : {}),
    ...(border === true && grey !== true
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: SHADE } } as const }
      : {}),
  };
}

function drawEntries(sheet: Worksheet, area: EntryArea, codes: CodeSheet, size: number): void {
  const { column, firstRow, lastRow, entry, bold } = area;
  const style: Partial<Style> = {
    font: { name: FONT, size, bold: bold === true },
    alignment: { vertical: 'middle', wrapText: true, horizontal: entry.is === 'text' ? 'left' : alignOf(entry) },
    border: BORDER,
    protection: { locked: false },
    ...formatOf(entry),
  };
  for (let row = firstRow; row <= lastRow; row += 1) sheet.getCell(row, column).style = style;
  const rule = ruleOf(entry, codes);
  if (rule === null) return;
  const range = `${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)}`;
  // Its types leave the rules of a sheet out, though only by range do they stay one rule.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  dataValidations.add(range, rule);
}

function alignOf(entry: Entry): 'left' | 'center' | 'right' {
  if (entry.is === 'choice') return 'left';
  return entry.is === 'day' ? 'center' : 'right';
}

/** Text cells are kept from becoming numbers and days: 012345678901, 12/12. */
function formatOf(entry: Entry): { readonly numFmt?: string } {
  if (entry.is === 'day') return { numFmt: DAY_FORMAT };
  if (entry.is === 'text' || entry.is === 'choice') return { numFmt: TEXT_FORMAT };
  return entry.is === 'count' ? { numFmt: '#,##0' } : {};
}

function ruleOf(entry: Entry, codes: CodeSheet): DataValidation | null {
  const words = templateWords.entry;
  const told = (error: string, prompt: string, isStrict = true) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isStrict ? 'stop' : 'warning',
    errorTitle: words.wrongTitle,
    error,
    showInputMessage: true,
    promptTitle: words.title,
    prompt,
  });
  switch (entry.is) {
    case 'text':
      return null;
    case 'count':
      return {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        ...told(words.countWrong, words.count),
      };
    case 'decimal':
      return {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        ...told(words.decimalWrong, words.decimalWrong),
      };
    case 'day': {
      const { earliest, latest, mayDiffer } = entry;
      const error = words.dayWrong(formatDay(earliest), formatDay(latest));
      return {
        type: 'date',
        operator: 'between',
        formulae: [utcDay(earliest), utcDay(latest)],
        ...told(error, words.day, !mayDiffer),
      };
    }
    case 'choice':
      return {
        type: 'list',
        formulae: [codes.listOf(entry.choices)],
        ...told(entry.mayDiffer ? words.choiceOther : words.choiceWrong, words.choice, !entry.mayDiffer),
      };
  }
}

/** Excel days have no zone: midnight UTC is the day itself. */
const utcDay = (day: string) => new Date(`${day}T00:00:00Z`);

type CodeSheet = {
  /** The choices as a rule writes them: in quotes, or as a range of the code sheet. */
  readonly listOf: (choices: readonly string[]) => string;
};

function addCodeSheet(workbook: Workbook, { code }: TemplateWorkbook): CodeSheet {
  const sheet = workbook.addWorksheet(CODE_SHEET, { state: 'veryHidden' });
  codeCells(code).forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.numFmt = TEXT_FORMAT;
    cell.value = escapeExcelText(text);
  });
  const ranges = new Map<string, string>();
  return {
    listOf(choices) {
      const inline = choices.join(',');
      if (inline.length <= LONGEST_LIST && choices.every((choice) => !/[,"]/.test(choice))) return `"${inline}"`;
      const known = ranges.get(inline);
      if (known !== undefined) return known;
      const column = FIRST_LIST_COLUMN + ranges.size;
      choices.forEach((choice, index) => {
        sheet.getCell(index + 1, column).value = escapeExcelText(choice);
      });
      const letters = columnName(column);
      const range = `'${CODE_SHEET}'!$${letters}$1:$${letters}$${choices.length}`;
      ranges.set(inline, range);
      return range;
    },
  };
}

function setUpPage(sheet: Worksheet, { orientation, headRows, lastRow, columnWidths }: TemplateWorkbook): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation,
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: MARGIN / 2, footer: MARGIN / 2 },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: `A1:${cellAddress(lastRow, columnWidths.length)}`,
    printTitlesRow: `${headRows.first}:${headRows.last}`,
  };
  sheet.headerFooter.oddFooter = `&R&"${FONT},Regular"&9&P/&N`;
}
