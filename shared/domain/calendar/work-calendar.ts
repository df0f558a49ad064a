import type { IsoDate } from '../partial-date.ts';
import { addDays, daysBetween, weekdayOf } from './count-days.ts';
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
  const tables = new Map<number, YearTable>();
  const tableOf = (year: number): YearTable => {
    const before = tables.get(year);
    if (before !== undefined) return before;
    const made = makeTable(year, kindsOf(year));
    tables.set(year, made);
    return made;
  };
  const placeOf = (day: IsoDate) => {
    const year = Number(day.slice(0, 4));
    return { year, table: tableOf(year), index: daysBetween(`${year}-01-01`, day) };
  };
  /** Working days of the year up to and with the day. */
  const upTo = (day: IsoDate) => {
    const { table, index } = placeOf(day);
    return table.upTo[index] ?? 0;
  };
  return {
    isWorkday(day) {
      const { table, index } = placeOf(day);
      return (table.upTo[index] ?? 0) > (table.upTo[index - 1] ?? 0);
    },
    add(day, count) {
      if (count <= 0) return day;
      let year = Number(day.slice(0, 4));
      let wanted = upTo(day) + count;
      while (wanted > tableOf(year).workdays.length) {
        wanted -= tableOf(year).workdays.length;
        year += 1;
      }
      return tableOf(year).workdays[wanted - 1] ?? day;
    },
    count(from, to) {
      if (to <= from) return 0;
      const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
      let found = upTo(to) - upTo(from);
      for (let year = first; year < last; year += 1) found += tableOf(year).workdays.length;
      return found;
    },
    unconfirmed(from, to) {
      const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
      const touched = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      return touched.filter((year) => !confirmed.has(year));
    },
  };
}

/** A year counted once: how many working days lie up to each of its days, and which they are. */
type YearTable = { readonly upTo: readonly number[]; readonly workdays: readonly IsoDate[] };

function makeTable(year: number, kinds: ReadonlyMap<IsoDate, 'off' | 'work'>): YearTable {
  const upTo: number[] = [];
  const workdays: IsoDate[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const kind = kinds.get(day);
    const weekday = weekdayOf(day);
    if (kind === undefined ? weekday > 0 && weekday < 6 : kind === 'work') workdays.push(day);
    upTo.push(workdays.length);
  }
  return { upTo, workdays };
}
