import type { IsoDate } from '../../domain/partial-date.ts';
import { periodBefore, readPeriod, type Period } from '../../domain/period.ts';

/** Quarters a trend shows. */
export const TREND_QUARTERS = 8;

/** The last quarters that are over on a day, the oldest first. */
export function quartersUpTo(day: IsoDate, count = TREND_QUARTERS): readonly Period[] {
  let quarter = quarterOf(day);
  if (quarter.to > day) quarter = periodBefore(quarter);
  const found = [quarter];
  while (found.length < count) {
    quarter = periodBefore(quarter);
    found.unshift(quarter);
  }
  return found;
}

function quarterOf(day: IsoDate): Period {
  const quarter = readPeriod(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
  if (quarter === null) throw new RangeError(`not a day: ${day}`);
  return quarter;
}
