import { periodFromDays, type Period } from '../domain/period.ts';
import type { Figure } from './figure.ts';
import type { TargetFact } from './figure-facts.ts';
import { baseOf, NOT_ADDED_UP, number, ratio, type ValueWithBase } from './figure-values.ts';
import type { IndicatorSource } from './indicator.ts';

/** A target's value, or the result of its own days over it; `resultOf` gives the figure of some days. */
export function targetFigure(
  source: Extract<IndicatorSource, { from: 'target' }>,
  target: TargetFact | null,
  period: Period,
  resultOf: (days: Period) => Figure,
): ValueWithBase {
  if (target === null) return { value: { is: 'undefined', why: 'no-target' }, base: baseOf(1, []) };
  // A range such as 4-5 gives no single share; who shows it writes both ends.
  if (target.valueTo !== null) return { value: NOT_ADDED_UP, base: baseOf(1, []) };
  if (source.give === 'target') return { value: number(target.value), base: baseOf(1, []) };
  const result = resultOf(resultPeriod(target, period));
  return { value: ratio(result.value, number(target.value)), base: result.base };
}

/** The days a target's result is counted over: from its first day to the period's end, or to its own. */
export function resultPeriod(target: Pick<TargetFact, 'from' | 'to'>, period: Period): Period {
  return periodFromDays(target.from, period.to < target.to ? period.to : target.to);
}
