import type { GridCell, GridRow, SheetGrid, WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import {
  cellKinds,
  IS_FORMULA,
  KIND_MASK,
  type CellLook,
  type PackedSheet,
  type PackedTexts,
  type PackedWorkbook,
} from './packed-grid.ts';
import { unpackMerges } from './pack-merges.ts';
import type { PackedCells } from './sheet-cells.ts';

/** Rows made between two looks at the clock. */
const ROWS_AT_ONCE = 2000;

/** The workbook as its stages see it; see `unpackSheets`. */
export async function unpackGrid(packed: PackedWorkbook, breathe: () => Promise<void>): Promise<WorkbookGrid> {
  const { sheets, texts, ...workbook } = packed;
  return { ...workbook, sheets: await unpackSheets({ sheets, texts }, breathe) };
}

/**
 * Sheets as the stages see them. A row's cells are made when they are asked for, anew each time: whoever walks all
 * rows of a long list holds only the row at hand. `breathe` is called now and then, as every row is touched once.
 */
export async function unpackSheets(packed: PackedSheets, breathe: () => Promise<void>): Promise<readonly SheetGrid[]> {
  const textOf = unpackTexts(packed.texts);
  const unpacked: SheetGrid[] = [];
  for (const sheet of packed.sheets) {
    const cells = cellMaker(sheet, textOf);
    const rows: GridRow[] = [];
    for (let index = 0; index < sheet.rowNumbers.length; index += 1) {
      rows.push(new PackedRow(sheet.rowNumbers[index] ?? 0, index, cells, sheet.hiddenRows[index] === 1));
      if (rows.length % ROWS_AT_ONCE === 0) await breathe();
    }
    const { name, state, font, hiddenColumns } = sheet;
    unpacked.push({
      name,
      state,
      rows,
      merges: unpackMerges(sheet.merges),
      hiddenColumns,
      ...(font === undefined ? {} : { font }),
    });
  }
  packedForms.set(unpacked, packed);
  return unpacked;
}

type PackedSheets = Pick<PackedWorkbook, 'sheets' | 'texts'>;
const packedForms = new WeakMap<readonly SheetGrid[], PackedSheets>();

/** What these sheets were unpacked from; null when they were made in another way. */
export function packedFormOf(sheets: readonly SheetGrid[]): PackedSheets | null {
  return packedForms.get(sheets) ?? null;
}

/** The rows of cells in packed form, all at once: for sheets that must be put in order. */
export function unpackRows(cells: PackedCells & Pick<PackedSheet, 'looks'>, texts: PackedTexts): GridRow[] {
  const cellsOf = cellMaker(cells, unpackTexts(texts));
  return Array.from(cells.rowNumbers, (row, index) => {
    const own = cellsOf(index);
    return cells.hiddenRows[index] === 1 ? { row, cells: own, hidden: true } : { row, cells: own };
  });
}

type CellsOf = (index: number) => readonly GridCell[];

class PackedRow implements GridRow {
  declare readonly row: number;
  declare readonly cells: readonly GridCell[];
  declare readonly hidden?: true;
  readonly #index: number;
  readonly #cellsOf: CellsOf;

  // An own property, as copies of a row (`{ ...row }`) must carry its cells; one getter for all, so that making a
  // row stays cheap.
  static readonly #cells: PropertyDescriptor = {
    enumerable: true,
    get(this: PackedRow) {
      return this.#cellsOf(this.#index);
    },
  };

  constructor(row: number, index: number, cellsOf: CellsOf, isHidden: boolean) {
    this.#index = index;
    this.#cellsOf = cellsOf;
    this.row = row;
    Object.defineProperty(this, 'cells', PackedRow.#cells);
    if (isHidden) this.hidden = true;
  }
}

const NO_LOOK: CellLook = {};

/** Sheets of up to so many cells keep them once they were made, as every row is looked at several times. */
const KEPT_CELLS = 200_000;

/** Makes the cells of a row; those of a small sheet are kept, of a large one those of the row asked for last. */
function cellMaker(sheet: PackedCells & Pick<PackedSheet, 'looks'>, textOf: (id: number) => string): CellsOf {
  const make = rowMaker(sheet, textOf);
  if (sheet.columns.length <= KEPT_CELLS) {
    const kept: (readonly GridCell[] | undefined)[] = [];
    return (index) => (kept[index] ??= make(index));
  }
  let lastIndex = -1;
  let last: readonly GridCell[] = [];
  return (index) => {
    if (index !== lastIndex) [lastIndex, last] = [index, make(index)];
    return last;
  };
}

function rowMaker(sheet: PackedCells & Pick<PackedSheet, 'looks'>, textOf: (id: number) => string): CellsOf {
  const { cellStarts, columns, kinds, values, looksOf, looks, numbers, dates } = sheet;

  const valueOf = (at: number, column: number): GridCell => {
    const value = values[at] ?? 0;
    const look = looksOf[at] ?? 0;
    switch (cellKinds[(kinds[at] ?? 0) & KIND_MASK]) {
      case 'text':
        return { kind: 'text', text: textOf(value), column };
      case 'number': {
        const number = numbers[value] ?? 0;
        const format = looks[look]?.format;
        return format === undefined ? { kind: 'number', number, column } : { kind: 'number', number, format, column };
      }
      case 'date': {
        const { day, serial } = dates[value] ?? { day: '', serial: 0 };
        const format = looks[look]?.format;
        return format === undefined
          ? { kind: 'date', day, serial, column }
          : { kind: 'date', day, format, serial, column };
      }
      case 'boolean':
        return { kind: 'boolean', boolean: value === 1, column };
      case 'error':
        return { kind: 'error', error: textOf(value), column };
      default:
        return { kind: 'formula-without-result', column };
    }
  };

  return (index) => {
    const cells: GridCell[] = [];
    const end = cellStarts[index + 1] ?? 0;
    for (let at = cellStarts[index] ?? 0; at < end; at += 1) {
      const cell = valueOf(at, columns[at] ?? 0);
      const { font, isStruck } = looks[looksOf[at] ?? 0] ?? NO_LOOK;
      const isFormula = ((kinds[at] ?? 0) & IS_FORMULA) !== 0;
      cells.push(
        isFormula || font !== undefined || isStruck !== undefined
          ? {
              ...cell,
              ...(isFormula ? { isFormula } : {}),
              ...(font === undefined ? {} : { font }),
              ...(isStruck === undefined ? {} : { isStruck }),
            }
          : cell,
      );
    }
    return cells;
  };
}

/** Texts by number, made when they are first asked for. */
function unpackTexts({ bytes, starts }: PackedTexts): (id: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known: (string | undefined)[] = Array.from({ length: starts.length - 1 });
  return (id) => {
    const before = known[id];
    if (before !== undefined) return before;
    const text = buffer.toString('utf8', starts[id], starts[id + 1]);
    known[id] = text;
    return text;
  };
}
