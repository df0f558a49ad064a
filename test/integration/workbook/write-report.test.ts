import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { writeReport } from '../../../electron/backend/workbook/write/write-report.ts';
import type { WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import type { ReportBlock, ReportDocument } from '../../../shared/reports/report-document.ts';
import { cellsByAddress } from '../../support/read-bytes.ts';
import { sampleFormReport, sampleQuarterlyReport } from '../../support/sample-report.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { sampleOverviewReport } from '../../support/window/sample-overview.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function written(
  document: ReportDocument,
): Promise<{ grid: WorkbookGrid; sheets: readonly ExcelJS.Worksheet[] }> {
  const path = join(tempFolder(), 'a.xlsx');
  await writeReport(document, path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return { grid: await readGrid(path), sheets: workbook.worksheets };
}

const sheetOf = (sheets: readonly ExcelJS.Worksheet[]): ExcelJS.Worksheet => {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet was written');
  return sheet;
};

/** Texts and numbers of a table's cells, row by row, as the document has them. */
function tableContent(document: ReportDocument) {
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.table.head, ...block.table.rows.map(({ cells }) => cells)].map((cells) =>
          cells.flatMap(({ value }) => (value.is === 'blank' ? [] : [value.is === 'text' ? value.text : value.number])),
        )
      : [],
  );
}

test.each([
  ['quarterly summary', sampleQuarterlyReport()],
  ['form', sampleFormReport()],
])('the workbook of the %s holds each cell of the document, numbers as numbers', async (_, document) => {
  const { grid } = await written(document);
  const rows = (grid.sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : cell.kind)),
  );
  const table = tableContent(document);
  const start = rows.findIndex((row) => JSON.stringify(row) === JSON.stringify(table[0]));
  expect(rows.slice(start, start + table.length)).toEqual(table);
});

test('numbers carry their formats, totals are sums over the data rows with the printed result', async () => {
  const { grid, sheets } = await written(sampleQuarterlyReport());
  const cells = cellsByAddress(grid.sheets[0]);
  const total = Object.entries(cells).find(([, cell]) => cell.kind === 'text' && cell.text === 'Tổng cộng')?.[0] ?? '';
  const row = Number(total.slice(1));
  expect(cells[`C${row}`]).toMatchObject({ kind: 'number', number: 6279, format: '#,##0', isFormula: true });
  // Three groups, so three runs of data rows: group rows are not in the sum.
  expect(sheetOf(sheets).getCell(`C${row}`).formula).toMatch(/^SUM\(C\d+:C\d+,C\d+:C\d+,C\d+:C\d+\)$/);
  expect(cells[`G${row}`]).toMatchObject({ kind: 'number', number: 44.44, format: '0.00' });
  expect(cells[`G${row}`]).not.toHaveProperty('isFormula');
});

test('the sheet is ready to print: paper, margins, width, repeated heads, print area, page number', async () => {
  const { sheets } = await written(sampleQuarterlyReport());
  const sheet = sheetOf(sheets);
  expect(sheet.name).toBe('Tổng hợp kết quả kết nạp đảng');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  const { margins, printTitlesRow, printArea } = sheet.pageSetup;
  expect(margins?.left).toBeCloseTo(30 / 25.4);
  expect(margins?.right).toBeCloseTo(15 / 25.4);
  const headRow = Number(String(printTitlesRow).split(':')[0]);
  expect(sheet.getCell(headRow, 1).value).toBe('TT');
  expect(printTitlesRow).toBe(`${headRow}:${headRow + 2}`);
  expect(printArea).toMatch(/^A1:Q\d+$/);
  expect(sheet.headerFooter).toMatchObject({ differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' });
});

test('of several tables no head is repeated: over the next one it would name the wrong columns', async () => {
  const { sheets } = await written(sampleOverviewReport('2017-Q1'));
  expect(sheetOf(sheets).pageSetup.printTitlesRow).toBeUndefined();
});

test('head cells are merged as printed, every cell of the table has its border and Times New Roman', async () => {
  const { grid, sheets } = await written(sampleQuarterlyReport());
  const sheet = sheetOf(sheets);
  const headRow = Number(String(sheet.pageSetup.printTitlesRow).split(':')[0]);
  const merges = grid.sheets[0]?.merges ?? [];
  expect(merges).toContainEqual({ firstRow: headRow, firstColumn: 1, lastRow: headRow + 1, lastColumn: 1 });
  expect(merges).toContainEqual({ firstRow: headRow, firstColumn: 8, lastRow: headRow, lastColumn: 13 });
  for (let column = 1; column <= 17; column += 1) {
    for (const row of [headRow, headRow + 1, headRow + 2, headRow + 3, headRow + 4]) {
      const cell = sheet.getCell(row, column);
      expect(cell.border?.bottom?.style).toBe('thin');
      expect(cell.font?.name).toBe('Times New Roman');
    }
  }
});

test('a row is as high as its longest text needs', async () => {
  const { sheets } = await written(sampleQuarterlyReport());
  const sheet = sheetOf(sheets);
  const heights: Record<string, number> = {};
  sheet.eachRow((row) => {
    const label = String(row.getCell(2).value);
    if (label.startsWith('Đảng bộ xã Thử 1') || label.startsWith('Chi bộ Trung tâm')) heights[label] = row.height;
  });
  expect(heights['Chi bộ Trung tâm dịch vụ nông nghiệp và bảo vệ rừng Thử 16']).toBeGreaterThan(
    2.5 * (heights['Đảng bộ xã Thử 1'] ?? 0),
  );
});

test('the remarks stand on their own sheet, and there is none without remarks', async () => {
  const { grid } = await written(sampleQuarterlyReport());
  expect(grid.sheets.map(({ name }) => name)).toEqual(['Tổng hợp kết quả kết nạp đảng', 'Ghi chú']);
  expect(cellsByAddress(grid.sheets[1])).toMatchObject({
    A3: { text: 'Kỳ' },
    B3: { text: 'Quý I/2017 (01/01/2017 – 31/03/2017)' },
  });
  expect((await written(sampleFormReport())).grid.sheets).toHaveLength(1);
});

test('tables of different columns under each other are merged row by row, twenty thousand times if need be', async () => {
  const text = (written: string) => ({ value: { is: 'text', text: written } }) as const;
  const tableOf = (widths: readonly number[], rows: readonly (readonly string[])[]): ReportBlock => ({
    kind: 'table',
    table: {
      columns: widths.map((width, index) => ({ key: `${index}`, width })),
      head: [],
      rows: rows.map((cells) => ({ role: 'data', cells: cells.map(text) })),
    },
  });
  const many = Array.from({ length: 10_000 }, (_, row) => [`${row}`, 'a', 'b']);
  const blocks = [tableOf([1, 4, 3, 1, 1], [['v', 'w', 'x', 'y', 'z']]), tableOf([2, 5, 3], many)];
  const path = join(tempFolder(), 'a.xlsx');
  await writeReport({ ...sampleFormReport(), blocks }, path);
  const [sheet] = (await readGrid(path)).sheets;
  expect(sheet?.merges.length).toBeGreaterThanOrEqual(20_000);
  const last = sheet?.rows.at(-1)?.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  expect(last).toEqual(['9999', 'a', 'b']);
});

const table = (cells: readonly string[]): ReportDocument => ({
  ...sampleFormReport(),
  blocks: [
    {
      kind: 'table',
      table: {
        columns: [{ key: 'a', width: 1 }],
        head: [],
        rows: cells.map((text) => ({ role: 'data', cells: [{ value: { is: 'text', text } }] })),
      },
    },
  ],
});

test('a text never becomes a formula, a number or another text', async () => {
  const texts = [
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("x")',
    '\t=1',
    '001',
    '1/2',
    '12/12',
    '_x0041_',
    "'a",
    'a\nb',
    ' a ',
    '#REF!',
    'TRUE',
  ];
  const { grid, sheets } = await written(table(texts));
  expect(Object.values(cellsByAddress(grid.sheets[0]))).toMatchObject(texts.map((text) => ({ kind: 'text', text })));
  sheetOf(sheets).eachRow((row) => expect(row.getCell(1).type).toBe(ExcelJS.ValueType.String));
});

test('characters that no workbook can hold are left out, the rest of the text stays', async () => {
  const { grid } = await written(table(['Nà\u0000 Khoa\u000b', '\ud800Hỳ']));
  expect(Object.values(cellsByAddress(grid.sheets[0]))).toMatchObject([{ text: 'Nà Khoa' }, { text: '\ufffdHỳ' }]);
});

test('a total that is not the sum of its column is written as a number, not as a formula that would change it', async () => {
  const count = (number: number, sumsColumn?: true) => ({
    value: { is: 'number' as const, number, format: 'count' as const, shown: String(number) },
    ...(sumsColumn === undefined ? {} : { sumsColumn }),
  });
  const document: ReportDocument = {
    ...sampleFormReport(),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { key: 'a', width: 1 },
            { key: 'b', width: 1 },
          ],
          head: [],
          rows: [
            { role: 'data', cells: [count(3), count(3)] },
            { role: 'data', cells: [count(4), count(4)] },
            { role: 'total', cells: [count(7, true), count(9, true)] },
          ],
        },
      },
    ],
  };
  const { sheets } = await written(document);
  expect(sheetOf(sheets).getCell('A3').value).toEqual({ formula: 'SUM(A1:A2)', result: 7 });
  expect(sheetOf(sheets).getCell('B3').value).toBe(9);
});

test('nothing is left behind when the folder is gone', async () => {
  const path = join(tempFolder(), 'usb', 'a.xlsx');
  expect((await problemFromAsync(writeReport(sampleFormReport(), path))).code).toBe('file.target-folder-gone');
  expect(existsSync(path)).toBe(false);
});

test('the same document gives the same cells each time', async () => {
  const paths = [join(tempFolder(), 'a.xlsx'), join(tempFolder(), 'a.xlsx')];
  for (const path of paths) await writeReport(sampleQuarterlyReport(), path);
  const [first, second] = await Promise.all(paths.map(async (path) => (await readGrid(path)).sheets));
  expect(first).toEqual(second);
});
