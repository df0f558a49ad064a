import type { IsoDate } from '../domain/partial-date.ts';
import { yearOf, type Period } from '../domain/period.ts';
import type { TargetFact } from './figure-facts.ts';

const KIND_ORDER = ['assigned', 'resolution', 'striving'] as const;

/**
 * The target that results are held against: for the whole of the indicator (no sub-group), its newest revision.
 * `year`: set for the calendar year in which the period ends; one assigned from above goes before a resolution, and
 * that before what the unit strives for. `term`: the longest one of more than a year in which the period ends.
 */
export function findTarget(
  targets: readonly TargetFact[],
  wanted: { readonly unitId: number; readonly indicator: string; readonly span: 'year' | 'term' },
  period: Period,
): TargetFact | null {
  const revised = new Set(targets.map((target) => target.revisesId));
  const year = yearOf(period);
  const candidates = targets.filter(
    (target) =>
      target.unitId === wanted.unitId &&
      target.indicator === wanted.indicator &&
      target.scope === '' &&
      !revised.has(target.id) &&
      (wanted.span === 'year'
        ? target.from === year.from && target.to === year.to
        : isLongerThanAYear(target) && target.from <= period.to && target.to >= period.to),
  );
  const order = (target: TargetFact) => KIND_ORDER.indexOf(target.kind);
  const [best] = candidates.sort((a, b) => lengthOrder(a, b) || order(a) - order(b) || b.id - a.id);
  return best ?? null;
}

function isLongerThanAYear({ from, to }: TargetFact): boolean {
  const yearLater: IsoDate = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return to >= yearLater;
}

/** Longest first. Months count 31 days here: enough to order spans of years. */
function lengthOrder(a: TargetFact, b: TargetFact): number {
  return lengthInDays(b) - lengthInDays(a);
}

function lengthInDays({ from, to }: TargetFact): number {
  const number = (day: IsoDate) => Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8));
  return number(to) - number(from);
}
