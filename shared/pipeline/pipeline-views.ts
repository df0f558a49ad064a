import type { CalendarDay } from '../domain/calendar/work-calendar.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { PeriodView } from '../domain/period.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { FlowStep, PipelineGroup } from './count-flows.ts';
import type { DueItem, DueKind, DueMissing, DueState } from './due-items.ts';
import type { EligibilityNote } from './eligibility-notes.ts';
import type { Step } from './known-steps.ts';
import type { Stage } from './stage-on-day.ts';
import type { CellSource } from '../statistics/figure.ts';

/** The lists an answer is made from. */
export type PipelineBase = {
  readonly lists: number;
  /** The newest day a list speaks for; null without lists. */
  readonly newest: IsoDate | null;
  readonly candidateLists: number;
  /** Units that should report and sent a list of candidates. */
  readonly unitsWithCandidates: number;
  readonly unitsExpected: number;
};

/** How many have something due, by how near it is, and of how many the day is missing. */
export type DueCount = {
  readonly kind: DueKind;
  readonly states: Readonly<Record<DueState, number>>;
  readonly missing: number;
  /** Past their probation, and no list from after it says whether they were recognised. */
  readonly untold: number;
};

/** The screen “Nguồn phát triển”: where people stand on a day, what happened in a period, what falls due. */
export type PipelineView = {
  readonly day: IsoDate;
  readonly period: PeriodView;
  readonly unit: UnitRef;
  readonly group: PipelineGroup;
  readonly base: PipelineBase;
  /** `count` null: no list among those of the base tells of that stage. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number | null }[];
  /** People whose stage on the day is not certain: only a month, a year or the list is known. */
  readonly unclear: number;
  /** `surely` null: as for the stages. */
  readonly flows: readonly { readonly step: FlowStep; readonly surely: number | null; readonly perhaps: number }[];
  /** The same people: of those in the class within the period, admitted by the day. */
  readonly cohort: { readonly attended: number; readonly admitted: number };
  readonly due: readonly DueCount[];
};

/** One person in a list of the screen. */
export type PipelineLine = {
  readonly personId: number;
  readonly name: string;
  readonly birth: string | null;
  readonly cellName: string | null;
  readonly unit: UnitRef;
  readonly stage: Stage | null;
  readonly perhaps: Stage | null;
  /** When the stage was reached, as far as it is known: `2024-03-05`, `2024-03`, empty. */
  readonly since: string;
  readonly due: Omit<DueItem, 'start'> | null;
  readonly missing: Omit<DueMissing, 'start'> | null;
  readonly notes: readonly EligibilityNote[];
};

export type PipelinePage = {
  readonly total: number;
  readonly rows: readonly PipelineLine[];
};

/** What each list says of a step, the one that counts first. */
export type StepView = {
  readonly step: Step | 'left';
  /** As far as it is known; empty when only a list shows that it was taken. */
  readonly text: string;
  readonly isTaken: boolean;
  readonly isUnclear: boolean;
  readonly sources: readonly CellSource[];
};

export type PersonWay = {
  readonly line: PipelineLine;
  readonly steps: readonly StepView[];
  readonly due: readonly Omit<DueItem, 'start'>[];
};

export type HolidayYearView = {
  readonly year: number;
  /** `law`: the public holidays of the Labour Code; `kept`: as the board saved them. */
  readonly from: 'law' | 'kept';
  readonly confirmedOn: IsoDate | null;
  readonly days: readonly CalendarDay[];
};

export type HolidayYearSaved = { readonly changeSetId: number | null; readonly year: HolidayYearView };
