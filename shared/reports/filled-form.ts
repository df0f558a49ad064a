import type { Problem } from '../contract/problem.ts';
import type { PeriodView } from '../domain/period.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { FigureBase, FigureValue } from '../statistics/figure.ts';

export type FilledRow = {
  readonly code: string;
  readonly label: string;
  readonly level: number;
  readonly bold: boolean;
  readonly indicator: string | null;
  readonly thisPeriod: FigureValue | null;
  readonly lastYear: FigureValue | null;
  /** Column 4 = 2*100/3 in hundredths of a percent, half up; null when column 3 is zero or missing. */
  readonly percent: number | null;
  /** Figures of further columns by their keys; absent on forms with one. */
  readonly further?: Readonly<Record<string, FigureValue | null>>;
  /** Part of the row in its block, in hundredths of a percent, half up; null when the block is empty or not known. */
  readonly share?: number | null;
};

/** One official form filled for one unit and period. */
export type FilledForm = {
  readonly formId: string;
  readonly number: string;
  readonly title: string;
  readonly unit: UnitRef;
  readonly period: PeriodView;
  readonly lastYear: PeriodView;
  readonly base: FigureBase;
  /** The same for column 3; null where the form has none. */
  readonly lastYearBase: FigureBase | null;
  readonly rows: readonly FilledRow[];
  /** By which units the figures are shown, where that is not by those that reported; to be printed with them. */
  readonly viewNotes: readonly string[];
  /** Cells the board corrected behind these figures; absent: none. */
  readonly correctedCells?: number;
  /** Lists of the membership speak of a day the form counts; absent: nothing is counted from such lists. */
  readonly hasMemberLists?: true;
  /** Failed identities and differences between list and form. */
  readonly problems: readonly Problem[];
};
