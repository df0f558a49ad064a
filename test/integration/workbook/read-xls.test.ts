import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCompoundFile } from '../../support/make-compound-file.ts';
import {
  cellFormat,
  endOfPart,
  font,
  format,
  formula,
  label,
  makeXls,
  number,
  otherResult,
  record,
  startOfPart,
  u16,
  wideText,
  xlsStream,
} from '../../support/make-xls.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, firstSheet, readBytes } from '../../support/read-bytes.ts';

const codeOf = async (bytes: Uint8Array, limits = {}) => (await problemFromAsync(readBytes(bytes, limits))).code;
const asFile = (stream: Uint8Array) => makeCompoundFile([{ name: 'Workbook', content: stream }]);

test('the text result of a formula is found behind the record of a shared formula', async () => {
  const records = [
    formula(0, 0, otherResult(0)),
    record(0x04bc, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    record(0x0207, wideText('đủ')),
    formula(1, 0, otherResult(0)),
    record(0x0207, wideText('thiếu')),
  ];
  expect(await firstSheet(makeXls(records))).toEqual({
    A1: { kind: 'text', text: 'đủ', isFormula: true },
    A2: { kind: 'text', text: 'thiếu', isFormula: true },
  });
});

test('formulas whose result nobody stored are no zero and no empty cell', async () => {
  const zero = Buffer.alloc(8);
  const records = [
    number(0, 0, 1),
    formula(0, 1, otherResult(0)),
    formula(0, 2, zero, 1),
    formula(0, 3, otherResult(3), 1),
    formula(0, 4, zero),
    formula(0, 5, otherResult(3)),
    formula(0, 6, otherResult(2, 0x17)),
    formula(0, 7, otherResult(1, 1)),
  ];
  expect(await firstSheet(makeXls(records))).toEqual({
    A1: { kind: 'number', number: 1 },
    B1: { kind: 'formula-without-result', isFormula: true },
    C1: { kind: 'formula-without-result', isFormula: true },
    D1: { kind: 'formula-without-result', isFormula: true },
    E1: { kind: 'number', number: 0, isFormula: true },
    G1: { kind: 'error', error: '#REF!', isFormula: true },
    H1: { kind: 'boolean', boolean: true, isFormula: true },
  });
});

test('a 0 stored for a formula that can give only a text is no figure', async () => {
  const zero = Buffer.alloc(8);
  const text = Buffer.from([0x17, 1, 0, 0x61]);
  const truth = Buffer.from([0x1d, 1]);
  const attribute = Buffer.from([0x19, 0x02, 0, 0]);
  const one = Buffer.from([0x1e, 1, 0]);
  const ifOfThree = Buffer.from([0x42, 3, 1, 0]);
  const ifOfTwo = Buffer.from([0x42, 2, 1, 0]);
  const reference = Buffer.from([0x44, 0, 0, 0, 0]);
  const shared = Buffer.from([0x01, 3, 0, 0, 0]);
  const concatenated = Buffer.concat([text, reference, Buffer.from([0x08])]);
  const records = [
    formula(0, 0, zero, 0, concatenated),
    formula(0, 1, zero, 0, Buffer.concat([truth, attribute, text, text, ifOfThree])),
    formula(0, 2, zero, 0, Buffer.concat([truth, attribute, text, one, ifOfThree])),
    formula(0, 3, zero, 0, Buffer.concat([truth, attribute, text, ifOfTwo])),
    formula(0, 4, zero, 0, reference),
    formula(3, 0, zero, 0, shared),
    record(0x04bc, Buffer.concat([u16(3, 4, 0, 0, concatenated.length), concatenated])),
    formula(4, 0, zero, 0, shared),
  ];
  const withoutResult = { kind: 'formula-without-result', isFormula: true };
  const number0 = { kind: 'number', number: 0, isFormula: true };
  expect(await firstSheet(makeXls(records))).toEqual({
    A1: withoutResult,
    B1: withoutResult,
    C1: number0,
    D1: number0,
    E1: number0,
    A4: withoutResult,
    A5: withoutResult,
  });
});

test('cells behind a chart in the sheet are read, those of the chart are not', async () => {
  const chart = [startOfPart(0x20), number(0, 0, 99), endOfPart];
  const merge = record(0x00e5, u16(1, 0, 0, 0, 1));
  const { sheets } = await readBytes(makeXls([number(0, 0, 1), ...chart, number(1, 1, 2), merge]));
  expect(cellsByAddress(sheets[0])).toEqual({ A1: { kind: 'number', number: 1 }, B2: { kind: 'number', number: 2 } });
  expect(sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }]);
});

test('a shared text that goes on in the next record changes the width of its letters there', async () => {
  // "Lò Thị Ước": "Lò Th" in single bytes, the rest in double ones.
  const first = Buffer.concat([u16(1, 0, 1, 0), u16(10), Buffer.from([0]), Buffer.from('Lò Th', 'latin1')]);
  const rest = Buffer.concat([Buffer.from([1]), Buffer.from('ị Ước', 'utf16le')]);
  const texts = [record(0x00fc, first), record(0x003c, rest)];
  expect(await firstSheet(makeXls([record(0x00fd, u16(0, 0, 0, 0, 0))], texts))).toEqual({
    A1: { kind: 'text', text: 'Lò Thị Ước' },
  });
});

test('compact numbers: whole, hundredth, half a double, several in a row', async () => {
  const compact = (value: number) => u16(value & 0xffff, (value >>> 16) & 0xffff);
  const upperHalf = Buffer.alloc(8);
  upperHalf.writeDoubleLE(1.5);
  const records = [
    record(0x027e, Buffer.concat([u16(0, 0, 0), compact((-7 << 2) | 2)])),
    record(0x027e, Buffer.concat([u16(0, 1, 0), compact((4444 << 2) | 3)])),
    record(0x027e, Buffer.concat([u16(0, 2, 0), upperHalf.subarray(4)])),
    record(0x00bd, Buffer.concat([u16(1, 3, 0), compact((1 << 2) | 2), u16(0), compact((2 << 2) | 2), u16(4)])),
  ];
  expect(await firstSheet(makeXls(records))).toEqual({
    A1: { kind: 'number', number: -7 },
    B1: { kind: 'number', number: 44.44 },
    C1: { kind: 'number', number: 1.5 },
    D2: { kind: 'number', number: 1 },
    E2: { kind: 'number', number: 2 },
  });
});

test('formats make days, fonts are counted past the one that is never stored, 1904 moves the days', async () => {
  const looks = [
    ...['Arial', 'Arial', 'Arial', 'Arial', '.VnTime'].map((name) => font(name)),
    format(164, 'dd/mm/yyyy'),
    cellFormat(0, 0),
    cellFormat(5, 0),
    cellFormat(0, 164),
    cellFormat(0, 20),
  ];
  const records = [label(0, 0, 'a'), label(1, 0, 'Lß ThÞ ¦íc', 1), number(2, 0, 32997, 2), number(3, 0, 0.5, 3)];
  const { sheets } = await readBytes(makeXls(records, looks));
  expect(sheets[0]?.font).toBe('Arial');
  expect(cellsByAddress(sheets[0])).toEqual({
    A1: { kind: 'text', text: 'a' },
    A2: { kind: 'text', text: 'Lß ThÞ ¦íc', font: '.VnTime' },
    A3: { kind: 'date', day: '1990-05-04', format: 'dd/mm/yyyy', serial: 32997 },
    A4: { kind: 'number', number: 0.5, format: 'h:mm' },
  });
  const moved = await firstSheet(makeXls(records, [record(0x0022, u16(1)), ...looks]));
  expect(moved['A3']).toMatchObject({ kind: 'date', day: '1994-05-05' });
});

test('hidden rows, columns and sheets are known; charts, macro sheets and dialogs are no sheets', async () => {
  const hiddenRow = record(0x0208, u16(0, 0, 1, 255, 0, 0, 0x20, 0));
  const hiddenColumns = record(0x007d, u16(1, 255, 0, 0, 1, 0));
  const dialog = record(0x0081, u16(0x10));
  const stream = xlsStream([
    { name: 'Danh sách', records: [hiddenColumns, hiddenRow, number(0, 0, 1), number(1, 2, 1)] },
    { name: 'Ẩn', state: 1, records: [number(0, 0, 1)] },
    { name: 'Ẩn hẳn', state: 2, records: [number(0, 0, 1)] },
    { name: 'Biểu đồ', type: 2, records: [number(0, 0, 1)] },
    { name: 'Hộp', records: [dialog] },
  ]);
  const { sheets } = await readBytes(asFile(stream));
  expect(sheets.map(({ name, state }) => [name, state])).toEqual([
    ['Danh sách', 'visible'],
    ['Ẩn', 'hidden'],
    ['Ẩn hẳn', 'very-hidden'],
  ]);
  expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([true, undefined]);
  expect(sheets[0]?.hiddenColumns).toEqual([2, 3]);
});

test('the workbook at the top is read, not one that is set into it', async () => {
  const inner = {
    name: 'MBD0001',
    parts: [{ name: 'Workbook', content: xlsStream([{ records: [number(0, 0, 666)] }]) }],
  };
  const own = { name: 'Workbook', content: xlsStream([{ records: [number(0, 0, 7)] }]) };
  expect(await firstSheet(makeCompoundFile([inner, own]))).toEqual({ A1: { kind: 'number', number: 7 } });
});

test('an old edition, a password, macro sheets alone and limits have their own codes', async () => {
  const seven = [number(0, 0, 7)];
  expect(await codeOf(asFile(xlsStream([{ records: seven }], [], 0x0500)))).toBe('file.old-xls');
  expect(await codeOf(makeXls(seven, [record(0x002f, u16(1, 0, 0))]))).toBe('file.password');
  expect(await codeOf(asFile(xlsStream([{ type: 1, records: seven }])))).toBe('file.no-cell-sheet');
  expect(await codeOf(makeXls([record(0x0081, u16(0x10))]))).toBe('file.no-cell-sheet');
  expect(await codeOf(asFile(xlsStream([])))).toBe('file.no-sheet');
  expect(await codeOf(makeXls([]))).toBe('file.sheet-empty');
  expect(await codeOf(makeXls([number(0, 0, 1), number(1, 0, 1)]), { rows: 1 })).toBe('file.too-many-rows');
  expect(await codeOf(makeXls([number(0, 0, 1), number(0, 1, 1)]), { cells: 1 })).toBe('file.too-many-cells');
  expect(await codeOf(makeXls([label(0, 0, 'dài quá')]), { cellCharacters: 4 })).toBe('file.cell-too-long');
});

test.each(['truncated by a third', 'without its end', 'with a text that is not there', 'with a cell twice'])(
  'an .xls %s is damaged',
  async (how) => {
    const many = Array.from({ length: 400 }, (_, index) => number(index, 0, index));
    const broken: Record<string, Uint8Array> = {
      'truncated by a third': makeXls(many).subarray(0, 4096),
      'without its end': asFile(xlsStream([{ records: many }]).subarray(0, -4)),
      'with a text that is not there': makeXls([record(0x00fd, u16(0, 0, 0, 9, 0))]),
      'with a cell twice': makeXls([number(0, 0, 1), number(0, 0, 2)]),
    };
    expect(await codeOf(broken[how] ?? Buffer.alloc(0))).toBe('file.damaged');
  },
);

test('sectors that go in a circle or lead out of the file end in a problem', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => number(index, 0, index));
  const whole = makeXls(many);
  const tableAt = (whole.readUInt32LE(76) + 1) * 512;
  const circle = Buffer.from(whole);
  circle.writeUInt32LE(0, tableAt + 4);
  expect(await codeOf(circle)).toBe('file.damaged');
  const outside = Buffer.from(whole);
  outside.writeUInt32LE(0x00ffffff, tableAt + 4);
  expect(await codeOf(outside)).toBe('file.damaged');
});

test('sheets that share their records are refused', async () => {
  const stream = xlsStream([{ records: [number(0, 0, 1)] }, { name: 'Sheet2', records: [number(0, 0, 1)] }]);
  const lists = [...stream.keys()].filter((at) => stream.readUInt16LE(Math.min(at, stream.length - 2)) === 0x0085);
  const [first = 0, second = 0] = lists;
  stream.copy(stream, second + 4, first + 4, first + 8);
  expect(await codeOf(asFile(stream))).toBe('file.suspicious');
});

test('no byte that is changed ends in anything but cells or a problem of the file', async () => {
  const whole = readFileSync(join(import.meta.dirname, '../../fixtures/workbooks/list.xls'));
  const outcomes = new Set<unknown>();
  for (let at = 0; at < whole.length; at += 11) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    const read = readBytes(changed).then(({ format: kind }) => kind);
    outcomes.add(await read.catch((error: { problem?: { code: string } }) => error.problem?.code ?? error));
  }
  expect(outcomes).toContain('xls');
  expect([...outcomes].filter((outcome) => outcome !== 'xls' && !String(outcome).startsWith('file.'))).toEqual([]);
});
