import type { Border, PaperSize, Style, Workbook, Worksheet } from 'exceljs';
import type { NumberFormat, PageSetup } from '../../../../shared/reports/report-document.ts';
import { cellAddress } from '../../../../shared/intake/grid/grid.ts';
import { pageBreakOf } from './page-break.ts';
import type { CellLook, LaidContent, SheetLayout } from './sheet-layout.ts';
import { escapeExcelText } from './writable-text.ts';

const FONT = 'Times New Roman';
/** Excel's unit of column width: one digit of its standard font, seven pixels at 96 dots an inch. */
const WIDTH_UNITS_PER_MILLIMETRE = 96 / 25.4 / 7;
const MILLIMETRES_PER_INCH = 25.4;
const PAPER_CODES = { A4: 9, A3: 8 } as const;
/** Distance of the page number from the upper edge, in millimetres. */
const HEADER_AT = 10;
const FORMATS: Readonly<Record<NumberFormat, string>> = { count: '#,##0', 'percent-2': '0.00', 'decimal-1': '0.0' };
const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };

/** Draws a layout as a new sheet, ready to print. */
export function drawSheet(workbook: Workbook, layout: SheetLayout): void {
  const sheet = workbook.addWorksheet(layout.name, { views: [{ showGridLines: false }] });
  layout.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width * WIDTH_UNITS_PER_MILLIMETRE;
  });
  layout.rowHeights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
  const merges = startMerging(sheet);
  for (const { row, column, rowSpan, colSpan, content, look } of layout.cells) {
    const cell = sheet.getCell(row, column);
    cell.style = styleOf(look, content);
    // Merging hands the style on to the covered cells, so it comes after styling and before the value.
    if (rowSpan > 1 || colSpan > 1) merges.add([row, column, row + rowSpan - 1, column + colSpan - 1]);
    if (content.is === 'text') cell.value = escapeExcelText(content.text);
    else if (content.is === 'number') {
      const { number, formula } = content;
      cell.value = formula === undefined ? number : { formula, result: number };
    }
  }
  merges.finish();
  setUpPage(sheet, layout);
}

/**
 * exceljs holds each merge against all before it, which takes minutes from ten thousand on. A layout never lays two over
 * each other, so each is made as if it were the first; all are handed over at the end.
 */
function startMerging(sheet: Worksheet) {
  const inside = sheet as unknown as { _merges: Record<string, unknown> }; // not in its types; a test counts them
  const all: Record<string, unknown> = {};
  return {
    add(range: readonly [top: number, left: number, bottom: number, right: number]) {
      inside._merges = {};
      sheet.mergeCells(...range);
      Object.assign(all, inside._merges);
    },
    finish() {
      inside._merges = all;
    },
  };
}

function styleOf(look: CellLook, content: LaidContent): Partial<Style> {
  return {
    font: { name: FONT, size: look.size, bold: look.bold, italic: look.italic, underline: look.underline },
    alignment: {
      horizontal: look.align,
      vertical: look.vertical,
      indent: look.indent,
      wrapText: content.is !== 'number',
    },
    ...(look.border ? { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } } : {}),
    ...(content.is === 'number' ? { numFmt: FORMATS[content.format] } : {}),
  };
}

function setUpPage(sheet: Worksheet, layout: SheetLayout): void {
  const { page, headRows, rowHeights, columnWidths } = layout;
  const broken = pageBreakOf(layout);
  if (broken !== null) sheet.getRow(broken.beforeRow - 1).addPageBreak();
  sheet.pageSetup = {
    // The library's list of papers lacks A3; the file takes its number (ECMA-376-1, 18.3.1.63).
    paperSize: PAPER_CODES[page.paper] as PaperSize,
    orientation: page.orientation,
    margins: marginsOf(page),
    ...(broken === null ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: broken.scale }),
    horizontalCentered: true,
    printArea: `A1:${cellAddress(rowHeights.length, columnWidths.length)}`,
    ...(headRows === null || headRows.last < headRows.first
      ? {}
      : { printTitlesRow: `${headRows.first}:${headRows.last}` }),
  };
  // HD 36-HD/VPTW: the page number stands top centre, from page 2 on.
  sheet.headerFooter.differentFirst = true;
  sheet.headerFooter.oddHeader = `&C&"${FONT},Regular"&${Math.max(page.fontSize, 12)}&P`;
}

function marginsOf({ margins }: PageSetup) {
  const inches = (millimetres: number) => millimetres / MILLIMETRES_PER_INCH;
  return {
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    left: inches(margins.left),
    right: inches(margins.right),
    header: inches(HEADER_AT),
    footer: inches(HEADER_AT),
  };
}
