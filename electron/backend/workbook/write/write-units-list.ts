import { basename } from 'node:path';
import { unitsListWords } from '../../../../shared/text/vi/units-list.ts';
import type { UnitsList } from '../../../../shared/units/units-list.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { startReadJob } from '../job/read-job.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import { escapeExcelText, writableText } from './writable-text.ts';

const FONT = 'Times New Roman';
const HEAD_ROW = 3;
/** In Excel's unit of about one digit. */
const WIDTHS = {
  code: 13,
  name: 46,
  kind: 26,
  organisationType: 26,
  cellKind: 16,
  parent: 36,
  from: 13,
  to: 13,
} as const;
const OTHER_WIDTH = 18;
const DAY_FORMAT = 'dd/mm/yyyy';
const TEXT_FORMAT = '@';

/**
 * Writes the list in the layout that an import reads. Codes stay texts and days are real days. The bytes are read back by
 * our own reader and compared cell by cell before the target is touched; a difference is our fault and thrown.
 */
export async function writeUnitsList({ heads, rows }: UnitsList, path: string): Promise<void> {
  // Only here: loading exceljs takes 0,2 s that a start should not pay.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = unitsListWords.title;
  const sheet = workbook.addWorksheet(unitsListWords.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell(1, 1).value = unitsListWords.title;
  sheet.getCell(1, 1).font = { name: FONT, size: 14, bold: true };
  heads.forEach(({ field, label }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = field in WIDTHS ? WIDTHS[field as keyof typeof WIDTHS] : OTHER_WIDTH;
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    cell.value = label;
    cell.font = { name: FONT, size: 11, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    cell.border = { bottom: { style: 'thin' } };
  });
  rows.forEach((cells, at) => {
    const row = sheet.getRow(HEAD_ROW + 1 + at);
    cells.forEach((content, index) => {
      if ('text' in content && content.text === '') return;
      const cell = row.getCell(index + 1);
      cell.font = { name: FONT, size: 11 };
      cell.numFmt = 'day' in content ? DAY_FORMAT : TEXT_FORMAT;
      if ('day' in content) cell.alignment = { horizontal: 'left' };
      // Excel days have no zone: midnight UTC is the day itself.
      cell.value = 'day' in content ? new Date(`${content.day}T00:00:00Z`) : escapeExcelText(content.text);
    });
  });
  if (rows.length > 0)
    sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW, column: heads.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  await checkList(bytes, basename(path), rows);
  await writeAtomically(path, bytes);
}

async function checkList(bytes: Buffer, file: string, rows: UnitsList['rows']): Promise<void> {
  const grid = await readWorkbookBytes(bytes, startReadJob({ file, limits: defaultReadLimits }));
  const read = new Map((grid.sheets[0]?.rows ?? []).map(({ row, cells }) => [row, cells]));
  rows.forEach((cells, at) => {
    const found = new Map((read.get(HEAD_ROW + 1 + at) ?? []).map((cell) => [cell.column, cell]));
    cells.forEach((content, index) => {
      const cell = found.get(index + 1);
      const isSame =
        'day' in content
          ? cell?.kind === 'date' && cell.day === content.day
          : (cell?.kind === 'text' ? cell.text : '') === writableText(content.text);
      if (!isSame) throw new Error(`row ${at} column ${index} of the list of units was not written as it is`);
    });
  });
}
