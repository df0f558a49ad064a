import { makeCompoundFile } from './make-compound-file.ts';
import { makeOds, odsRow, odsTable, odsText } from './make-ods.ts';
import { makeWorkbook, sheetXml, workbookParts, type HandMade } from './make-workbook.ts';
import { makeXls, number, record, u16, xlsStream } from './make-xls.ts';
import { makeZip, type ZipPart } from './make-zip.ts';

/** A file that was made to do harm, or that broke on its way, and why it is refused. */
export type HarmfulFile = { readonly what: string; readonly code: string; readonly make: () => Uint8Array };

const MEGABYTE = 1024 * 1024;
const cell = '<row r="1"><c r="A1"><v>7</v></c></row>';
const fullSquare =
  '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>';
const usual = () => workbookParts({ rows: cell });
const withSheet = (content: string | Uint8Array, part: Partial<ZipPart> = {}, made: HandMade = {}) =>
  makeWorkbook({ ...made, parts: [{ name: 'xl/worksheets/sheet1.xml', content, ...part }] });
const withPart = (name: string) => makeWorkbook({ rows: cell, parts: [{ name, content: 'x' }] });
const numbers = Array.from({ length: 2000 }, (_, index) => number(index, 0, index));
/** An .xls whose second sector leads to another one than the next. */
function xlsWithSector(next: number): Buffer {
  const bytes = makeXls(numbers);
  bytes.writeUInt32LE(next, (bytes.readUInt32LE(76) + 1) * 512 + 4);
  return bytes;
}

export const harmfulFiles: readonly HarmfulFile[] = [
  {
    what: 'zip: 60 MB of blanks declared',
    code: 'file.suspicious',
    make: () => withSheet(sheetXml(' '.repeat(60 * MEGABYTE))),
  },
  {
    what: 'zip: 20 MB of blanks behind a small declared size',
    code: 'file.suspicious',
    make: () => withSheet(sheetXml(' '.repeat(20 * MEGABYTE)), { declaredSize: 900 }),
  },
  {
    what: 'zip: more declared than comes out',
    code: 'file.damaged',
    make: () => withSheet(sheetXml(cell), { declaredSize: 9000 }),
  },
  { what: 'zip: wrong check sum', code: 'file.damaged', make: () => withSheet(sheetXml(cell), { declaredCrc: 1 }) },
  {
    what: 'zip: 10.000 parts',
    code: 'file.suspicious',
    make: () =>
      makeZip([...usual(), ...Array.from({ length: 10_000 }, (_, index) => ({ name: `x${index}`, content: '' }))]),
  },
  {
    what: 'zip: two parts of one name',
    code: 'file.suspicious',
    make: () => makeZip([...usual(), { name: 'XL/Workbook.xml', content: 'x' }]),
  },
  {
    what: 'zip: parts that overlap',
    code: 'file.suspicious',
    make: () => makeZip([...usual(), { name: 'x.bin', content: 'x', overlapsPrevious: true }]),
  },
  {
    what: 'zip: an encrypted part',
    code: 'file.password',
    make: () => makeZip([...usual(), { name: 'x.bin', content: 'x', encrypted: true }]),
  },
  {
    what: 'zip: a zip in a zip',
    code: 'file.archive',
    make: () =>
      makeZip([{ name: 'a.zip', content: makeZip([{ name: 'b.xlsx', content: makeWorkbook({ rows: cell }) }]) }]),
  },
  { what: 'zip: part ../../boot.ini', code: 'file.suspicious', make: () => withPart('../../boot.ini') },
  { what: 'zip: part /etc/passwd', code: 'file.suspicious', make: () => withPart('/etc/passwd') },
  { what: 'zip: part C:/Windows/a', code: 'file.suspicious', make: () => withPart('C:/Windows/a') },
  { what: 'zip: part xl\\..\\..\\a', code: 'file.suspicious', make: () => withPart('xl\\..\\..\\a') },
  { what: 'zip: part with a zero byte in its name', code: 'file.suspicious', make: () => withPart('a\0b') },
  {
    what: 'xml: entities that grow',
    code: 'file.suspicious',
    make: () => withSheet(`<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${sheetXml(cell)}`),
  },
  {
    what: 'xml: an attribute of 2 MB',
    code: 'file.damaged',
    make: () => withSheet(sheetXml(cell.replace('r="A1"', `r="A1" x="${'a'.repeat(2 * MEGABYTE)}"`))),
  },
  {
    what: 'xml: elements 1.000 deep',
    code: 'file.damaged',
    make: () => withSheet(sheetXml(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`)),
  },
  {
    what: 'xml: bytes that are no letter',
    code: 'file.damaged',
    make: () => withSheet(Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>\xff</v></c></row>'), 'latin1')),
  },
  {
    what: 'xlsx: row 4.294.967.295',
    code: 'file.too-many-rows',
    make: () => makeWorkbook({ rows: '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>' }),
  },
  {
    what: 'xlsx: a cell of 300.000 letters',
    code: 'file.cell-too-long',
    make: () => makeWorkbook({ rows: `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(300_000)}</v></c></row>` }),
  },
  {
    what: 'xlsx: merged ranges that overlap over a value',
    code: 'file.damaged',
    make: () =>
      makeWorkbook({
        rows: fullSquare,
        after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A1:C1"/></mergeCells>',
      }),
  },
  {
    what: 'ods: a row with content repeated 1.048.576 times',
    code: 'file.too-many-rows',
    make: () => makeOds({ tables: odsTable(odsRow(odsText('x'), 'table:number-rows-repeated="1048576"')) }),
  },
  {
    what: 'ods: 16.384 cells repeated 1.000 times',
    code: 'file.too-many-cells',
    make: () =>
      makeOds({
        tables: odsTable(
          odsRow(odsText('x', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000"'),
        ),
      }),
  },
  {
    what: 'ods: 999.999.999 blanks in four letters',
    code: 'file.cell-too-long',
    make: () => makeOds({ tables: odsTable(odsRow(odsText('<text:s text:c="999999999"/>'))) }),
  },
  { what: 'xls: sectors that go in a circle', code: 'file.damaged', make: () => xlsWithSector(0) },
  { what: 'xls: a sector outside the file', code: 'file.damaged', make: () => xlsWithSector(0x00ffffff) },
  { what: 'xls: the first half of the file', code: 'file.damaged', make: () => makeXls(numbers).subarray(0, 16_384) },
  {
    what: 'xls: a sheet without its end',
    code: 'file.damaged',
    make: () => makeCompoundFile([{ name: 'Workbook', content: xlsStream([{ records: numbers }]).subarray(0, -4) }]),
  },
  {
    what: 'xls: a text that is not there',
    code: 'file.damaged',
    make: () => makeXls([record(0x00fd, u16(0, 0, 0, 9, 0))]),
  },
  {
    what: 'xls: a text longer than its record',
    code: 'file.damaged',
    make: () => makeXls([record(0x0204, u16(0, 0, 0, 100, 1, 0x61))]),
  },
];
