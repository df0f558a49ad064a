import { daysBetween } from '../domain/count-days.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Deadline } from './deadline.ts';
import type { FoundReport } from './find-report.ts';
import type { ReportNote, WaitingReport } from './reporting-facts.ts';

/**
 * How the report of a unit for a period stands, exactly one of:
 * `on-time` ●, `late` ◐, `missing` ○; `faulty` ! (waits with something to mend, or is written with rows or cells left
 * out, without the total, or with checks that fail and are not explained); `nothing` – (says that nobody was
 * admitted); `received` ◇ (there, and nobody can say whether in time: the board's own list, no deadline, a deadline
 * before the data file began, or a file that only waits to be written).
 */
export const reportStates = ['on-time', 'late', 'missing', 'faulty', 'nothing', 'received'] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * When it came, whatever else is to be said of it. `open`: not there and still time; `overdue`: not there and late;
 * `not-judged`: nobody can say.
 */
export type ReportTiming = 'on-time' | 'late' | 'open' | 'overdue' | 'not-judged';

/** Why a report has faults, in numbers. */
export type ReportFaults = {
  readonly waiting: number;
  readonly leftOut: number;
  readonly failedChecks: number;
  readonly noTotal: boolean;
};

export type JudgedReport = {
  readonly state: ReportState;
  readonly timing: ReportTiming;
  /** `none`: nothing of it counts in the figures; then `isWaiting` tells whether a file lies there. */
  readonly by: 'unit' | 'board' | 'none';
  readonly isWaiting: boolean;
  readonly receivedOn: IsoDate | null;
  /** The board wrote the day by hand. */
  readonly isDayByHand: boolean;
  /** Days after the deadline for `late` and `overdue`, days left for `open`, else 0. */
  readonly days: number;
  readonly faults: ReportFaults;
};

type Case = {
  readonly found: FoundReport | null;
  /** Files of the unit that wait and concern the period. */
  readonly waiting: readonly WaitingReport[];
  readonly note: ReportNote | null;
  readonly deadline: Deadline | null;
  readonly admitted: number | null;
  readonly holdsTotal: boolean;
  readonly failedChecks: number;
  readonly today: IsoDate;
  readonly trackedFrom: IsoDate;
};

/** The state of one report. A replaced version keeps the day of the first. */
export function judgeReport(one: Case): JudgedReport {
  const { found, waiting, note } = one;
  if (found === null) return judgeAbsent(one);
  const isDayByHand = note?.receivedOn != null;
  const receivedOn = note?.receivedOn ?? found.receivedOn;
  const leftOut = found.files.reduce((sum, file) => sum + (file.isCurrent ? file.leftOut : 0), 0);
  const faults: ReportFaults = {
    waiting: 0,
    leftOut: leftOut === note?.acceptedLeftOut ? 0 : leftOut,
    failedChecks: one.failedChecks,
    noTotal: one.holdsTotal && one.admitted === null,
  };
  const { timing, days } = timingOf(receivedOn, one, isDayByHand || found.by === 'unit', isDayByHand);
  const state: ReportState = hasFaults(faults)
    ? 'faulty'
    : one.admitted === 0 && one.holdsTotal
      ? 'nothing'
      : timing === 'not-judged'
        ? 'received'
        : timing;
  return { state, timing, by: found.by, isWaiting: waiting.length > 0, receivedOn, isDayByHand, days, faults };
}

const hasFaults = ({ waiting, leftOut, failedChecks, noTotal }: ReportFaults) =>
  waiting + leftOut + failedChecks > 0 || noTotal;

function judgeAbsent({ waiting, deadline, today, trackedFrom }: Case): JudgedReport {
  const problems = waiting.reduce((sum, one) => sum + one.problems, 0);
  const isJudged = deadline !== null && deadline.on >= trackedFrom;
  const left = isJudged ? daysBetween(today, deadline.on) : 0;
  const [first] = waiting.map(({ receivedAt }) => receivedAt).sort();
  return {
    state: first === undefined ? 'missing' : problems > 0 ? 'faulty' : 'received',
    timing: !isJudged ? 'not-judged' : left < 0 ? 'overdue' : 'open',
    by: 'none',
    isWaiting: first !== undefined,
    receivedOn: first?.slice(0, 10) ?? null,
    isDayByHand: false,
    days: Math.abs(left),
    faults: { waiting: problems, leftOut: 0, failedChecks: 0, noTotal: false },
  };
}

function timingOf(
  receivedOn: IsoDate,
  { deadline, trackedFrom }: Case,
  isOfUnit: boolean,
  isDayByHand: boolean,
): { readonly timing: 'on-time' | 'late' | 'not-judged'; readonly days: number } {
  if (deadline === null || !isOfUnit || (!isDayByHand && deadline.on < trackedFrom))
    return { timing: 'not-judged', days: 0 };
  const days = daysBetween(deadline.on, receivedOn);
  return days > 0 ? { timing: 'late', days } : { timing: 'on-time', days: 0 };
}
