export type { Overview, OverviewMarks } from '../reports/overview/overview.ts';
export type { Incomparable, NotCompared, PeriodChanges, UnitChange } from '../reports/overview/compare-periods.ts';
export type { TrendQuarter } from '../reports/overview/overview-figures.ts';
export type { PlaceChange, PlaceChanges } from '../reports/overview/place-changes.ts';
export type { UnitProgress, YearProgress } from '../reports/overview/year-progress.ts';
