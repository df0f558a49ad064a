import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGrid, readWorkbookFile } from '../../../electron/backend/workbook/read-grid.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { makeCompoundFile } from '../../support/make-compound-file.ts';
import { makeWorkbook } from '../../support/make-workbook.ts';
import { makeXls, number, record, u16, xlsStream } from '../../support/make-xls.ts';
import { makeZip } from '../../support/make-zip.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { readBytes } from '../../support/read-bytes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const oneCell = makeWorkbook({ rows: '<row r="1"><c r="A1"><v>7</v></c></row>' });
const compoundFile = (stream: string) => makeCompoundFile([{ name: stream, content: Buffer.from('any') }]);

const package_ = (contentType: string, main: string) =>
  makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/${main}" ContentType="${contentType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="${main}"/></Relationships>`,
    },
    { name: main, content: '<x/>' },
  ]);

const foreign: readonly (readonly [string, string, Uint8Array | string])[] = [
  ['an empty file', 'file.empty', ''],
  [
    'an Excel 95 file in the dress of a newer one',
    'file.old-xls',
    makeCompoundFile([{ name: 'Workbook', content: xlsStream([{ records: [] }], [], 0x0500) }]),
  ],
  ['an .xls with a password', 'file.password', makeXls([number(0, 0, 7)], [record(0x002f, u16(1, 0, 0))])],
  ['an Excel 5 file', 'file.old-xls', compoundFile('Book')],
  ['an Excel 3 file', 'file.old-xls', Buffer.from([0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0])],
  ['a workbook with a password', 'file.password', compoundFile('EncryptedPackage')],
  ['an old Word document', 'file.word', compoundFile('WordDocument')],
  ['an old presentation', 'file.slides', compoundFile('PowerPoint Document')],
  ['another OLE file', 'file.not-a-workbook', compoundFile('VisioDocument')],
  [
    'a zip with encrypted parts',
    'file.password',
    makeZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
  ],
  ['a page saved with everything in it', 'file.web-archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
  ['a page without a table', 'file.html-no-table', '<html><body><p>Đăng nhập</p></body></html>'],
  ['Word 2003 XML', 'file.word', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
  ['any XML', 'file.not-a-workbook', '<?xml version="1.0"?><data/>'],
  ['a letter in text', 'file.csv-one-column', 'Kính gửi: Ban Tổ chức\r\nXin báo cáo.\r\n'],
  [
    'an OpenDocument workbook with a password',
    'file.password',
    makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: 'noise', stored: true },
      {
        name: 'META-INF/manifest.xml',
        content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      },
    ]),
  ],
  [
    'an OpenDocument presentation',
    'file.slides',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation', stored: true }]),
  ],
  [
    'an OpenDocument workbook without its content',
    'file.damaged',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  ],
  [
    'OpenDocument text',
    'file.word',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
  ],
  [
    'a binary workbook',
    'file.xlsb',
    package_('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
  ],
  [
    'a Word document',
    'file.word',
    package_('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word/document.xml'),
  ],
  [
    'a presentation',
    'file.slides',
    package_(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'ppt/presentation.xml',
    ),
  ],
  ['a zip of workbooks', 'file.archive', makeZip([{ name: 'Nà Khoa.xlsx', content: oneCell }])],
  ['a RAR archive', 'file.archive', 'Rar!\x1a\x07\x00'],
  ['a PDF', 'file.pdf', '%PDF-1.7\n'],
  ['rich text', 'file.word', '{\\rtf1\\ansi}'],
  ['a photograph', 'file.picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0])],
  ['a scan', 'file.picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  [
    'a shortcut',
    'file.shortcut',
    Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]),
  ],
  ['bytes of no kind', 'file.not-a-workbook', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2])],
  ['a copy filled with zeros', 'file.damaged', Buffer.alloc(5000)],
  ['a copy that broke off', 'file.damaged', oneCell.subarray(0, oneCell.length - 40)],
  ['the first bytes of a workbook', 'file.damaged', oneCell.subarray(0, 60)],
];

test.each(foreign)('%s is refused as %s, whatever its name says', async (_, code, content) => {
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
  for (const [what, code, content] of foreign) {
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
