/** A day, a month or a year, as people write birth and admission dates. Stored as `1985-03-15`, `1985-03` or `1985`. */
export type PartialDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** A whole day, `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string;

const two = (value: number) => String(value).padStart(2, '0');

/** Days of the month, 1 to 12, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when the parts name a day, month or year between 1900 and 2100 that exists. */
export function isPartialDate({ year, month, day }: PartialDate): boolean {
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return false;
  if (month === undefined) return day === undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return day === undefined || (Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month));
}

/** `1985-03-15`, `1985-03` or `1985`. */
export function partialDateToText(date: PartialDate): string {
  if (date.month === undefined) return String(date.year);
  if (date.day === undefined) return `${date.year}-${two(date.month)}`;
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** Reads stored text back; null when it is none of the three stored forms. */
export function partialDateFromText(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const date: PartialDate =
    month === undefined
      ? { year: Number(year) }
      : day === undefined
        ? { year: Number(year), month: Number(month) }
        : { year: Number(year), month: Number(month), day: Number(day) };
  return isPartialDate(date) ? date : null;
}

/** First day the date can mean. */
export function earliestDay(date: PartialDate): IsoDate {
  return partialDateToText({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
}

/** Last day the date can mean. */
export function latestDay(date: PartialDate): IsoDate {
  const month = date.month ?? 12;
  return partialDateToText({ year: date.year, month, day: date.day ?? daysInMonth(date.year, month) });
}
