import type { IsoDate } from '../../domain/partial-date.ts';
import type { TemplateCode } from './template-code.ts';

/** What may be written into a cell. `mayDiffer`: another content is warned about and taken when meant. */
export type Entry =
  | { readonly is: 'text' }
  /** People or organisations: whole, not negative. */
  | { readonly is: 'count' }
  | { readonly is: 'decimal' }
  | { readonly is: 'day'; readonly earliest: IsoDate; readonly latest: IsoDate; readonly mayDiffer: boolean }
  | { readonly is: 'choice'; readonly choices: readonly string[]; readonly mayDiffer: boolean };

/** Cells of one column that are filled in; everything else on the sheet is locked. */
export type EntryArea = {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly entry: Entry;
  readonly bold?: true;
};

export type TemplateLook = {
  /** Points; the workbook's own when absent. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly border?: true;
  /** For figures that are only there to compare with. */
  readonly grey?: true;
};

/** A fixed cell; `formula` (without `=`) is computed by the spreadsheet itself. */
export type TemplateCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly content: string | number | { readonly formula: string } | null;
  readonly look: TemplateLook;
};

/** A blank workbook worked out to the last cell, before any library sees it. Rows and columns count from 1. */
export type TemplateWorkbook = {
  readonly code: TemplateCode;
  readonly fileName: string;
  readonly sheetName: string;
  /** Points of cells that say nothing else. */
  readonly fontSize: number;
  readonly orientation: 'landscape' | 'portrait';
  /** Widths in millimetres. */
  readonly columnWidths: readonly number[];
  /** Heights in points; other rows are as high as their text. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly TemplateCell[];
  readonly entries: readonly EntryArea[];
  /** The heads: repeated on each page, and what is above them stays on the screen. */
  readonly headRows: { readonly first: number; readonly last: number };
  /** Columns that stay on the screen at the left. */
  readonly frozenColumns: number;
  readonly lastRow: number;
};
