import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeListWorkbook } from '../../../build/bench/list-workbook.ts';
import { cellAddress, type SheetGrid } from '../../../shared/intake/grid/grid.ts';
import { readWithExceljs, type SeenSheet } from '../../support/exceljs-grid.ts';
import { cellsByAddress, readBytes } from '../../support/read-bytes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** One of our sheets in the terms of the comparison: without fonts, which exceljs gives in another way. */
function asSeen(sheet: SheetGrid): SeenSheet {
  const cells = cellsByAddress(sheet);
  const state = sheet.state === 'very-hidden' ? 'veryHidden' : sheet.state;
  return {
    name: sheet.name,
    state,
    cells: Object.fromEntries(Object.entries(cells).map(([address, { font: _, ...cell }]) => [address, cell])),
    hiddenRows: sheet.rows.flatMap(({ row, hidden }) => (hidden === true ? [row] : [])),
    merges: sheet.merges
      .map(
        (range) => `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`,
      )
      .sort(),
  };
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  const ours = (await readBytes(bytes)).sheets.map(asSeen);
  expect(ours).toEqual(await readWithExceljs(bytes));
}

test('a list of 800 people with merged heads and dates as days and as text', async () => {
  const path = join(tempFolder(), 'list.xlsx');
  await writeListWorkbook(path, 800);
  await expectSame(readFileSync(path));
});

test('a list saved by LibreOffice', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/workbooks/libreoffice-list.xlsx'));
  const ours = (await readBytes(bytes)).sheets.map(asSeen);
  const theirs = await readWithExceljs(bytes);
  // We cut merged ranges to the used area (E8:F9 has nothing in row 9).
  expect(ours.map(({ merges: _, ...sheet }) => sheet)).toEqual(theirs.map(({ merges: _, ...sheet }) => sheet));
});

const name = fc.string({
  unit: fc.constantFrom('a', 'Ễ', 'đ', 'ư', ' ', '&', '<', '"', '=', '_x0041_'.slice(0, 3), '\n'),
  maxLength: 12,
});
const day = fc
  .integer({ min: 61, max: 60_000 })
  .map((serial) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000));
const content = fc.oneof(
  name,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  day,
  fc.constantFrom<ExcelJS.CellValue>({ error: '#N/A' }, { formula: 'A1', result: 5 }, { formula: 'A1', result: 'ấp' }),
);
const cell = fc.record({
  row: fc.integer({ min: 1, max: 60 }),
  column: fc.integer({ min: 1, max: 40 }),
  content,
  format: fc.constantFrom('General', '#,##0', '0.00%', '@', '[$-42A]dd/mm/yyyy;@'),
});

test('random sheets written by exceljs are read back as exceljs reads them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet('Ngẫu nhiên');
      sheet.getCell('A1').value = 'đầu';
      for (const one of cells) {
        const target = sheet.getCell(one.row, one.column);
        target.value = one.content;
        // A number in a day's clothes is compared elsewhere: exceljs rounds its time.
        const showsDay = one.format.includes('dd');
        if (one.content instanceof Date ? showsDay : !showsDay) target.numFmt = one.format;
        else if (one.content instanceof Date) target.numFmt = 'dd/mm/yyyy';
      }
      await expectSame(new Uint8Array(await workbook.xlsx.writeBuffer()));
    }),
    { numRuns: 60 },
  );
});
