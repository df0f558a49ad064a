import type { IsoDate } from '../domain/partial-date.ts';
import { dayAfter } from '../domain/period.ts';
import { meanOf, type Decimal } from '../text/format.ts';

type Days = { readonly from: IsoDate; readonly to: IsoDate };

/** Days from the first to the last, both counted; 0 when the last comes before the first. */
export function countDays({ from, to }: Days): number {
  return Math.max(0, serialOf(to) - serialOf(from) + 1);
}

/** How many of a target's days are gone at the end of a day: a term that began on 14/10 starts on 14/10. */
export function timeGone(target: Days, day: IsoDate): { readonly gone: number; readonly days: number } {
  const days = countDays(target);
  return { gone: Math.min(days, countDays({ from: target.from, to: day })), days };
}

/**
 * Quarters of the calendar in which something can still be done for a target after a day. A quarter in progress counts
 * as a whole one: what is missing at 30/8 can still be reached in September.
 */
export function quartersLeft(target: Days, day: IsoDate): number {
  const next = day < target.from ? target.from : dayAfter(day);
  return next > target.to ? 0 : quarterOf(target.to) - quarterOf(next) + 1;
}

/** A result by year of its real days, a year of 365,25 days; whole numbers, half up. Null for no days. */
export function averagePerYear(result: number, span: Days): Decimal | null {
  const days = countDays(span);
  return days === 0 ? null : meanOf(result * 1461, days * 4, 0);
}

/** `1081 days` as years with two decimals. */
export function yearsIn(span: Days): Decimal {
  return meanOf(countDays(span) * 4, 1461, 2);
}

const quarterOf = (day: IsoDate) => Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;

/** Days since 01/03/0000 of the calendar in use (the civil algorithm: years begin in March, so that February ends them). */
function serialOf(day: IsoDate): number {
  const [month, number] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + number - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}
