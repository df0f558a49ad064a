import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { makeWorkbook, sheetXml, workbookParts } from '../../support/make-workbook.ts';
import { makeOds, odsRow, odsTable, odsText } from '../../support/make-ods.ts';
import { makeXls, number } from '../../support/make-xls.ts';
import { makeZip } from '../../support/make-zip.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { readBytes } from '../../support/read-bytes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const cell = '<row r="1"><c r="A1"><v>7</v></c></row>';
const codeOf = async (bytes: Uint8Array, limits = {}) => (await problemFromAsync(readBytes(bytes, limits))).code;
const MEGABYTE = 1024 * 1024;

test('a bomb is unmasked by the sizes it declares, before anything is unpacked', async () => {
  const spaces = makeWorkbook({
    parts: [{ name: 'xl/worksheets/sheet1.xml', content: sheetXml(' '.repeat(60 * MEGABYTE)) }],
  });
  expect(spaces.length).toBeLessThan(MEGABYTE);
  expect(await codeOf(spaces)).toBe('file.suspicious');
});

test('a bomb that declares a small size is stopped while unpacking', async () => {
  const content = sheetXml(' '.repeat(20 * MEGABYTE));
  const lying = makeWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content, declaredSize: 900 }] });
  expect(await codeOf(lying)).toBe('file.suspicious');
});

test.each(['../../boot.ini', '/etc/passwd', 'C:/Windows/a', 'xl/..\\..\\a', 'a\0b'])(
  'a part named %j is refused',
  async (name) => {
    expect(await codeOf(makeWorkbook({ rows: cell, parts: [{ name, content: 'x' }] }))).toBe('file.suspicious');
  },
);

test('parts named after devices of Windows are never written anywhere, so they harm nobody', async () => {
  const names = ['CON', 'xl/NUL.xml', 'aux.txt', 'xl/COM1', 'xl/a. '];
  const parts = names.map((name) => ({ name, content: 'x' }));
  expect((await readBytes(makeWorkbook({ rows: cell, parts }))).sheets[0]?.rows).toHaveLength(1);
});

test('a workbook within a workbook within a zip is not unpacked', async () => {
  const inner = makeZip([{ name: 'a.xlsx', content: makeWorkbook({ rows: cell }) }]);
  expect(await codeOf(makeZip([{ name: 'b.zip', content: inner }]))).toBe('file.archive');
});

test('two parts of one name, overlapping parts, too many parts and entities are refused', async () => {
  const parts = workbookParts({ rows: cell });
  expect(await codeOf(makeZip([...parts, { name: 'XL/workbook.xml', content: 'x' }]))).toBe('file.suspicious');
  expect(await codeOf(makeZip([...parts, { name: 'x.bin', content: 'x', overlapsPrevious: true }]))).toBe(
    'file.suspicious',
  );
  const many = Array.from({ length: 2001 }, (_, index) => ({ name: `x${index}`, content: '' }));
  expect(await codeOf(makeZip([...parts, ...many]))).toBe('file.suspicious');
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetXml(cell)}`;
  expect(await codeOf(makeWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content: entities }] }))).toBe(
    'file.suspicious',
  );
});

test('two parts that traded their names in the directory are told by the headers before their bytes', async () => {
  const sheets = ['Một', 'Hai'].map((name, index) => ({ name, xml: sheetXml(cell.replace('7', String(index))) }));
  const bytes = makeWorkbook({ sheets });
  const names = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'];
  const [one = 0, other = 0] = names.map((name) => bytes.lastIndexOf(name));
  bytes.write(names[1] ?? '', one);
  bytes.write(names[0] ?? '', other);
  expect(await codeOf(bytes)).toBe('file.damaged');
});

test('another part in the place of a sheet, of the texts or of the styles is not taken for an empty one', async () => {
  const other = '<?xml version="1.0"?><x/>';
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
    const sheets = ['Một', 'Hai'].map((sheet) => ({ name: sheet, xml: sheetXml(cell) }));
    expect(await codeOf(makeWorkbook({ sheets, parts: [{ name, content: other }] }))).toBe('file.damaged');
  }
});

test('a text inside a text, which would shift all numbers after it, is damage', async () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
  const sharedStrings = '<si><t>a</t><si><t>b</t></si></si><si><t>c</t></si>';
  expect(await codeOf(makeWorkbook({ rows, sharedStrings }))).toBe('file.damaged');
});

const damagedSheets = {
  'an element that is not closed': sheetXml(cell).replace('</row>', ''),
  'an unknown entity': sheetXml('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'),
  'bytes that are no letter': Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>\xff\xfe</v></c></row>'), 'latin1'),
  'a text number that is not there': sheetXml('<row r="1"><c r="A1" t="s"><v>3</v></c></row>'),
  'letters in an encoding it does not name': Buffer.from(
    sheetXml('<row r="1"><c r="A1" t="str"><v>\xe9</v></c></row>').replace('UTF-8', 'ISO-8859-1'),
    'latin1',
  ),
  'UTF-16 without its mark': Buffer.from(sheetXml(cell), 'utf16le'),
  'an attribute of two megabytes': sheetXml(cell.replace('r="A1"', `r="A1" x="${'a'.repeat(2 * MEGABYTE)}"`)),
  'elements a thousand deep': sheetXml(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`),
  'an address of another row': sheetXml('<row r="1"><c r="A2"><v>3</v></c></row>'),
  'an address beyond the last column': sheetXml('<row r="1"><c r="XFE1"><v>3</v></c></row>'),
  'a cell inside a cell': sheetXml('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>'),
  'a cell outside a row': sheetXml('<c r="A1"><v>1</v></c>'),
  'a row inside a row': sheetXml('<row r="1"><row r="2"><c r="A2"><v>1</v></c></row></row>'),
  'two values in a cell': sheetXml('<row r="1"><c r="A1"><v>3</v><v>100</v></c></row>'),
  'a text inside a text': sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>a<t>b</t></t></is></c></row>'),
  'a zero byte': sheetXml('<row r="1"><c r="A1" t="str"><v>a\u0000b</v></c></row>'),
  'nothing at all': '',
};
test.each(Object.entries(damagedSheets))('a sheet with %s is damaged', async (_, content) => {
  expect(await codeOf(makeWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content }] }))).toBe('file.damaged');
});

test('a part whose check sum or size is wrong is damaged', async () => {
  const part = { name: 'xl/worksheets/sheet1.xml', content: sheetXml(cell) };
  expect(await codeOf(makeWorkbook({ parts: [{ ...part, declaredCrc: 1 }] }))).toBe('file.damaged');
  expect(await codeOf(makeWorkbook({ parts: [{ ...part, declaredSize: part.content.length + 1 }] }))).toBe(
    'file.damaged',
  );
});

test('no bit that flips on the way goes unnoticed or ends in anything but a problem', async () => {
  const whole = makeWorkbook({ rows: cell, sharedStrings: '<si><t>Đảng bộ</t></si>' });
  const wanted = await readBytes(whole);
  for (let at = 0; at < whole.length; at += 7) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    const read = await readBytes(flipped).catch(
      (error: { problem?: { code: string } }) => error.problem?.code ?? error,
    );
    // Bytes that nobody reads (dates of parts, versions) may flip; cells may not change.
    if (typeof read === 'object' && 'sheets' in read) expect(read.sheets).toEqual(wanted.sheets);
    else expect(read).toMatch(/^file\./);
  }
});

test('a file, a row number, cells and texts beyond the limits are named', async () => {
  const path = join(tempFolder(), 'a.xlsx');
  writeFileSync(path, makeWorkbook({ rows: cell }));
  expect((await problemFromAsync(readGrid(path, { limits: { fileBytes: 100 } }))).code).toBe('file.too-large');
  expect(await codeOf(makeWorkbook({ rows: cell }), { totalBytes: 500 })).toBe('file.too-large');
  expect(await codeOf(makeWorkbook({ rows: cell }), { partBytes: 100 })).toBe('file.too-large');
  const far = makeWorkbook({ rows: '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>' });
  expect(await problemFromAsync(readBytes(far))).toMatchObject({
    code: 'file.too-many-rows',
    facts: { row: 4294967295 },
  });
  const two = makeWorkbook({
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
  });
  expect(await codeOf(two, { rows: 1 })).toBe('file.too-many-rows');
  expect(await codeOf(two, { cells: 2 })).toBe('file.too-many-cells');
  const long = makeWorkbook({ rows: `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(32768)}</v></c></row>` });
  expect(await codeOf(long)).toBe('file.cell-too-long');
});

test('100.000 formatted empty rows are no content', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`,
  );
  const grid = await readBytes(makeWorkbook({ rows: cell + rows.join('') }));
  expect(grid.sheets[0]?.rows).toHaveLength(1);
});

test('names, drop-downs and merged cells over whole columns cost nothing', async () => {
  const after =
    '<mergeCells count="1"><mergeCell ref="A1:T1048576"/></mergeCells>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
  const parts = workbookParts({ rows: cell, after }).map((part) =>
    part.name === 'xl/workbook.xml'
      ? {
          ...part,
          content: String(part.content).replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="x">Sheet1!$A$1:$T$1048576</definedName></definedNames>',
          ),
        }
      : part,
  );
  const { sheets } = await readBytes(makeZip(parts));
  expect(sheets[0]?.rows).toHaveLength(1);
  expect(sheets[0]?.merges).toEqual([]);
});

test('a byte order mark before the XML is no content', async () => {
  const content = `\ufeff${sheetXml(cell)}`;
  const grid = await readBytes(makeWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content }] }));
  expect(grid.sheets[0]?.rows).toHaveLength(1);
});

test('reading lets others work in between and stops soon after it is called off', async () => {
  const path = join(tempFolder(), 'a.xlsx');
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  );
  writeFileSync(path, makeWorkbook({ rows: rows.join('') }));
  const calledOff = new AbortController();
  const seen: [number, number | null][] = [];
  const reading = readGrid(path, {
    signal: calledOff.signal,
    onProgress: (done, total) => void seen.push([done, total]),
  });
  const outcome = problemFromAsync(reading);
  // Runs only when the reader gives way.
  while (!seen.some(([done, total]) => total !== null && done > total / 4)) await setImmediate();
  calledOff.abort();
  expect((await outcome).code).toBe('file.cancelled');
  const [lastDone, total] = seen.at(-1) ?? [0, 0];
  expect(lastDone).toBeLessThan(total ?? 0);
});

const bytesOf = {
  '.xlsx': () => makeWorkbook({ rows: cell }),
  '.xls': () => makeXls([number(0, 0, 7)]),
  '.ods': () => makeOds({ tables: odsTable(odsRow(odsText('x'))) }),
};
test.each(Object.entries(bytesOf))('progress of an %s ends at its total', async (_, bytes) => {
  const path = join(tempFolder(), 'a.xlsx');
  writeFileSync(path, bytes());
  const seen: [number, number | null][] = [];
  await readGrid(path, { onProgress: (done, total) => void seen.push([done, total]) });
  expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
});

test('a sheet that is named twice would be counted twice', async () => {
  const twice = ['Danh sách', 'DANH SÁCH'].map((name) => ({ name, xml: sheetXml(cell) }));
  expect(await codeOf(makeWorkbook({ sheets: twice }))).toBe('file.damaged');
});
