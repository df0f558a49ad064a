import type { IsoDate } from '../partial-date.ts';
import { dayAfter } from '../period.ts';
import { weekdayOf } from './count-days.ts';
import { publicHolidays } from './public-holidays.ts';

/** A day of a calendar with what it is for. */
export type CalendarDay = { readonly day: IsoDate; readonly kind: 'off' | 'work'; readonly note: string };

/** The days of a year that somebody looked through and kept; they stand for all of that year. */
export type YearCalendar = {
  readonly year: number;
  readonly isConfirmed: boolean;
  readonly days: readonly { readonly day: IsoDate; readonly kind: 'off' | 'work' }[];
};

/** Which days are worked. Monday to Friday, less the days off, plus the Saturdays and Sundays worked instead. */
export type WorkCalendar = {
  readonly isWorkday: (day: IsoDate) => boolean;
  /** The `count`th working day after the day, which itself does not count. 0 gives the day. */
  readonly add: (day: IsoDate, count: number) => IsoDate;
  /** Working days after `from` up to and with `to`; 0 when `to` is not later. */
  readonly count: (from: IsoDate, to: IsoDate) => number;
  /** Years touched between two days, both included, whose calendar nobody confirmed. */
  readonly unconfirmed: (from: IsoDate, to: IsoDate) => readonly number[];
};

/** Opens a calendar. A year that is not among `kept` has the public holidays of the Labour Code. */
export function openWorkCalendar(kept: readonly YearCalendar[]): WorkCalendar {
  const years = new Map<number, ReadonlyMap<IsoDate, 'off' | 'work'>>();
  const confirmed = new Set(kept.filter(({ isConfirmed }) => isConfirmed).map(({ year }) => year));
  for (const { year, days } of kept) years.set(year, new Map(days.map(({ day, kind }) => [day, kind])));
  const kindsOf = (year: number) => {
    const known = years.get(year) ?? new Map(publicHolidays(year).map(({ day, kind }) => [day, kind]));
    years.set(year, known);
    return known;
  };
  const isWorkday = (day: IsoDate) => {
    const kind = kindsOf(Number(day.slice(0, 4))).get(day);
    if (kind !== undefined) return kind === 'work';
    const weekday = weekdayOf(day);
    return weekday > 0 && weekday < 6;
  };
  return {
    isWorkday,
    add(day, count) {
      let at = day;
      for (let left = count; left > 0;) {
        at = dayAfter(at);
        if (isWorkday(at)) left -= 1;
      }
      return at;
    },
    count(from, to) {
      let found = 0;
      for (let at = from; at < to;) {
        at = dayAfter(at);
        if (isWorkday(at)) found += 1;
      }
      return found;
    },
    unconfirmed(from, to) {
      const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
      const touched = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      return touched.filter((year) => !confirmed.has(year));
    },
  };
}
