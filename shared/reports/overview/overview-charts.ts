import { overviewUi } from '../../text/vi/ui-overview.ts';
import type { TrendPoint } from '../report-document.ts';
import type { OverviewFigures, TrendQuarter } from './overview-figures.ts';
import { valueText } from './overview-text.ts';
import type { YearProgress } from './year-progress.ts';

/** Bars show a result against a target: without any target there is no chart, but a sentence. */
export const hasBars = ({ units }: Pick<OverviewFigures, 'units'>): boolean =>
  units.some(({ progress }) => progress.target !== null);

/** Share of the target as a bar shows it, in percent and for drawing only. Null: there is none to draw. */
export function barPercent({ achieved }: YearProgress): number | null {
  return achieved === null ? null : (achieved.least.part / achieved.least.whole) * 100;
}

/** Percent of the year that is gone, for drawing only. */
export const timePercent = ({ time }: Pick<OverviewFigures, 'time'>): number => (time.gone / time.days) * 100;

/** A line needs at least one quarter that somebody reported. */
export const hasTrend = ({ trend }: Pick<OverviewFigures, 'trend'>): boolean =>
  trend.some(({ admitted: { value } }) => value.is !== 'missing');

/** The whole by quarter as its line shows it; `Quý I/2016` is `I/2016` below the axis. */
export const trendPoints = ({ trend }: Pick<OverviewFigures, 'trend'>): readonly TrendPoint[] => trend.map(pointOf);

function pointOf({ period, admitted: { value, base } }: TrendQuarter): TrendPoint {
  const isPartial = base.reported < base.expected;
  const text = valueText(value);
  return {
    key: period.code,
    name: period.name.replace(/^\S+ /, ''),
    value: value.is === 'number' ? value.value : null,
    label: isPartial ? overviewUi.charts.trend.partial(text) : text,
    isPartial,
  };
}
