import { stopWith, type Problem } from '../../contract/problem.ts';
import type { CalendarDay } from './work-calendar.ts';
import { formatDay } from '../../text/format.ts';
import { weekdayOf } from './count-days.ts';

/**
 * What speaks against a calendar of a year, null when nothing does: a day of another year, a day twice, a working day
 * that would be worked anyway, a day off that is none because it is a Saturday or Sunday is allowed (holidays fall so).
 */
export function checkHolidays(year: number, days: readonly CalendarDay[]): Problem | null {
  const seen = new Set<string>();
  for (const { day, kind } of days) {
    const facts = { day: formatDay(day), year };
    if (Number(day.slice(0, 4)) !== year) return stopWith('holidays.other-year', facts).problem;
    if (seen.has(day)) return stopWith('holidays.day-twice', facts).problem;
    seen.add(day);
    const weekday = weekdayOf(day);
    if (kind === 'work' && weekday > 0 && weekday < 6) return stopWith('holidays.works-anyway', facts).problem;
  }
  return null;
}
