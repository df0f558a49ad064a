/**
 * What a workbook reader saw, freed of any library. Rows and columns count from 1, as Excel shows them.
 * Text is NFC but otherwise as written. A date is a day (`YYYY-MM-DD`), never an instant.
 */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  | { readonly kind: 'date'; readonly day: string; readonly format?: string; readonly serial: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'formula-without-result' };

export type GridCell = CellValue & {
  readonly column: number;
  /** True when the value is a formula's stored result. */
  readonly isFormula?: true;
  /** Name of the cell's font, kept only where it is not the sheet's commonest. */
  readonly font?: string;
  /** True when the cell is struck through. */
  readonly isStruck?: true;
  /** The text as the file holds it, kept where an old code or another order of day and month was brought into ours. */
  readonly written?: string;
  /** What stood in the cell before the board mended it. */
  readonly mended?: string;
};

/** A row holds only its filled cells, in column order. */
export type GridRow = { readonly row: number; readonly cells: readonly GridCell[]; readonly hidden?: true };

/** A merged range, cut to the used area of its sheet; only its first cell carries a value. */
export type MergedRange = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

export type SheetGrid = {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  readonly rows: readonly GridRow[];
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
  /** Name of the commonest font; absent when the file does not say. */
  readonly font?: string;
};

/** One workbook as read: its own name, the SHA-256 of its bytes (hex), its sheets in the workbook's order. */
export type WorkbookGrid = {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'html' | 'xml-2003' | 'csv';
  readonly sheets: readonly SheetGrid[];
};

/** `A`, `Z`, `AA` … for 1, 26, 27 … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `B7` for row 7, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The cell's content as a person would read it aloud: dates day first, numbers plain, errors by name. */
export function cellAsWritten(cell: CellValue): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return `${cell.day.slice(8)}/${cell.day.slice(5, 7)}/${cell.day.slice(0, 4)}`;
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error;
    case 'formula-without-result':
      return '';
  }
}

/** What the file holds in the cell, for its origin: as `cellAsWritten`, before an old code was converted. */
export function cellInFile(cell: GridCell): string {
  return cell.written ?? cellAsWritten(cell);
}
