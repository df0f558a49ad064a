import { isPartialDate, partialDateToText, type IsoDate, type PartialDate } from '../../domain/partial-date.ts';
import { dayOfSerial, findDays, fullYear, readDay } from '../../domain/read-day.ts';
import { narrowDigits } from '../../text/fold.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from './cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { isDitto, isEmptyMark } from './list-words.ts';

/** What a date column may hold. */
export type DateRule = {
  /** Name of the field in problems. */
  readonly field: string;
  /** Two-digit years are the newest up to this one. */
  readonly latestYear: number;
  /** Days a bare number may mean; outside it is no day. */
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  /** Birth dates may be a month or a year; other dates are whole days. */
  readonly allowsPart: boolean;
  /** Also days written as days must lie between `earliest` and `latest`; without it others hold them against more. */
  readonly isBounded?: true;
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Reads a cell of a date column, day first. A real date is taken as it is. A bare number of four digits is a year; a
 * larger one is taken as Excel's serial number only when that is the one thing it can be.
 */
export function readDateCell(cell: GridCell, rule: DateRule): Reading<string> {
  const reading = readAnyDay(cell, rule);
  if (rule.isBounded !== true || reading.value === null) return reading;
  const { value } = reading;
  const isLikely = value >= rule.earliest.slice(0, value.length) && value <= rule.latest.slice(0, value.length);
  if (isLikely) return reading;
  return cannotRead('intake.day-unlikely', { field: rule.field, written: textOfCell(cell), year: value.slice(0, 4) });
}

function readAnyDay(cell: GridCell, rule: DateRule): Reading<string> {
  const broken = refuseBroken(cell, rule.field);
  if (broken !== null) return broken;
  switch (cell.kind) {
    case 'date':
      // 1981 typed into a cell that is formatted as a day becomes a day in 1905.
      if (isKnownYear(cell.serial)) {
        return cannotRead('intake.year-in-day-cell', { field: rule.field, day: dayFirst(cell.day), year: cell.serial });
      }
      return isKnownYear(Number(cell.day.slice(0, 4)))
        ? { value: cell.day, how: 'from-serial-date' }
        : notUnderstood(textOfCell(cell), rule);
    case 'number':
      return readNumber(cell.number, rule);
    case 'text': {
      const written = textOfCell(cell);
      if (isEmptyMark(cell.text) || isDitto(cell.text)) return { value: null, how: 'as-text' };
      const digits = narrowDigits(written);
      if (/^\d{4,6}$/.test(digits)) return readNumber(Number(digits), rule);
      const date = readDay(written, rule);
      return date === null ? readAmongWords(written, rule) : accept(date, written, rule, 'from-text-date');
    }
    default:
      return notUnderstood(textOfCell(cell), rule);
  }
}

const isKnownYear = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;

const DECISION = String.raw`(?:theo\s*)?(?:qđ|quyết định|nq|nghị quyết|số)[\s:]*[^()\s]*`;
/** What may stand beside a day without changing it: the number of a decision, also in brackets; never `(âm lịch)`. */
const BESIDE_DAY = new RegExp(String.raw`^(?:\(${DECISION}\)|[,;]?\s*${DECISION})$`, 'iu');

/** `03/02/2024 (QĐ 123)`: the day is read and told; two days in one cell are asked about. */
function readAmongWords(written: string, rule: DateRule): Reading<string> {
  const { days, rest } = findDays(written, rule);
  const [day, second] = days.map(partialDateToText);
  if (day === undefined) return notUnderstood(written, rule);
  if (second !== undefined) {
    const facts = { field: rule.field, first: dayFirst(day), second: dayFirst(second) };
    return cannotRead('intake.days-two', facts);
  }
  if (!BESIDE_DAY.test(rest)) return notUnderstood(written, rule);
  const facts = { field: rule.field, written, day: dayFirst(day) };
  return { value: day, how: 'from-text-date', remark: { code: 'intake.day-with-words', weight: 'note', facts } };
}

function readNumber(number: number, rule: DateRule): Reading<string> {
  const written = String(number);
  if (!Number.isInteger(number)) return notUnderstood(written, rule);
  if (isKnownYear(number)) return accept({ year: number }, written, rule, 'from-year');
  const serial = inRange(dayOfSerial(number), rule);
  if (serial === null) return notUnderstood(written, rule);
  const facts = { field: rule.field, written, day: dayFirst(serial) };
  const typed = inRange(typedWithoutSigns(written, rule), rule);
  if (typed !== null) return cannotRead('intake.day-number-ambiguous', { ...facts, other: dayFirst(typed) });
  return {
    value: serial,
    how: 'from-serial-number',
    remark: { code: 'intake.day-from-serial', weight: 'note', facts },
  };
}

/** `50390` may be 5/3/90 typed without signs. */
function typedWithoutSigns(written: string, { latestYear }: DateRule): PartialDate | null {
  const match = /^(\d{1,2})(\d{2})(\d{2})$/.exec(written);
  if (match === null) return null;
  const date = { year: fullYear(Number(match[3]), latestYear), month: Number(match[2]), day: Number(match[1]) };
  return isPartialDate(date) ? date : null;
}

function inRange(date: PartialDate | null, { earliest, latest }: DateRule): IsoDate | null {
  if (date === null) return null;
  const day = partialDateToText(date);
  return day >= earliest && day <= latest ? day : null;
}

function accept(date: PartialDate, written: string, rule: DateRule, how: Reading<string>['how']): Reading<string> {
  if (date.day === undefined && !rule.allowsPart)
    return cannotRead('intake.day-incomplete', { field: rule.field, written });
  return { value: partialDateToText(date), how };
}

function notUnderstood(written: string, { field }: DateRule): Reading<never> {
  return cannotRead('intake.day-not-understood', { field, written });
}

const dayFirst = (day: IsoDate) => day.split('-').reverse().join('/');
