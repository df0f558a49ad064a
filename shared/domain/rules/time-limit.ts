import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { addDays, daysBetween } from '../calendar/count-days.ts';
import type { IsoDate } from '../partial-date.ts';
import type { TimeLimit } from './admission-rules.ts';

/** A limit counted from its first day. `unconfirmedYears`: a calendar it was counted with that nobody confirmed. */
export type CountedLimit = {
  readonly dueOn: IsoDate;
  /** With the extension that may be granted; the same day where there is none. */
  readonly lastOn: IsoDate;
  readonly unconfirmedYears: readonly number[];
};

/** The last days of a limit that begins to run on the day after `start`. */
export function countLimit({ days, unit, extension }: TimeLimit, start: IsoDate, calendar: WorkCalendar): CountedLimit {
  if (unit === 'calendar-days')
    return { dueOn: addDays(start, days), lastOn: addDays(start, days + extension), unconfirmedYears: [] };
  const dueOn = calendar.add(start, days);
  const lastOn = calendar.add(dueOn, extension);
  return { dueOn, lastOn, unconfirmedYears: calendar.unconfirmed(start, lastOn) };
}

/** Days between two days in the unit of a limit; 0 when `to` is not later. */
export function daysOver(unit: TimeLimit['unit'], from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  return unit === 'calendar-days' ? Math.max(0, daysBetween(from, to)) : calendar.count(from, to);
}
