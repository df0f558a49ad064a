import type { IsoDate } from '../domain/partial-date.ts';
import { yearOf, type Period } from '../domain/period.ts';
import { scopeFromText } from '../domain/target-scopes.ts';
import { targetKindCodes } from '../domain/target.ts';
import type { TargetFact } from './figure-facts.ts';
import { targetsInForce } from './targets-in-force.ts';

/** Which target is looked for; `scope` empty or absent: for the whole of the indicator. */
export type WantedTarget = {
  readonly unitId: number;
  readonly indicator: string;
  readonly scope?: string;
  readonly span: 'year' | 'term';
};

/**
 * The target that results are held against, as it stood on the period's last day.
 * `year`: set for the calendar year in which the period ends; one assigned from above goes before a resolution, and
 * that before what the unit strives for. `term`: the longest one of more than a year in which the period ends.
 */
export function findTarget(targets: readonly TargetFact[], wanted: WantedTarget, period: Period): TargetFact | null {
  const scope = scopeFromText(wanted.scope ?? '');
  const own = targets.filter(
    (target) =>
      target.unitId === wanted.unitId && target.indicator === wanted.indicator && scopeFromText(target.scope) === scope,
  );
  const spanning = targetsInForce(own, period.to).filter((target) =>
    wanted.span === 'year' ? isOfYear(target, period) : isOfTerm(target, period),
  );
  const order = (target: TargetFact) => targetKindCodes.indexOf(target.kind);
  const [best] = spanning.toSorted((a, b) => lengthOrder(a, b) || order(a) - order(b) || b.id - a.id);
  return best ?? null;
}

type Days = { readonly from: IsoDate; readonly to: IsoDate };

/** Set for the calendar year in which the period ends. */
export function isOfYear(target: Days, period: Period): boolean {
  const year = yearOf(period);
  return target.from === year.from && target.to === year.to;
}

/** Longer than a year, with the period's end in it. */
export function isOfTerm(target: Days, period: Period): boolean {
  return isLongerThanAYear(target) && target.from <= period.to && target.to >= period.to;
}

function isLongerThanAYear({ from, to }: Days): boolean {
  const yearLater: IsoDate = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return to >= yearLater;
}

/** Longest first. Months count 31 days here: enough to order spans of years. */
function lengthOrder(a: Days, b: Days): number {
  return lengthInDays(b) - lengthInDays(a);
}

function lengthInDays({ from, to }: Days): number {
  const number = (day: IsoDate) => Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8));
  return number(to) - number(from);
}
