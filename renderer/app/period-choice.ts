import { createContext, use } from 'react';
import { readPeriod, type Period } from '../../shared/domain/period.ts';

export const spans = ['Q1', 'Q2', 'Q3', 'Q4', '6M', '9M', 'year', 'days'] as const;
/** What the period selector offers beside the year; `days` is a free period such as a term. */
export type Span = (typeof spans)[number];

/** Which entry of the selector a period code is. */
export function spanOf(code: string): Span {
  const named = /^\d{4}-(Q[1-4]|6M|9M)$/.exec(code)?.[1];
  if (named !== undefined) return spans.find((span) => span === named) ?? 'days';
  return /^\d{4}$/.test(code) ? 'year' : 'days';
}

/** The code of a year and a span of the calendar: `2017-Q1`, `2017`. */
export function codeOf(year: number, span: Exclude<Span, 'days'>): string {
  return span === 'year' ? String(year) : `${year}-${span}`;
}

/** The quarter a day lies in, to start with when the data file holds nothing yet. */
export function quarterOf(day: string): string {
  const quarter = (['Q1', 'Q2', 'Q3', 'Q4'] as const)[Math.ceil(Number(day.slice(5, 7)) / 3) - 1];
  return codeOf(Number(day.slice(0, 4)), quarter ?? 'Q1');
}

/** The period of a code that the selector or the backend gave. Throws on any other. */
export function periodOf(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw new RangeError(`not a period code: ${code}`);
  return period;
}

/** `14/10/2020` → `2020-10-14`; null when it names no day. Short forms (`1/7/2025`) are read too. */
export function readDay(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return readPeriod(`${iso}..${iso}`) === null ? null : iso;
}

export type PeriodChoice = { readonly code: string; choose(code: string): void };
export const PeriodContext = createContext<PeriodChoice | null>(null);

/** The period all screens show. */
export function usePeriod(): PeriodChoice {
  const choice = use(PeriodContext);
  if (choice === null) throw new Error('no period in context');
  return choice;
}
