import { Temporal } from 'temporal-polyfill';
import { daysInMonth, type IsoDate } from './partial-date.ts';
import { dayAfter } from './period.ts';

/**
 * Years between two days, both included, as a fraction of whole numbers: whole years from the first day on, and the rest
 * in days of the year it lies in. `2016-01-01..2020-12-31` is 5/1; `2020-10-14..2023-09-30` is (2 × 365 + 352)/365.
 */
export function elapsedYears(from: IsoDate, to: IsoDate): { readonly part: number; readonly whole: number } {
  const end = dayAfter(to);
  let years = Number(end.slice(0, 4)) - Number(from.slice(0, 4));
  if (yearsLater(from, years) > end) years -= 1;
  const last = yearsLater(from, years);
  const whole = daysBetween(last, yearsLater(from, years + 1));
  const rest = daysBetween(last, end);
  return rest === 0 ? { part: years, whole: 1 } : { part: years * whole + rest, whole };
}

/** The same day so many years later, or earlier; 29 February becomes 28 where there is none. */
export function yearsLater(day: IsoDate, years: number): IsoDate {
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7));
  const inMonth = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${year}-${day.slice(5, 7)}-${String(inMonth).padStart(2, '0')}`;
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}
