import type { CellValue, SheetGrid, WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';

/**
 * A workbook's cells as flat arrays, for sending from one process to another: 100.000 rows of objects would hold up the
 * receiver for a second.
 */
export type PackedWorkbook = Omit<WorkbookGrid, 'sheets'> & {
  readonly sheets: readonly PackedSheet[];
  readonly texts: PackedTexts;
};

/** Texts of all sheets, each once: UTF-8 one after the other, and where each begins (with the end of the last). */
export type PackedTexts = { readonly bytes: Uint8Array; readonly starts: Uint32Array };

/** Cells stand in the order of rows and columns; those of row `index` from `cellStarts[index]` to the next start. */
export type PackedSheet = Pick<SheetGrid, 'name' | 'state' | 'font' | 'hiddenColumns'> & {
  /** First row, first column, last row, last column of each range. */
  readonly merges: Uint32Array;
  readonly rowNumbers: Uint32Array;
  readonly cellStarts: Uint32Array;
  /** 1 for each hidden row; empty when none is. */
  readonly hiddenRows: Uint8Array;
  readonly columns: Uint16Array;
  /** Index of the kind in `cellKinds`, and marks. */
  readonly kinds: Uint8Array;
  /** A text's number, a place in `numbers` or `dates`, 0 or 1; by kind. */
  readonly values: Uint32Array;
  /** Place in `looks`; 0 is nothing beside the value. */
  readonly looksOf: Uint16Array;
  readonly looks: readonly CellLook[];
  readonly numbers: Float64Array;
  readonly dates: readonly { readonly day: string; readonly serial: number }[];
};

/** What a cell carries beside its value. */
export type CellLook = { readonly format?: string; readonly font?: string; readonly isStruck?: true };

export const cellKinds = [
  'text',
  'number',
  'date',
  'boolean',
  'error',
  'formula-without-result',
] as const satisfies readonly CellValue['kind'][];

export const KIND_MASK = 7;
export const IS_FORMULA = 8;
