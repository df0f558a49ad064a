import type { NumberFormat, PageSetup } from '../../../../shared/reports/report-document.ts';

/** A sheet worked out to the last cell, before any library sees it. Rows and columns count from 1. */
export type SheetLayout = {
  readonly name: string;
  readonly page: PageSetup;
  /** Width of each column in millimetres. */
  readonly columnWidths: readonly number[];
  /** Height of each row in points. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly LaidCell[];
  /** Rows repeated at the top of each page. */
  readonly headRows: { readonly first: number; readonly last: number } | null;
  /** Rows that stay on one page: the signatures with the row of the table above them. */
  readonly together: { readonly first: number; readonly last: number } | null;
};

export type LaidCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: LaidContent;
  readonly look: CellLook;
};

export type LaidContent =
  | { readonly is: 'text'; readonly text: string }
  /** `formula` (without `=`) gives the same number. */
  | { readonly is: 'number'; readonly number: number; readonly format: NumberFormat; readonly formula?: string }
  | { readonly is: 'blank' };

export type CellLook = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly indent: number;
  readonly border: boolean;
};

export const plainLook: CellLook = {
  size: 12,
  bold: false,
  italic: false,
  underline: false,
  align: 'left',
  vertical: 'middle',
  indent: 0,
  border: false,
};

export const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** What Excel leaves free at both sides of a cell's text together. */
export const CELL_PADDING = 5;
/** One step of indent, in points: three spaces of the standard font. */
export const INDENT_STEP = 9;
