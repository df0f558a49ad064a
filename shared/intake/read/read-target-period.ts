import { formatDay } from '../../text/format.ts';
import type { Problem } from '../../contract/problem.ts';
import { partialDateFromText } from '../../domain/partial-date.ts';
import { periodFromDays, readPeriod, type Period } from '../../domain/period.ts';
import { findPeriods } from '../recognise/find-period.ts';

export type PeriodReading =
  | { readonly is: 'period'; readonly period: Period }
  | { readonly is: 'refused'; readonly code: Problem['code']; readonly facts: Problem['facts'] };

const YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/u;
const DAYS = /^(\d{4}-\d{2}-\d{2})\s*\.\.\s*(\d{4}-\d{2}-\d{2})$/u;
const WRITTEN_DAYS = /^(\d{1,2}\/\d{1,2}\/\d{4})\s*[-–—]\s*(\d{1,2}\/\d{1,2}\/\d{4})$/u;

/**
 * `2017`, `2017-Q1`, `2016-2020`, `2020-10-14..2025-06-30`, `14/10/2020 - 30/6/2025`, `giai đoạn 2016 - 2020`,
 * `quý I năm 2017`. A period that ends before it begins has a sentence of its own.
 */
export function readTargetPeriod(written: string): PeriodReading {
  const span = spanIn(written);
  if (span !== null) {
    const { from, to } = span;
    return from <= to
      ? { is: 'period', period: periodFromDays(from, to) }
      : {
          is: 'refused',
          code: 'target.period-ends-before-it-begins',
          facts: { from: formatDay(from), to: formatDay(to) },
        };
  }
  const named = findPeriods(written);
  const period = readPeriod(written) ?? (named.length === 1 ? named[0] : undefined);
  return period === undefined
    ? { is: 'refused', code: 'intake.period-not-understood', facts: { written } }
    : { is: 'period', period };
}

function spanIn(written: string): { readonly from: string; readonly to: string } | null {
  const [, first, last] = YEARS.exec(written) ?? [];
  if (first !== undefined && last !== undefined) return { from: `${first}-01-01`, to: `${last}-12-31` };
  const [, from, to] = DAYS.exec(written) ?? [];
  const [, begins = '', ends = ''] = WRITTEN_DAYS.exec(written) ?? [];
  const days = [from ?? isoOf(begins), to ?? isoOf(ends)];
  const [start = '', end = ''] = days;
  return days.every((day) => day.length === 10 && partialDateFromText(day) !== null) ? { from: start, to: end } : null;
}

function isoOf(day: string): string {
  const [number = '', month = '', year = ''] = day.split('/');
  return `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`;
}
