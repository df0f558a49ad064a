import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { sheetJson, type SheetJson } from '../../../electron/cli/grid-json.ts';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/workbooks');

async function run(folder: string, ...argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    cwd: folder,
    clock: () => new Date(2026, 0, 5),
  });
  return { code, stdout, stderr };
}

async function gridOf(folder: string, file: string) {
  const { code, stdout } = await run(folder, 'grid', file, '--json');
  expect(code).toBe(0);
  // The envelope of electron/cli/README.md.
  return JSON.parse(stdout) as {
    result: { format: string; sheets: readonly SheetJson[] };
    problems: readonly { code: string }[];
  };
}
const cellOf = ({ rows }: SheetJson, address: string) => rows.flat().find(({ a }) => a === address);

test.each(['list.xls', 'list.ods', 'libreoffice-list.xlsx'])(
  'grid of %s gives kind, value and what is hidden',
  async (file) => {
    const { result } = await gridOf(fixtures, file);
    const [list, codes] = result.sheets;
    if (list === undefined) throw new Error('the list has a sheet');
    expect(cellOf(list, 'A1')).toEqual({ a: 'A1', k: 'text', v: 'ĐẢNG BỘ XÃ NÀ THỬ', ...fontOf(list, 'A1') });
    expect(cellOf(list, 'F1')).toEqual({ a: 'F1', k: 'empty', master: 'A1' });
    expect(cellOf(list, 'D1')).toEqual({ a: 'D1', k: 'empty', master: 'A1', hidden: true });
    expect(cellOf(list, 'C4')).toMatchObject({ k: 'date', v: '1990-05-04', fmt: 'dd/mm/yyyy' });
    expect(cellOf(list, 'B5')).toMatchObject({ k: 'text', v: 'Giàng A Đạt', font: '.VnTime', hidden: true });
    expect(cellOf(list, 'F4')).toMatchObject({ k: 'number', v: 27, formula: true });
    expect(cellOf(list, 'B8')).toMatchObject({ k: 'error', v: '#DIV/0!' });
    expect(list.hiddenColumns).toEqual(['D']);
    expect(codes).toMatchObject({ name: 'Mã', state: 'hidden' });
  },
);
const fontOf = (sheet: SheetJson, address: string) => {
  const font = cellOf(sheet, address)?.font;
  return font === undefined ? {} : { font };
};

test('a file is known by its content, a workbook with macros gets a note, a refused file a sentence', async () => {
  const folder = tempFolder();
  copyFileSync(join(fixtures, 'list.xls'), join(folder, 'Quý I.xlsx'));
  expect((await gridOf(folder, 'Quý I.xlsx')).result.format).toBe('xls');
  const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${macro}"/></Types>`;
  const rows = '<row r="1"><c r="A1"><f>1+1</f></c></row>';
  writeFileSync(
    join(folder, 'a.xlsm'),
    makeWorkbook({ rows, parts: [{ name: '[Content_Types].xml', content: types }] }),
  );
  const { result, problems } = await gridOf(folder, 'a.xlsm');
  expect(result.sheets[0]?.rows).toEqual([[{ a: 'A1', k: 'formula-without-result', v: null, formula: true }]]);
  expect(problems.map(({ code }) => code)).toEqual(['file.macros-not-run']);
  copyFileSync(join(fixtures, 'list.pdf'), join(folder, 'b.xlsx'));
  const refused = await run(folder, 'grid', 'b.xlsx');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('Nội dung là tệp PDF.');
});

test('people get a table for each sheet', async () => {
  const { code, stdout } = await run(fixtures, 'grid', 'list.xls');
  expect(code).toBe(0);
  expect(stdout).toContain('list.xls: kiểu xls, 2 trang tính');
  expect(stdout).toContain('Trang “Mã” (ẩn): 1 ô có nội dung');
  expect(stdout).toMatch(/^C4 +ngày +1990-05-04 +dd\/mm\/yyyy$/m);
});

test('merged ranges of whole columns are told as ranges only', () => {
  const merge = { firstRow: 1, lastRow: 60_000, firstColumn: 1, lastColumn: 2 };
  const rows = [{ row: 60_000, cells: [{ column: 3, kind: 'number', number: 1 } as const] }];
  const json = sheetJson({ name: 'a', state: 'visible', rows, merges: [merge], hiddenColumns: [] });
  expect(json.merges).toEqual(['A1:B60000']);
  expect(json.rows).toEqual([[{ a: 'C60000', k: 'number', v: 1 }]]);
});
