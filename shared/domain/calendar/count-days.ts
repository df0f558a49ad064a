import { daysInMonth, type IsoDate } from '../partial-date.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A day as a number: days since 1 March of the year 0, so that differences and weekdays are plain arithmetic. */
export function dayNumber(day: IsoDate): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const shifted = (month + 9) % 12;
  const days = Math.floor((153 * shifted + 2) / 5) + Number(day.slice(8)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + days;
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days of 400 years, of 100 but the last of four, of 4 but some, of one. */
const SPANS = { four: 146_097, one: 36_524, leap: 1461, year: 365 } as const;

/** The day of a `dayNumber`. */
function dayOfNumber(number: number): IsoDate {
  const era = Math.floor(number / SPANS.four);
  const inEra = number - era * SPANS.four;
  const yearOfEra = Math.floor(
    (inEra -
      Math.floor(inEra / (SPANS.leap - 1)) +
      Math.floor(inEra / SPANS.one) -
      Math.floor(inEra / (SPANS.four - 1))) /
      SPANS.year,
  );
  const inYear = inEra - (SPANS.year * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: IsoDate): number {
  // 1 March of the year 0 was a Wednesday.
  return (dayNumber(day) + 3) % 7;
}

/**
 * The day on which so many months end: the same number in the later month, the last day of it where there is no such
 * number. Twelve months from 29/02/2024 end on 28/02/2025. No instruction says it; the alternative would be 01/03.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(day.slice(8)), daysInMonth(year, month)))}`;
}

/** Months from the month of one day to the month of another, whatever the days. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const month = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}
