import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGrid, readWorkbookFile } from '../../../electron/backend/workbook/read-grid.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { foreignFiles } from '../../support/foreign-files.ts';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { readBytes } from '../../support/read-bytes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const oneCell = makeWorkbook({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' });

test.each(foreignFiles)('%s is refused as %s, whatever its name says', async (_, code, content) => {
  const path = join(tempFolder(), 'Quý I.xlsx');
  writeFileSync(path, content);
  const problem = await problemFromAsync(readGrid(path));
  expect(problem).toMatchObject({ code, weight: 'stop', place: { at: 'file', file: 'Quý I.xlsx' } });
  const words = describeProblem(problem);
  expect(words.where).toBe('Tệp “Quý I.xlsx”');
  expect(`${words.what} ${words.todo}`).not.toMatch(/[{}]/);
});

test('what is said about each of them is recorded', async () => {
  const lines: string[] = [];
  for (const [what, code, content] of foreignFiles) {
    const { what: happened, effect, todo } = describeProblem(await problemFromAsync(readBytes(Buffer.from(content))));
    lines.push(`| ${what} | ${code} | ${[happened, effect, todo].filter((part) => part !== '').join(' ')} |`);
  }
  const head =
    '# What is said about files that are no workbook we read\n\n| File | Code | Sentence |\n| --- | --- | --- |\n';
  await expect(`${head}${lines.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../fixtures/workbooks/foreign-files.txt'),
  );
});

test('a file that is not there, a folder and the lock file of an open workbook have their own sentences', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'Thư mục.xlsx'));
  writeFileSync(join(folder, '~$Quý I.xlsx'), Buffer.alloc(165, 0x20));
  expect((await problemFromAsync(readGrid(join(folder, 'không có.xlsx')))).code).toBe('file.not-found');
  expect((await problemFromAsync(readGrid(join(folder, 'Thư mục.xlsx')))).code).toBe('file.is-folder');
  expect((await problemFromAsync(readGrid(join(folder, '~$Quý I.xlsx')))).code).toBe('file.lock-file');
});

test('a workbook without sheets and one whose sheets are all empty are refused', async () => {
  const path = join(tempFolder(), 'a.xlsx');
  writeFileSync(path, makeWorkbook({ sheets: [] }));
  expect((await problemFromAsync(readGrid(path))).code).toBe('file.no-sheet');
  writeFileSync(path, makeWorkbook({ rows: '<row r="1"><c r="A1" s="1"/></row>' }));
  expect((await problemFromAsync(readGrid(path))).code).toBe('file.sheet-empty');
});

test('a workbook with nothing but charts or macros is told apart from one without sheets', async () => {
  const relations = (type: string) => [
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
  ];
  const path = join(tempFolder(), 'a.xlsx');
  for (const type of ['chartsheet', 'dialogsheet', 'xlMacrosheet']) {
    writeFileSync(path, makeWorkbook({ parts: relations(type) }));
    expect((await problemFromAsync(readGrid(path))).code).toBe('file.no-cell-sheet');
  }
});

test('a workbook with macros is read, its macros are not looked at', async () => {
  const path = join(tempFolder(), 'a.xlsm');
  const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const parts = [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${macro}"/></Types>`,
    },
    { name: 'xl/vbaProject.bin', content: 'not read', declaredCrc: 1 },
  ];
  writeFileSync(path, makeWorkbook({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>', parts }));
  expect((await readGrid(path)).format).toBe('xlsm');
});

test('the grid names the file, its size and the hash of its very bytes, which come along', async () => {
  const path = join(tempFolder(), 'Nà Khoa.xlsx'.normalize('NFD'));
  writeFileSync(path, oneCell);
  const { grid, bytes } = await readWorkbookFile(path);
  expect(Buffer.from(bytes).equals(oneCell)).toBe(true);
  expect(grid).toMatchObject({
    file: 'Nà Khoa.xlsx',
    format: 'xlsx',
    size: oneCell.length,
    sha256: createHash('sha256').update(oneCell).digest('hex'),
  });
});
