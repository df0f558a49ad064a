import type { Problem } from '../contract/problem.ts';
import { formatDay } from '../text/format.ts';
import { dayBefore } from './period.ts';
import type { IsoDate } from './partial-date.ts';
import type { UnitVersion } from './unit.ts';
import { findRootUnit } from './unit-tree.ts';

/** Why a target cannot be set so; the place is added by whoever knows it. */
export type TargetRefusal = { readonly code: Problem['code']; readonly facts: Problem['facts'] };

/** The days of a target: both are needed, and the first comes first. Null: nothing speaks against them. */
export function refuseTargetDays(from: IsoDate | null, to: IsoDate | null): TargetRefusal | null {
  if (from === null || to === null) return { code: 'target.period-missing', facts: {} };
  if (from > to)
    return { code: 'target.period-ends-before-it-begins', facts: { from: formatDay(from), to: formatDay(to) } };
  return null;
}

/** A unit can be given a target only for days of which it is there for at least one; the organisation always is. */
export function refuseTargetUnit(
  units: readonly UnitVersion[],
  { unitId, from, to }: { readonly unitId: number; readonly from: IsoDate; readonly to: IsoDate },
): TargetRefusal | null {
  if (findRootUnit(units)?.unitId === unitId) return null;
  const spans = units.filter((version) => version.unitId === unitId);
  const [first] = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (first === undefined) return { code: 'app.unknown-unit', facts: { unit: unitId } };
  if (spans.some((span) => span.from <= to && (span.to === null || span.to >= from))) return null;
  const name = spans.at(-1)?.name ?? first.name;
  if (first.from > to) return { code: 'target.unit-not-yet', facts: { unit: name, day: formatDay(first.from) } };
  const ends = spans.flatMap((span) => (span.to !== null && span.to < from ? [span.to] : []));
  const last = ends.toSorted().at(-1) ?? dayBefore(from);
  return { code: 'target.unit-closed', facts: { unit: name, day: formatDay(last), from: formatDay(from) } };
}
