/** A day in numbers, alone in its cell: `03/25/2026`, `3-4-26`. */
const NUMBERS = /^\s*['’]?(\d{1,2})(\s*[/.-]\s*)(\d{1,2})(\s*[/.-]\s*(?:\d{4}|\d{2}))\s*$/u;

/** The first two numbers of a text that is a day in numbers; null for any other text. */
export function numbersOfDay(text: string): readonly [first: number, second: number] | null {
  const match = NUMBERS.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[3])];
}

/** The text with its first two numbers exchanged; null when it is no day in numbers. */
export function exchangeText(text: string): string | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [, first = '', sign = '', second = '', rest = ''] = match;
  return `${second}${sign}${first}${rest}`;
}

/** `2017-02-03` for `2017-03-02`; null when the day is above the twelfth, for no month has that number. */
export function exchangeDay(day: string): string | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return Number(date) > 12 ? null : `${year}-${date}-${month}`;
}
