import type { CellRow, PlaceRow } from '../reports/place-rows.ts';
import type { PeriodView } from '../domain/period.ts';
import type { Figure } from '../statistics/figure.ts';

export type PlaceList = {
  readonly period: PeriodView;
  readonly rows: readonly PlaceRow[];
  /** Figures of the whole, by the code of the indicator. */
  readonly figures: readonly Figure[];
  /** What must be said beside them where they are shown by the units of today. */
  readonly viewNotes: readonly string[];
};

export type CellList = {
  readonly period: PeriodView;
  readonly rows: readonly CellRow[];
  readonly figures: readonly Figure[];
  readonly viewNotes: readonly string[];
  /** The settings of the day: under how many members, after how many years, under how many who live there. */
  readonly fewMembers: number;
  readonly idleYears: number;
  readonly fewLocalMembers: number;
};

/** What was written about a cell; `changeSetId` null: nothing changed. */
export type CellReviewReceipt = { readonly changeSetId: number | null };

/** What was written about a place; `changeSetId` null: nothing changed. */
export type PlaceEditReceipt = { readonly changeSetId: number | null };

export type { CellRow, PlaceRow };
