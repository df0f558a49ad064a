import type { IsoDate } from '../domain/partial-date.ts';
import type { TargetValue } from '../domain/target.ts';
import type { FigureBase, FigureValue } from './figure.ts';
import { stateOfTarget, type TargetState } from './target-state.ts';
import { quartersLeft, timeGone } from './target-time.ts';

/** `part` of `whole`, both whole numbers; rounded only when shown. */
export type Ratio = { readonly part: number; readonly whole: number };

/** Two ends of a range such as 4-5; the same number twice for a single value. */
export type Ends = { readonly least: number; readonly most: number };

/** Why nothing can be said: nobody reported, no way to count it is known, it has not begun, the figure has no meaning. */
export type NoResult = 'not-reported' | 'no-way-to-count' | 'not-begun' | 'no-meaning';

/** How far a target is at the end of a day. */
export type TargetProgress = {
  /** Counted within the target's own days, up to the day. */
  readonly result: FigureValue;
  readonly noResult: NoResult | null;
  readonly base: FigureBase;
  /** Result over target: over the upper end of a range and over the lower one (“đạt 40–50%”). Null for shares, for 0. */
  readonly achieved: { readonly least: Ratio; readonly most: Ratio } | null;
  /** What lies above the (upper end of the) target, over it: “vượt 28,57%”, never the whole ratio. Null when nothing does. */
  readonly exceeded: Ratio | null;
  /** Still missing to the lower and to the upper end, never below 0; null for shares and without a result. */
  readonly missing: Ends | null;
  /** Percentage points still missing to the lower end of a share: `part` / `whole`. */
  readonly missingPoints: Ratio | null;
  readonly quartersLeft: number;
  /** What each quarter left must bring, whole people, rounded up; null when no quarter is left. */
  readonly perQuarter: Ends | null;
  readonly time: { readonly gone: number; readonly days: number };
  readonly state: TargetState;
};

type Work = {
  readonly target: TargetValue & { readonly from: IsoDate; readonly to: IsoDate };
  /** Null when no indicator counts it. */
  readonly result: { readonly value: FigureValue; readonly base: FigureBase } | null;
  readonly day: IsoDate;
  /** The result grows with the days; a share or a state on a day does not. */
  readonly growsWithTime: boolean;
  /** Setting: from which share of what is due a target is near, in percent. */
  readonly nearPercent: number;
};

const NO_BASE: FigureBase = { reported: 0, expected: 0, missingUnitIds: [] };

/** Holds a result against a target. Everything is computed with whole numbers. */
export function targetProgress({ target, result, day, growsWithTime, nearPercent }: Work): TargetProgress {
  const time = timeGone(target, day);
  const quarters = quartersLeft(target, day);
  const value = result?.value ?? { is: 'missing' };
  const noResult = whyNone(result?.value ?? null, day < target.from);
  const nothing = {
    result: noResult === 'not-begun' ? ({ is: 'missing' } as const) : value,
    noResult,
    base: result?.base ?? NO_BASE,
    achieved: null,
    exceeded: null,
    missing: null,
    missingPoints: null,
    quartersLeft: quarters,
    perQuarter: null,
    time,
    state: 'no-figure',
  } as const;
  if (noResult !== null) return nothing;
  const due = { time, growsWithTime, nearPercent };
  if (value.is === 'number') return { ...nothing, ...ofCount(value.value, target, quarters, due) };
  if (value.is === 'ratio') return { ...nothing, ...ofShare(value, target, due) };
  return { ...nothing, noResult: 'no-meaning' };
}

function whyNone(value: FigureValue | null, isAhead: boolean): NoResult | null {
  if (isAhead) return 'not-begun';
  if (value === null) return 'no-way-to-count';
  if (value.is === 'missing') return 'not-reported';
  return value.is === 'undefined' ? 'no-meaning' : null;
}

type Due = Pick<Parameters<typeof stateOfTarget>[1], 'time' | 'growsWithTime' | 'nearPercent'>;

function ofCount(result: number, { value, valueTo }: TargetValue, quarters: number, due: Due) {
  const upper = valueTo ?? value;
  const missing = { least: Math.max(0, value - result), most: Math.max(0, upper - result) };
  const each = (count: number) => Math.ceil(count / quarters);
  return {
    achieved: value === 0 ? null : { least: { part: result, whole: upper }, most: { part: result, whole: value } },
    exceeded: result > upper && upper > 0 ? { part: result - upper, whole: upper } : null,
    missing,
    perQuarter: quarters === 0 ? null : { least: each(missing.least), most: each(missing.most) },
    state: stateOfTarget({ part: result, whole: value }, due),
  };
}

/** A share against a share: the difference is told in points, never as a percentage of a percentage. */
function ofShare({ part, whole }: Ratio, { value, decimals }: TargetValue, due: Due) {
  const unit = 10 ** decimals;
  const short = value * whole - 100 * part * unit;
  return {
    missingPoints: { part: Math.max(0, short), whole: whole * unit },
    state: stateOfTarget({ part: 100 * part * unit, whole: value * whole }, due),
  };
}
