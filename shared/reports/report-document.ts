/**
 * A printable document as plain data. Two drawers only: React for screen and paper, `write-report` for Excel;
 * both show the same cells. Texts are ready sentences; numbers stay numbers with a format.
 */
export type ReportDocument = {
  readonly id: string;
  readonly title: string;
  readonly page: PageSetup;
  readonly blocks: readonly ReportBlock[];
  /** Facts for the sheet “Ghi chú” of the workbook: period, base, date, counting rules. */
  readonly remarks: readonly { readonly label: string; readonly text: string }[];
};

/** Margins in millimetres (HD 36-HD/VPTW: 20, 15, 20, 30). */
export type PageSetup = {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Body size in points. */
  readonly fontSize: number;
};

export type ReportLine = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Points; the page's body size when absent. */
  readonly size?: number;
};

export type ReportBlock =
  /** Zones side by side at the top: issuing body, form title, name of the Party or number of the form. */
  | {
      readonly kind: 'heading';
      readonly zones: readonly { readonly lines: readonly ReportLine[]; readonly width: number }[];
    }
  | { readonly kind: 'title'; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** A line over time with its title and legend, above the table of the same figures; workbooks have the table only. */
  | { readonly kind: 'trend'; readonly title: string; readonly legend: string; readonly points: readonly TrendPoint[] }
  | { readonly kind: 'notes'; readonly title: string; readonly lines: readonly string[] }
  /**
   * Signature zones side by side. `space` millimetres are left for the signature above the last line of each zone,
   * which is the name (empty where nobody signs).
   */
  | {
      readonly kind: 'closing';
      readonly zones: readonly { readonly lines: readonly ReportLine[]; readonly align: 'left' | 'center' }[];
      readonly space: number;
    };

/** One point in time; `value` null: there is no figure, and the line has a gap. */
export type TrendPoint = {
  readonly key: string;
  /** Short, below the axis. */
  readonly name: string;
  readonly value: number | null;
  readonly label: string;
  /** Not everybody is in it: the dot is hollow. */
  readonly isPartial: boolean;
};

/** Drawn beside the text of a cell on screen and paper; workbooks have the text only. */
export type ReportBar =
  /** In the head: the axis of the bars below, and how to read them. */
  | { readonly is: 'scale'; readonly legend: string }
  /** `percent` null: no bar, the texts of the row say why. A dashed line stands at `mark` percent. */
  | { readonly is: 'share'; readonly percent: number | null; readonly mark: number; readonly isBehind: boolean };

export type ReportTable = {
  readonly columns: readonly { readonly key: string; readonly width: number }[];
  /** Head rows, repeated on every page; cells carry their spans. */
  readonly head: readonly (readonly ReportCell[])[];
  readonly rows: readonly ReportRow[];
};

export type ReportRow = {
  readonly role: 'data' | 'group' | 'total';
  readonly cells: readonly ReportCell[];
  /** Stays on the page of the row after it (group titles); the last row: of the block after the table. */
  readonly keepWithNext?: true;
};

/** How a number is written: `1.481`; `44,44`; `35,4`. Rounding is half up. */
export type NumberFormat = 'count' | 'percent-2' | 'decimal-1';

export type ReportCellValue =
  | { readonly is: 'text'; readonly text: string }
  /** `number` is already rounded to the format's decimals. `shown` is what paper prints. */
  | { readonly is: 'number'; readonly number: number; readonly format: NumberFormat; readonly shown: string }
  | { readonly is: 'blank' };

export type ReportCell = {
  readonly value: ReportCellValue;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** Indent steps of a label. */
  readonly indent?: number;
  /** The figure behind the cell, so that F4 can explain it. */
  readonly figure?: { readonly indicator: string; readonly unitId: number; readonly periodCode: string };
  readonly bar?: ReportBar;
  /** A total over the data rows of this column of the same table: Excel gets a SUM formula with this result. */
  readonly sumsColumn?: true;
};
