import type { CellTie } from '../domain/place.ts';
import type { PeriodView } from '../domain/period.ts';
import type { CellKind, UnitKind, UnitRef } from '../domain/unit.ts';
import type { CellStanding } from '../statistics/cells/cell-book.ts';
import type { Figure } from '../statistics/figure.ts';

/** A place as known on the last day of the period. Days are `YYYY-MM-DD`; null: nobody said. */
export type PlaceRow = {
  readonly id: number;
  readonly code: string;
  /** With the word for its kind: `Bản Huổi Sang`. */
  readonly name: string;
  /** The unit that reports for it; null when its own went over into several. */
  readonly unit: UnitRef | null;
  readonly hasMembers: boolean | null;
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellName: string | null;
  /** The day of the latest report. */
  readonly day: string;
  readonly isCleared: boolean;
  readonly becameEmpty: boolean;
};

export type PlaceList = {
  readonly period: PeriodView;
  readonly rows: readonly PlaceRow[];
  /** Figures of the whole, by the code of the indicator. */
  readonly figures: readonly Figure[];
};

/** A cell on the last day of the period, see `CellOnDay`. */
export type CellRow = {
  readonly id: number;
  readonly name: string;
  readonly kind: UnitKind;
  readonly cellKind: CellKind | null;
  readonly unit: UnitRef;
  readonly standing: CellStanding;
  readonly lastDay: string | null;
  readonly knownSince: string | null;
  /** Whole years since the last admission, or since the lists begin to speak for it; null: they do not. */
  readonly years: number | null;
  readonly members: number | null;
  readonly membersDay: string | null;
  readonly localMembers: number | null;
  readonly reviewOn: string | null;
  readonly note: string | null;
};

export type CellList = {
  readonly period: PeriodView;
  readonly rows: readonly CellRow[];
  readonly figures: readonly Figure[];
  /** The settings of the day: under how many members, after how many years, under how many who live there. */
  readonly fewMembers: number;
  readonly idleYears: number;
  readonly fewLocalMembers: number;
};

/** What was written about a cell; `changeSetId` null: nothing changed. */
export type CellReviewReceipt = { readonly changeSetId: number | null };
