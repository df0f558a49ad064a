import { makeCompoundFile } from './make-compound-file.ts';

/** Records of an old workbook as bytes, so that tests can write what no present program writes. */
export const record = (kind: number, content: Uint8Array | readonly number[] = []): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, Buffer.from(content)]);
};
export const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};
export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
/** A text as records hold it: number of letters, 1 for letters of two bytes, the letters. */
export const wideText = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
const shortText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([text.length, 1]), Buffer.from(text, 'utf16le')]);

export const startOfPart = (type: number, version = 0x0600): Buffer =>
  record(0x0809, u16(version, type, 0, 0, 0, 0, 0, 0));
export const endOfPart = record(0x000a);
export const label = (row: number, column: number, text: string, style = 0): Buffer =>
  record(0x0204, Buffer.concat([u16(row, column, style), wideText(text)]));
/** A text of the shared ones, by its number. */
export const sharedText = (row: number, column: number, id: number, style = 0): Buffer =>
  record(0x00fd, u16(row, column, style, id, 0));
/** A text with runs: first letter and font of each. */
export const richText = (text: string, runs: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat([
    u16(text.length),
    Buffer.from([9]),
    u16(runs.length),
    Buffer.from(text, 'utf16le'),
    u16(...runs.flat()),
  ]);
export const sharedTexts = (texts: readonly Buffer[]): Buffer =>
  record(0x00fc, Buffer.concat([u16(texts.length, 0, texts.length, 0), ...texts]));
export const number = (row: number, column: number, value: number, style = 0): Buffer =>
  record(0x0203, Buffer.concat([u16(row, column, style), double(value)]));
/** A formula: what stands in the place of its number, its flags, its expression. */
export const formula = (
  row: number,
  column: number,
  result: Uint8Array,
  flags = 0,
  expression: Uint8Array = Buffer.alloc(0),
): Buffer =>
  record(0x0006, Buffer.concat([u16(row, column, 0), result, u16(flags, 0, 0, expression.length), expression]));
/** A result that is no number: 0 text that follows, 1 truth value, 2 error, 3 empty text. */
export const otherResult = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);

export type XlsSheetParts = {
  readonly name?: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  /** 0 sheet, 1 macros, 2 chart, 6 module. */
  readonly type?: number;
  readonly records: readonly Buffer[];
};

/** The stream `Workbook` of these sheets; `globals` stand before the list of sheets. */
export function xlsStream(sheets: readonly XlsSheetParts[], globals: readonly Buffer[] = [], version = 0x0600): Buffer {
  const lists = sheets.map(({ name = 'Sheet1', state = 0, type = 0 }) =>
    record(0x0085, Buffer.concat([Buffer.alloc(4), Buffer.from([state, type]), shortText(name)])),
  );
  const head = Buffer.concat([startOfPart(5, version), ...globals]);
  const bodies = sheets.map(({ records }) => Buffer.concat([startOfPart(0x10, version), ...records, endOfPart]));
  let at = head.length + lists.reduce((sum, list) => sum + list.length, 0) + endOfPart.length;
  lists.forEach((list, index) => {
    list.writeUInt32LE(at, 4);
    at += bodies[index]?.length ?? 0;
  });
  return Buffer.concat([head, ...lists, endOfPart, ...bodies]);
}

/** The bytes of an .xls with one sheet of these records. */
export function makeXls(records: readonly Buffer[], globals: readonly Buffer[] = []): Buffer {
  return makeCompoundFile([{ name: 'Workbook', content: xlsStream([{ records }], globals) }]);
}

/** A font and a cell format, as the list of globals holds them. */
export const font = (name: string, options = 0): Buffer =>
  record(0x0031, Buffer.concat([u16(0, options), Buffer.alloc(10), shortText(name)]));
export const cellFormat = (fontIndex: number, formatId: number): Buffer =>
  record(0x00e0, Buffer.concat([u16(fontIndex, formatId), Buffer.alloc(16)]));
export const format = (id: number, code: string): Buffer => record(0x041e, Buffer.concat([u16(id), wideText(code)]));
