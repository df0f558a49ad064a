import type { CellValue, GridCell, SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { biff, startRecords } from './biff-records.ts';
import { startTexts } from './biff-text.ts';
import { compactNumber, errorName } from './biff-values.ts';
import { readNumber } from '../sheet/cell-value.ts';
import type { ReadJob } from '../job/read-job.ts';
import { collectCells, type ReadAllowance } from '../sheet/sheet-collector.ts';
import { plainStyle, type CellStyle } from '../sheet/styles.ts';
import { startFormulas } from './xls-formulas.ts';
import type { XlsGlobals, XlsSheet } from './xls-globals.ts';

export type XlsContext = XlsGlobals & {
  /** The style of a cell of which only the text is struck through. */
  readonly struck: (style: CellStyle) => CellStyle;
  readonly days: Map<number, string | null>;
  readonly left: ReadAllowance;
  /** How far in the stream the reading has come. */
  readonly reportPosition: (at: number) => void;
};

const RECORDS_BETWEEN_BREATHS = 4000;
const ROW_IS_HIDDEN = 0x20;
const IS_DIALOG = 0x10;

/** Reads the records of one sheet; null for a dialog, which holds no cells. */
export async function readXlsSheet(
  stream: Buffer,
  sheet: XlsSheet,
  context: XlsContext,
  job: ReadJob,
): Promise<SheetGrid | null> {
  const damaged = () => job.stop('file.damaged', { detail: 'xls sheet' });
  const { styles, sharedStrings, struckTexts, struck } = context;
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

  const formulas = startFormulas(records, textOf, damaged);
  function addFormula(at: number): void {
    const style = styleAt(at + 4);
    const column = columnAt(at);
    const result = formulas.read(at);
    if (result === null) return;
    const cell = typeof result === 'number' ? readNumber(result, column, style, context) : { ...result, column };
    add(at, { ...cell, isFormula: true }, style);
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
          const id = stream.readUInt32LE(at + 6);
          const text = sharedStrings[id];
          if (text === undefined) throw damaged();
          const value = textValue(text);
          if (value === null || !struckTexts.has(id)) addValue(at, value);
          else add(at, { ...value, column: columnAt(at) }, struck(styleAt(at + 4)));
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
          addValue(at, isError ? { kind: 'error', error: errorName(code) } : { kind: 'boolean', boolean: code !== 0 });
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

function textValue(text: string): { readonly kind: 'text'; readonly text: string } | null {
  return text === '' ? null : { kind: 'text', text };
}
