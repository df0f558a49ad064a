import type { Problem } from '../../contract/problem.ts';
import type { IsoDate } from '../../domain/partial-date.ts';
import type { PeriodView } from '../../domain/period.ts';
import type { UnitRef } from '../../domain/unit.ts';
import type { DueCount } from '../../pipeline/pipeline-views.ts';
import type { ReportCount } from '../../reporting/count-reports.ts';
import type { Figure, FigureBase } from '../../statistics/figure.ts';
import type { OverviewFigures } from './overview-figures.ts';

/** The first screen: its four questions, what its charts show, and what changed since the period before. */
export type Overview = OverviewFigures & {
  readonly period: PeriodView;
  /** Units whose admissions are in the figures. */
  readonly base: FigureBase;
  /** As in `FigureTable`. */
  readonly viewNotes: readonly string[];
  readonly reporting: {
    readonly count: ReportCount;
    /** Units of which nothing is there, not even a file that waits. */
    readonly missing: readonly UnitRef[];
    readonly dueOn: IsoDate | null;
  };
  readonly checks: {
    /** Fail, and nobody has explained them as they read now. */
    readonly open: readonly Problem[];
    readonly explained: number;
    /** Remarks: nothing is wrong. */
    readonly notes: readonly Problem[];
  };
  readonly nearPercent: number;
};

/** The small tiles: places, cells, and what falls due on the way into the Party. */
export type OverviewMarks = {
  readonly period: PeriodView;
  readonly emptyPlaces: Figure;
  readonly idleCells: Figure;
  readonly idleYears: number;
  readonly smallCells: Figure;
  readonly fewMembers: number;
  readonly due: {
    readonly day: IsoDate;
    /** Lists the counts are made from; 0: there is nothing to count. */
    readonly lists: number;
    /** Those of candidates; without any nobody knows of certificates. */
    readonly candidateLists: number;
    readonly counts: readonly DueCount[];
  };
};
