import type { CellValue, GridCell, SheetGrid } from '../../../shared/intake/grid.ts';
import { givesOnlyText } from './biff-formula.ts';
import { biff, startRecords } from './biff-records.ts';
import { startTexts } from './biff-text.ts';
import { readNumber } from './cell-value.ts';
import type { ReadJob } from './read-job.ts';
import { collectCells, type ReadAllowance } from './sheet-collector.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import type { XlsGlobals, XlsSheet } from './xls-globals.ts';

export type XlsContext = XlsGlobals & {
  readonly days: Map<number, string | null>;
  readonly left: ReadAllowance;
  /** How far in the stream the reading has come. */
  readonly reportPosition: (at: number) => void;
};

/** [MS-XLS] 2.5.10. */
const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};
const RECORDS_BETWEEN_BREATHS = 4000;
const SHARED_EXPRESSION = 0x01;
const ROW_IS_HIDDEN = 0x20;
const IS_DIALOG = 0x10;
/** Set in a formula that is to be worked out when the file is opened. */
const TO_BE_CALCULATED = 0x01;

/** Reads the records of one sheet; null for a dialog, which holds no cells. */
export async function readXlsSheet(
  stream: Buffer,
  sheet: XlsSheet,
  context: XlsContext,
  job: ReadJob,
): Promise<SheetGrid | null> {
  const damaged = () => job.stop('file.damaged', { detail: 'xls sheet' });
  const { styles, sharedStrings } = context;
  const { cellCharacters } = job.limits;
  const collector = collectCells(sheet, context.left, job);
  const records = startRecords(stream, sheet.at, damaged);
  if (!records.next() || records.kind !== biff.startOfPart) throw damaged();

  const place = (bytes: number) => {
    if (records.end - records.start < bytes) throw damaged();
    return records.start;
  };
  const styleAt = (at: number) => styles[stream.readUInt16LE(at)] ?? plainStyle;
  const columnAt = (at: number) => stream.readUInt16LE(at + 2) + 1;
  const add = (at: number, cell: GridCell | null, style: CellStyle) => {
    if (cell !== null) collector.addCell(stream.readUInt16LE(at) + 1, cell, style);
  };
  const addValue = (at: number, value: CellValue | null) =>
    add(at, value === null ? null : { ...value, column: columnAt(at) }, styleAt(at + 4));
  const addNumber = (at: number, number: number, column: number, style: CellStyle) =>
    add(at, readNumber(number, column, style, context), style);
  const textOf = (pieces: readonly Buffer[], from: number) =>
    textValue(
      startTexts(pieces, from, damaged, (letters) => {
        if (letters > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
      }).read(),
    );

  /** Expressions that many cells share, by the first of them: whether they give nothing but a text. */
  const sharedText = new Map<number, boolean>();

  function isTextFormula(at: number): boolean {
    const expression = stream.subarray(at + 22, Math.min(records.end, at + 22 + stream.readUInt16LE(at + 20)));
    if (expression.length < 5 || expression.readUInt8(0) !== SHARED_EXPRESSION) return givesOnlyText(expression);
    return sharedText.get(expression.readUInt32LE(1)) ?? false;
  }

  /** The expression that many cells share stands behind the first of them. */
  function noteSharedExpression(at: number): void {
    if (records.peek() !== biff.sharedFormula) return;
    const from = records.end + 4;
    const end = Math.min(stream.length, from + stream.readUInt16LE(records.end + 2));
    if (end - from < 10) throw damaged();
    const length = stream.readUInt16LE(from + 8);
    sharedText.set(
      stream.readUInt32LE(at),
      givesOnlyText(stream.subarray(from + 10, Math.min(end, from + 10 + length))),
    );
  }

  function addFormula(at: number): void {
    noteSharedExpression(at);
    const style = styleAt(at + 4);
    const column = columnAt(at);
    const value = formulaValue(at, style, column);
    add(at, value === null ? null : { ...value, isFormula: true }, style);
  }

  function formulaValue(at: number, style: CellStyle, column: number): GridCell | null {
    const toBeCalculated = (stream.readUInt16LE(at + 14) & TO_BE_CALCULATED) !== 0;
    if (stream.readUInt16LE(at + 12) !== 0xffff) {
      const number = stream.readDoubleLE(at + 6);
      // Writers that work nothing out store 0 and ask for it to be calculated, or store it for a text: no result.
      if (number === 0 && (toBeCalculated || isTextFormula(at))) return { kind: 'formula-without-result', column };
      return Number.isFinite(number)
        ? readNumber(number, column, style, context)
        : { kind: 'formula-without-result', column };
    }
    const result = stream.readUInt8(at + 8);
    switch (stream.readUInt8(at + 6)) {
      case 0:
        return textResult(column);
      case 1:
        return { kind: 'boolean', boolean: result !== 0, column };
      case 2:
        return { kind: 'error', error: errorNames[result] ?? '#ERR!', column };
      default:
        // An empty text, which is a result, unless nobody has worked it out yet.
        return toBeCalculated ? { kind: 'formula-without-result', column } : null;
    }
  }

  /** The text stands in a record of its own; records about a shared formula may come before it. */
  function textResult(column: number): GridCell | null {
    while (betweenFormulaAndText.has(records.peek()) && records.next());
    if (records.peek() !== biff.formulaText) return { kind: 'formula-without-result', column };
    records.next();
    const text = textOf(records.withContinued(), 0);
    return text === null ? null : { ...text, column };
  }

  function addMultiple(at: number): void {
    const row = records.start;
    const first = columnAt(row);
    for (let index = 0; at + index * 6 + 6 <= records.end - 2; index += 1) {
      const from = at + index * 6;
      addNumber(row, compactNumber(stream.readInt32LE(from + 2)), first + index, styleAt(from));
    }
  }

  function addMerges(at: number): void {
    const count = stream.readUInt16LE(at);
    place(2 + count * 8);
    for (let from = at + 2; from < at + 2 + count * 8; from += 8) {
      const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map(
        (offset) => stream.readUInt16LE(from + offset) + 1,
      ) as [number, number, number, number]; // one for each of the four offsets
      if (lastRow < firstRow || lastColumn < firstColumn) throw damaged();
      collector.addMerge({ firstRow, lastRow, firstColumn, lastColumn });
    }
  }

  let depth = 1;
  for (let count = 1; depth > 0; count += 1) {
    if (count % RECORDS_BETWEEN_BREATHS === 0) {
      context.reportPosition(records.end);
      await job.breathe();
    }
    if (!records.next()) throw damaged();
    // A chart set into the sheet is a part of its own within it.
    if (records.kind === biff.startOfPart) depth += 1;
    else if (records.kind === biff.endOfPart) depth -= 1;
    else if (depth === 1) {
      switch (records.kind) {
        case biff.sharedString: {
          const at = place(10);
          const text = sharedStrings[stream.readUInt32LE(at + 6)];
          if (text === undefined) throw damaged();
          addValue(at, textValue(text));
          break;
        }
        case biff.compactNumber: {
          const at = place(10);
          addNumber(at, compactNumber(stream.readInt32LE(at + 6)), columnAt(at), styleAt(at + 4));
          break;
        }
        case biff.number: {
          const at = place(14);
          const number = stream.readDoubleLE(at + 6);
          if (!Number.isFinite(number)) throw damaged();
          addNumber(at, number, columnAt(at), styleAt(at + 4));
          break;
        }
        case biff.multipleNumbers:
          addMultiple(place(12) + 4);
          break;
        case biff.formula:
          addFormula(place(22));
          break;
        case biff.booleanOrError: {
          const at = place(8);
          const code = stream.readUInt8(at + 6);
          const isError = stream.readUInt8(at + 7) === 1;
          addValue(
            at,
            isError ? { kind: 'error', error: errorNames[code] ?? '#ERR!' } : { kind: 'boolean', boolean: code !== 0 },
          );
          break;
        }
        case biff.label:
        case biff.richText: {
          const at = place(9);
          addValue(at, textOf(records.withContinued(), 6));
          break;
        }
        case biff.row: {
          const at = place(16);
          if ((stream.readUInt8(at + 12) & ROW_IS_HIDDEN) !== 0) collector.hideRow(stream.readUInt16LE(at) + 1);
          break;
        }
        case biff.columnInfo: {
          const at = place(10);
          if ((stream.readUInt8(at + 8) & 1) !== 0) {
            collector.hideColumns(stream.readUInt16LE(at) + 1, columnAt(at));
          }
          break;
        }
        case biff.mergedCells:
          addMerges(place(2));
          break;
        case biff.sheetOptions:
          if ((stream.readUInt8(place(2)) & IS_DIALOG) !== 0) return null;
      }
    }
  }
  return collector.finish();
}

/** A shared expression, one of an array, one of a table ([MS-XLS] 2.1.7.20.5). */
const betweenFormulaAndText: ReadonlySet<number> = new Set([biff.sharedFormula, 0x0221, 0x0236]);

function textValue(text: string): { readonly kind: 'text'; readonly text: string } | null {
  return text === '' ? null : { kind: 'text', text };
}

const double = new DataView(new ArrayBuffer(8));

/** An RK number: 30 bits of a whole number or of a double, the last two bits say which and whether it is hundredfold. */
function compactNumber(written: number): number {
  let number = written >> 2;
  if ((written & 2) === 0) {
    double.setInt32(0, written & ~3);
    double.setInt32(4, 0);
    number = double.getFloat64(0);
  }
  return (written & 1) === 0 ? number : number / 100;
}
