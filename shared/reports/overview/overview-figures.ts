import {
  periodBefore,
  samePeriodLastYear,
  viewPeriod,
  yearOf,
  type Period,
  type PeriodView,
} from '../../domain/period.ts';
import { ADMITTED } from '../../domain/target.ts';
import { unitName } from '../../statistics/check-figures.ts';
import type { Figure } from '../../statistics/figure.ts';
import type { Figures } from '../../statistics/figures.ts';
import { timeGone } from '../../statistics/target-time.ts';
import { comparePeriods, type ComparedUnit, type PeriodChanges, type UnitThen } from './compare-periods.ts';
import { placeChanges, type PlaceChanges } from './place-changes.ts';
import { quartersUpTo } from './quarters-up-to.ts';
import { yearProgress, type UnitProgress, type YearProgress } from './year-progress.ts';

export type TrendQuarter = { readonly period: PeriodView; readonly admitted: Figure };

/** Everything of “Tổng quan” that is counted, for the whole and its units. */
export type OverviewFigures = {
  readonly whole: YearProgress;
  /** Days of the year that are gone at the end of the period. */
  readonly time: { readonly gone: number; readonly days: number };
  readonly admitted: Figure;
  readonly admittedLastYear: Figure;
  readonly lastYear: PeriodView;
  readonly members: Figure;
  readonly units: readonly UnitProgress[];
  /** The oldest first. */
  readonly trend: readonly TrendQuarter[];
  readonly before: PeriodView;
  readonly changes: PeriodChanges;
  readonly places: PlaceChanges;
};

/** Counts it. The facts must reach back to the first quarter of the trend and the year of the period before. */
export function overviewFigures(figures: Figures, period: Period): OverviewFigures {
  const root = figures.root.unitId;
  const before = periodBefore(period);
  const lastYear = samePeriodLastYear(period);
  const now = yearProgress(figures, period);
  return {
    whole: now.whole,
    time: timeGone(yearOf(period), period.to),
    admitted: figures.figure(ADMITTED, root, period),
    admittedLastYear: figures.figure(ADMITTED, root, lastYear),
    lastYear: viewPeriod(lastYear),
    members: figures.figure('members.total', root, period),
    units: now.units,
    trend: quartersUpTo(period.to).map((quarter) => ({
      period: viewPeriod(quarter),
      admitted: figures.figure(ADMITTED, root, quarter),
    })),
    before: viewPeriod(before),
    changes: comparePeriods(comparedUnits(figures, { period, before, now: now.units })),
    places: placeChanges(figures, period),
  };
}

type Asked = { readonly period: Period; readonly before: Period; readonly now: readonly UnitProgress[] };

/** Units of both periods: those that stand now in their order, then those that are gone. */
function comparedUnits(figures: Figures, { period, before, now }: Asked): readonly ComparedUnit[] {
  const thenOf = (units: readonly UnitProgress[], at: Period) =>
    new Map(
      units.map(({ unit, progress }): [number, UnitThen] => [
        unit.id,
        { admitted: figures.figure(ADMITTED, unit.id, at).value, progress },
      ]),
    );
  const nowOf = thenOf(now, period);
  const beforeOf = thenOf(yearProgress(figures, before).units, before);
  const gone = [...beforeOf.keys()].filter((id) => !nowOf.has(id));
  return [
    ...now.map(({ unit }) => ({ unit, before: beforeOf.get(unit.id) ?? null, now: nowOf.get(unit.id) ?? null })),
    ...gone.map((id) => ({
      unit: { id, name: unitName(figures, id, before) },
      before: beforeOf.get(id) ?? null,
      now: null,
    })),
  ];
}
