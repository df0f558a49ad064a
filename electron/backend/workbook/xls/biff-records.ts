/** Numbers of the records of a BIFF8 stream that are read ([MS-XLS], 2.3). */
export const biff = {
  formula: 0x0006,
  endOfPart: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  columnInfo: 0x007d,
  sheetOptions: 0x0081,
  boundSheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  compactNumber: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  startOfPart: 0x0809,
} as const;

const HEADER = 4;
/** A record holds no more than this; what is longer goes on in CONTINUE records. */
const LONGEST = 8228;

/** One record after another of a BIFF8 stream; `kind`, `start` and `end` speak of the one just read. */
export type RecordCursor = {
  readonly bytes: Buffer;
  kind: number;
  /** Where the content begins and ends in `bytes`. */
  start: number;
  end: number;
  /** Goes to the next record; false at the end of the stream. Throws `damaged` when it is cut off. */
  next(): boolean;
  /** The kind of the record behind the present one; -1 at the end. */
  peek(): number;
  /** Content of the present record and of the CONTINUE records behind it, which are passed by. */
  withContinued(): readonly Buffer[];
};

/** A cursor that stands before the record at this position. */
export function startRecords(bytes: Buffer, at: number, damaged: () => Error): RecordCursor {
  const cursor: RecordCursor = {
    bytes,
    kind: -1,
    start: at,
    end: at,
    next() {
      const from = cursor.end;
      if (from + HEADER > bytes.length) return false;
      const length = bytes.readUInt16LE(from + 2);
      if (length > LONGEST || from + HEADER + length > bytes.length) throw damaged();
      cursor.kind = bytes.readUInt16LE(from);
      cursor.start = from + HEADER;
      cursor.end = cursor.start + length;
      return true;
    },
    peek: () => (cursor.end + HEADER > bytes.length ? -1 : bytes.readUInt16LE(cursor.end)),
    withContinued() {
      const pieces = [bytes.subarray(cursor.start, cursor.end)];
      while (cursor.peek() === biff.continue && cursor.next()) pieces.push(bytes.subarray(cursor.start, cursor.end));
      return pieces;
    },
  };
  return cursor;
}
