import type { IsoDate } from '../domain/partial-date.ts';
import { dayAfter, periodFromDays, type Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { UnitSuccession } from '../domain/unit-succession.ts';

/** A unit that stood directly under the organisation for a part of a period only. */
export type PartOfPeriod = {
  readonly unit: UnitVersion;
  /** The days of the period on which it stood there. */
  readonly days: Period;
  /** How it came there within the period; `stood`: it was there from the first day. */
  readonly came: 'stood' | 'founded' | 'succeeded' | 'moved';
  /** It left before the period's last day. */
  readonly left: boolean;
  /** Units its links lead to in the period. */
  readonly successors: readonly number[];
};

/** Units that came or went within a period, by unit. Such a unit can only speak for its own days. */
export function partsOfPeriods(
  versions: readonly UnitVersion[],
  successions: readonly UnitSuccession[],
  rootId: number,
): (period: Period) => ReadonlyMap<number, PartOfPeriod> {
  const stretches = stretchesUnder(versions, rootId);
  const firstDays = new Map<number, IsoDate>();
  for (const { unitId, from } of versions) {
    const before = firstDays.get(unitId);
    if (before === undefined || from < before) firstDays.set(unitId, from);
  }
  const moving = successions.filter((link) => link.fromUnitId !== link.toUnitId);
  const linksFrom = Map.groupBy(moving, (link) => link.fromUnitId);
  const linksTo = Map.groupBy(moving, (link) => link.toUnitId);
  const known = new Map<string, ReadonlyMap<number, PartOfPeriod>>();

  const find = (period: Period) => {
    const found = new Map<number, PartOfPeriod>();
    for (const { unit, from, to } of stretches) {
      if (from > period.to || (to !== null && to < period.from)) continue;
      const isLate = from > period.from;
      const left = to !== null && to < period.to;
      if (!isLate && !left) continue;
      const isNew = firstDays.get(unit.unitId) === from;
      const hasPast = linksTo.get(unit.unitId)?.some((link) => link.onDay === from) === true;
      found.set(unit.unitId, {
        unit,
        days: periodFromDays(isLate ? from : period.from, left ? to : period.to),
        came: !isLate ? 'stood' : !isNew ? 'moved' : hasPast ? 'succeeded' : 'founded',
        left,
        successors: (linksFrom.get(unit.unitId) ?? [])
          .filter(({ onDay }) => onDay >= period.from && onDay <= period.to)
          .map((link) => link.toUnitId),
      });
    }
    return found;
  };
  let last: { readonly period: Period; readonly parts: ReadonlyMap<number, PartOfPeriod> } | null = null;
  return (period) => {
    // Asked again for each of thousands of units.
    if (last?.period === period) return last.parts;
    const key = `${period.from} ${period.to}`;
    const parts = known.get(key) ?? find(period);
    known.set(key, parts);
    last = { period, parts };
    return parts;
  };
}

type Stretch = { readonly unit: UnitVersion; readonly from: IsoDate; readonly to: IsoDate | null };

/** Spans of one unit under the root that follow each other day by day are one; only such as begin or end at all. */
function stretchesUnder(versions: readonly UnitVersion[], rootId: number): readonly Stretch[] {
  const under = versions.filter((version) => version.parentId === rootId);
  return [...Map.groupBy(under, (version) => version.unitId).values()].flatMap((spans) => {
    const stretches: Stretch[] = [];
    for (const unit of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      const last = stretches.at(-1);
      const follows = last?.to != null && dayAfter(last.to) === unit.from;
      if (last !== undefined && follows) stretches[stretches.length - 1] = { unit, from: last.from, to: unit.to };
      else stretches.push({ unit, from: unit.from, to: unit.to });
    }
    return stretches;
  });
}
