import type { CellValue } from '../../../../shared/intake/grid/grid.ts';
import { givesOnlyText } from './biff-formula.ts';
import { biff, type RecordCursor } from './biff-records.ts';
import { errorName } from './biff-values.ts';

/** Reads the stored results of formulas; never works one out. */
export type FormulaReader = {
  /**
   * The result of the formula whose record begins at `at` and is the cursor's present one: a number (a day, if its cell
   * shows days), another value, null for an empty text. Passes by the records that belong to the formula.
   */
  read(at: number): number | CellValue | null;
};

const SHARED_EXPRESSION = 0x01;
/** Set in a formula that is to be worked out when the file is opened. */
const TO_BE_CALCULATED = 0x01;
const NO_NUMBER = 0xffff;
/** A shared expression, one of an array, one of a table ([MS-XLS] 2.1.7.20.5). */
const betweenFormulaAndText: ReadonlySet<number> = new Set([biff.sharedFormula, 0x0221, 0x0236]);
const withoutResult = { kind: 'formula-without-result' } as const;

/** A reader for the formulas of one sheet. `textOf` reads the text of record content from a place in it on. */
export function startFormulas(
  records: RecordCursor,
  textOf: (pieces: readonly Buffer[], from: number) => CellValue | null,
  damaged: () => Error,
): FormulaReader {
  const { bytes } = records;
  /** Expressions that many cells share, by the first of them: whether they give nothing but a text. */
  const sharedText = new Map<number, boolean>();

  function isTextFormula(at: number): boolean {
    const expression = bytes.subarray(at + 22, Math.min(records.end, at + 22 + bytes.readUInt16LE(at + 20)));
    if (expression.length < 5 || expression.readUInt8(0) !== SHARED_EXPRESSION) return givesOnlyText(expression);
    return sharedText.get(expression.readUInt32LE(1)) ?? false;
  }

  /** The expression that many cells share stands behind the first of them. */
  function noteSharedExpression(at: number): void {
    if (records.peek() !== biff.sharedFormula) return;
    const from = records.end + 4;
    const end = Math.min(bytes.length, from + bytes.readUInt16LE(records.end + 2));
    if (end - from < 10) throw damaged();
    const expression = bytes.subarray(from + 10, Math.min(end, from + 10 + bytes.readUInt16LE(from + 8)));
    sharedText.set(bytes.readUInt32LE(at), givesOnlyText(expression));
  }

  /** The text stands in a record of its own; records about a shared formula may come before it. */
  function textResult(): CellValue | null {
    while (betweenFormulaAndText.has(records.peek()) && records.next());
    if (records.peek() !== biff.formulaText) return withoutResult;
    records.next();
    return textOf(records.withContinued(), 0);
  }

  return {
    read(at) {
      noteSharedExpression(at);
      const toBeCalculated = (bytes.readUInt16LE(at + 14) & TO_BE_CALCULATED) !== 0;
      if (bytes.readUInt16LE(at + 12) !== NO_NUMBER) {
        const number = bytes.readDoubleLE(at + 6);
        // Writers that work nothing out store 0 and ask for it to be calculated, or store it for a text: no result.
        const isNoResult = number === 0 && (toBeCalculated || isTextFormula(at));
        return isNoResult || !Number.isFinite(number) ? withoutResult : number;
      }
      const result = bytes.readUInt8(at + 8);
      switch (bytes.readUInt8(at + 6)) {
        case 0:
          return textResult();
        case 1:
          return { kind: 'boolean', boolean: result !== 0 };
        case 2:
          return { kind: 'error', error: errorName(result) };
        default:
          // An empty text, which is a result, unless nobody has worked it out yet.
          return toBeCalculated ? withoutResult : null;
      }
    },
  };
}
