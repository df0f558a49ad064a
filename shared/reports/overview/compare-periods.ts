import type { UnitRef } from '../../domain/unit.ts';
import type { FigureValue } from '../../statistics/figure.ts';
import type { TargetState } from '../../statistics/target-state.ts';
import type { YearProgress } from './year-progress.ts';

/** What is held against each other of one unit; null where it was no reporting unit on the period's last day. */
export type ComparedUnit = {
  readonly unit: UnitRef;
  readonly before: UnitThen | null;
  readonly now: UnitThen | null;
};
export type UnitThen = { readonly admitted: FigureValue; readonly progress: YearProgress };

export const admissionLists = ['stopped', 'resumed'] as const;
export const progressLists = ['caught-up', 'fell-behind'] as const;
export type AdmissionList = (typeof admissionLists)[number];
export type ProgressList = (typeof progressLists)[number];

/** Why a unit is in none of the lists of a question and cannot be: said with it, never left out. */
export const incomparables = [
  'new', // chưa có ở kỳ trước
  'gone', // đã kết thúc
  'no-figure-now',
  'no-figure-before',
  'no-basis', // không đủ căn cứ
  'no-target-now',
  'no-target-before',
  'no-target',
] as const;
export type Incomparable = (typeof incomparables)[number];
export type Question = 'admissions' | 'progress';

export type UnitChange<Of> = { readonly unit: UnitRef; readonly before: Of; readonly now: Of };
export type NotCompared = {
  readonly question: Question | 'both';
  readonly why: Incomparable;
  readonly units: readonly UnitRef[];
};

export type PeriodChanges = {
  readonly progress: Readonly<Record<ProgressList, readonly UnitChange<YearProgress>[]>>;
  readonly admissions: Readonly<Record<AdmissionList, readonly UnitChange<number>[]>>;
  readonly notCompared: readonly NotCompared[];
  /** Units both periods say the same kind of thing of, in a list or not. */
  readonly compared: Readonly<Record<Question, number>>;
};

/** At or above the share of the time that is gone; everything else that has a figure is behind. */
const isOnPlan = (state: TargetState) => state === 'reached' || state === 'on-course';

const progressRules: Readonly<Record<ProgressList, (before: TargetState, now: TargetState) => boolean>> = {
  'caught-up': (before, now) => !isOnPlan(before) && isOnPlan(now),
  'fell-behind': (before, now) => isOnPlan(before) && !isOnPlan(now),
};
const admissionRules: Readonly<Record<AdmissionList, (before: number, now: number) => boolean>> = {
  stopped: (before, now) => before > 0 && now === 0,
  resumed: (before, now) => before === 0 && now > 0,
};

/** Sorts units into the lists by the rules above; whoever has no figure in one of the periods is told apart. */
export function comparePeriods(units: readonly ComparedUnit[]): PeriodChanges {
  const progress = { 'caught-up': [] as UnitChange<YearProgress>[], 'fell-behind': [] as UnitChange<YearProgress>[] };
  const admissions = { stopped: [] as UnitChange<number>[], resumed: [] as UnitChange<number>[] };
  const groups = new Map<string, { question: NotCompared['question']; why: Incomparable; units: UnitRef[] }>();
  const compared = { admissions: 0, progress: 0 };
  const setApart = (question: NotCompared['question'], why: Incomparable, unit: UnitRef) => {
    const key = `${question} ${why}`;
    const group = groups.get(key) ?? { question, why, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  };

  for (const { unit, before, now } of units) {
    if (before === null || now === null) {
      setApart('both', before === null ? 'new' : 'gone', unit);
      continue;
    }
    const noAdmissions = whyNotAdmissions(before.admitted, now.admitted);
    const noProgress = whyNotProgress(before.progress, now.progress);
    if (noAdmissions !== null && noAdmissions === noProgress) setApart('both', noAdmissions, unit);
    else {
      if (noAdmissions !== null) setApart('admissions', noAdmissions, unit);
      if (noProgress !== null) setApart('progress', noProgress, unit);
    }
    if (noAdmissions === null) {
      compared.admissions += 1;
      const change = { unit, before: countOf(before.admitted), now: countOf(now.admitted) };
      for (const list of admissionLists)
        if (admissionRules[list](change.before, change.now)) admissions[list].push(change);
    }
    if (noProgress === null && before.progress.state !== null && now.progress.state !== null) {
      compared.progress += 1;
      for (const list of progressLists) {
        if (progressRules[list](before.progress.state, now.progress.state))
          progress[list].push({ unit, before: before.progress, now: now.progress });
      }
    }
  }
  const order = ({ why }: { why: Incomparable }) => incomparables.indexOf(why);
  return { progress, admissions, compared, notCompared: [...groups.values()].toSorted((a, b) => order(a) - order(b)) };
}

const countOf = (value: FigureValue) => (value.is === 'number' ? value.value : 0);

function whyNotAdmissions(before: FigureValue, now: FigureValue): Incomparable | null {
  if (now.is === 'missing') return 'no-figure-now';
  if (before.is === 'missing') return 'no-figure-before';
  return now.is === 'number' && before.is === 'number' ? null : 'no-basis';
}

function whyNotProgress(before: YearProgress, now: YearProgress): Incomparable | null {
  if (before.state === null || now.state === null) {
    if (before.state === now.state) return 'no-target';
    return now.state === null ? 'no-target-now' : 'no-target-before';
  }
  if (now.state === 'no-figure') return now.noResult === 'no-meaning' ? 'no-basis' : 'no-figure-now';
  if (before.state === 'no-figure') return before.noResult === 'no-meaning' ? 'no-basis' : 'no-figure-before';
  return null;
}
