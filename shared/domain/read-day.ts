import { Temporal } from 'temporal-polyfill';
import { narrowDigits, normaliseText } from '../text/fold.ts';
import { isPartialDate, type PartialDate } from './partial-date.ts';

/** `latestYear`: a two-digit year is the newest year up to this one with these last digits. */
export type ReadDayOptions = { readonly latestYear: number };

const WORDS = /^(?:ngày\s*)?(?:(\d{1,2})\s*)?tháng\s*(\d{1,2})\s*(?:năm\s*|[/.-]\s*)(\d{4})$/iu;
const NUMBERS = /^(?:(?:(\d{1,2})\s*[/.\-\s]\s*)?(\d{1,2})\s*[/.\-\s]\s*)?(\d{4}|\d{2})$/u;
/** Programs write the time behind; midnight or any other, the day is meant. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u;
const WORD_BEFORE = /^(?:sinh\s+)?(?:ngày|năm)\s*:?\s*(?=\d)/iu;
const MIDNIGHT = /\s+0?0:00(?::00)?$/u;

/**
 * Reads a day, month or year as people write it, always day first: `15/3/1985`, `15-03-85`, `3/1985`, `1985`,
 * `ngày 15 tháng 3 năm 1985`, `tháng 3/1985`, `ngày 15/3/1985`; also `1985-03-15`. Null for everything else, also for days that do not
 * exist (`03/25/1990`): the caller reports it, day and month are never exchanged.
 */
export function readDay(text: string, { latestYear }: ReadDayOptions): PartialDate | null {
  const written = narrowDigits(normaliseText(text)).replace(/^['’]/u, '');
  const iso = ISO.exec(written);
  if (iso !== null) return checked(iso[3], iso[2], Number(iso[1]));
  const words = WORDS.exec(written);
  if (words !== null) return checked(words[1], words[2], Number(words[3]));
  const numbers = NUMBERS.exec(written.replace(WORD_BEFORE, '').replace(MIDNIGHT, ''));
  if (numbers === null) return null;
  const [, day, month, year = ''] = numbers;
  if (year.length === 4) return checked(day, month, Number(year));
  // Two digits name a year only beside a day and a month: `85` alone or `3/85` could be anything.
  return day === undefined ? null : checked(day, month, fullYear(Number(year), latestYear));
}

/** A whole day inside other words. */
const DAY_INSIDE =
  /(?<![\d/.-])(?:\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*(?:\d{4}|\d{2})|(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})(?![\d/]|[.-]\d)/giu;

/** The days that stand in a text among other words, in its order, and the text without them. */
export function findDays(
  text: string,
  options: ReadDayOptions,
): { readonly days: readonly PartialDate[]; readonly rest: string } {
  const days: PartialDate[] = [];
  const rest = narrowDigits(normaliseText(text)).replace(DAY_INSIDE, (written) => {
    const day = readDay(written, options);
    if (day === null) return written;
    days.push(day);
    return ' ';
  });
  return { days, rest: rest.trim() };
}

/** The newest year up to `latestYear` that ends with these two digits: 86 up to 2009 is 1986, 03 is 2003. */
export function fullYear(twoDigits: number, latestYear: number): number {
  const century = Math.floor(latestYear / 100) * 100;
  return century + twoDigits <= latestYear ? century + twoDigits : century - 100 + twoDigits;
}

function checked(day: string | undefined, month: string | undefined, year: number): PartialDate | null {
  const date: PartialDate = {
    year,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return isPartialDate(date) ? date : null;
}

/** Day 0 of Excel's 1900 system, moved by one for 29/02/1900, a day that never was but that Excel counts. */
const DAY_ZERO = Temporal.PlainDate.from('1899-12-30');
const LAST_SERIAL = 73_415; // 31/12/2100
const FIRST_SERIAL = 61; // 01/03/1900, the first day after the one that never was

/** The day of a serial number of Excel's 1900 system (`41224` is 2012-11-11), or null outside 1900 to 2100. */
export function dayOfSerial(serial: number): PartialDate | null {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const { year, month, day } = DAY_ZERO.add({ days: serial });
  return { year, month, day };
}
