import { daysInMonth, isPartialDate, partialDateFromText, type IsoDate } from './partial-date.ts';

/**
 * A reporting period, both days included. `code` is what the command line takes and the data file keeps:
 * `2017-Q1`, `2023-6M`, `2023-9M` (from 1 January), `2023`, or `2020-10-14..2025-06-30` (a term).
 */
export type Period = { readonly code: string; readonly from: IsoDate; readonly to: IsoDate };

const two = (value: number) => String(value).padStart(2, '0');
const monthsOf = (code: string, year: number, first: number, last: number): Period => ({
  code,
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${daysInMonth(year, last)}`,
});

/** The period a code names, or null when it names none. */
export function readPeriod(code: string): Period | null {
  const text = code.trim();
  const calendar = /^(\d{4})(?:-(?:Q([1-4])|(6|9)M))?$/i.exec(text);
  if (calendar !== null) {
    const year = Number(calendar[1]);
    if (!isPartialDate({ year })) return null;
    const quarter = Number(calendar[2] ?? 0);
    const months = Number(calendar[3] ?? 0);
    if (quarter > 0) return monthsOf(`${year}-Q${quarter}`, year, quarter * 3 - 2, quarter * 3);
    if (months > 0) return monthsOf(`${year}-${months}M`, year, 1, months);
    return monthsOf(String(year), year, 1, 12);
  }
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0) return null;
  if (!isWholeDay(from) || !isWholeDay(to) || from > to) return null;
  return periodFromDays(from, to);
}

/** The period between two days, with the shortest code that names it. */
export function periodFromDays(from: IsoDate, to: IsoDate): Period {
  const year = Number(from.slice(0, 4));
  const named = [`${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`, `${year}-6M`, `${year}-9M`, String(year)]
    .map((code) => readPeriod(code))
    .find((period) => period !== null && period.from === from && period.to === to);
  return named ?? { code: `${from}..${to}`, from, to };
}

/** The same days one year earlier; 29 February becomes 28. Column “cùng kỳ năm trước”. */
export function samePeriodLastYear(period: Period): Period {
  const back = (day: IsoDate): IsoDate => {
    const year = Number(day.slice(0, 4)) - 1;
    const month = Number(day.slice(5, 7));
    // The last day of a month stays the last day: 28/02 of the year before a leap year maps to 28/02.
    return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), daysInMonth(year, month)))}`;
  };
  const from = back(period.from);
  const month = Number(period.to.slice(5, 7));
  const isMonthEnd = Number(period.to.slice(8)) === daysInMonth(Number(period.to.slice(0, 4)), month);
  const shifted = back(period.to);
  const to = isMonthEnd ? `${shifted.slice(0, 8)}${daysInMonth(Number(shifted.slice(0, 4)), month)}` : shifted;
  return periodFromDays(from, to);
}

/** The period reported before: the quarter or year before; for other spans the same days a year earlier. */
export function periodBefore(period: Period): Period {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period.code);
  if (quarter === null) return samePeriodLastYear(period);
  const [year, number] = [Number(quarter[1]), Number(quarter[2])];
  const [when, before] = number === 1 ? [year - 1, 4] : [year, number - 1];
  return monthsOf(`${when}-Q${before}`, when, before * 3 - 2, before * 3);
}

/** From 1 January of the year of the last day up to the last day: “lũy kế từ đầu năm”. */
export function yearToDate(period: Period): Period {
  return periodFromDays(`${period.to.slice(0, 4)}-01-01`, period.to);
}

/** The calendar year in which the period ends. */
export function yearOf(period: Period): Period {
  const year = period.to.slice(0, 4);
  return periodFromDays(`${year}-01-01`, `${year}-12-31`);
}

/** True when the day lies in the period. */
export function isInPeriod(day: IsoDate, period: Period): boolean {
  return day >= period.from && day <= period.to;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const shown = (day: IsoDate) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** `Quý I/2017`, `6 tháng đầu năm 2023`, `9 tháng năm 2023`, `Năm 2023`, `14/10/2020 – 30/06/2025`, one day `30/06/2025`. */
export function periodName(period: Period): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period.code);
  if (quarter !== null) return `Quý ${ROMAN[Number(quarter[2]) - 1]}/${quarter[1]}`;
  const months = /^(\d{4})-(6|9)M$/.exec(period.code);
  if (months !== null) return months[2] === '6' ? `6 tháng đầu năm ${months[1]}` : `9 tháng năm ${months[1]}`;
  if (/^\d{4}$/.test(period.code)) return `Năm ${period.code}`;
  return period.from === period.to ? shown(period.to) : `${shown(period.from)} – ${shown(period.to)}`;
}

/** The same inside a sentence: `năm 2016`, `quý I/2017`. */
export function periodInSentence(period: Period): string {
  const name = periodName(period);
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** The day after, over month and year ends. */
export function dayAfter(day: IsoDate): IsoDate {
  const [year, month, number] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (number < daysInMonth(year, month)) return `${day.slice(0, 8)}${two(number + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}

/** The day before, over month and year ends. */
export function dayBefore(day: IsoDate): IsoDate {
  const [year, month, number] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (number > 1) return `${day.slice(0, 8)}${two(number - 1)}`;
  return month > 1 ? `${year}-${two(month - 1)}-${daysInMonth(year, month - 1)}` : `${year - 1}-12-31`;
}

/** A period with its name in words, as it leaves the backend. */
export type PeriodView = Period & { readonly name: string };

/** Adds the name. */
export function viewPeriod(period: Period): PeriodView {
  return { ...period, name: periodName(period) };
}

function isWholeDay(text: string): boolean {
  return text.length === 10 && partialDateFromText(text) !== null;
}
