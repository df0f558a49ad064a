import type { Problem } from '../../contract/problem.ts';
import { isPartialDate, partialDateToText, type IsoDate } from '../../domain/partial-date.ts';
import { periodName, type Period } from '../../domain/period.ts';
import { formatDay } from '../../text/format.ts';
import { foldText } from '../../text/fold.ts';
import type { TitleLine } from './choose-layout.ts';
import { atCell, fix, note, type SheetPlace } from '../grid/sheet-place.ts';

/** The whole line is place and day of the signature: `Nà Khoa, ngày 05 tháng 4 năm 2017`. */
const SIGNED = /^(?:[a-z ]{0,40} )?ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
/** `Số liệu tính đến ngày 15/02/2017`. */
const AS_OF =
  /(?:so lieu|tinh|chot|cap nhat|thong ke) (?:so lieu )?(?:tinh )?(?:den|toi) (?:het )?(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})(?! \d)/;
/** A last week or two is often left out so that the report is in time. */
const DAYS_LEFT_OUT = 20;

/**
 * Holds the period of a report against the days it was signed on and its figures end with: a title copied from the report
 * of last year, or of the quarter before, is asked about. A report may be late or printed again years later; signed just when
 * the next one is due it is most likely that one.
 */
export function checkPeriodSigns(
  period: Period,
  {
    place,
    titles,
    below,
  }: { readonly place: SheetPlace; readonly titles: readonly TitleLine[]; readonly below: readonly TitleLine[] },
): readonly Problem[] {
  const lines = [...titles, ...below];
  const name = periodName(period);
  const signed = firstDay(lines, SIGNED);
  if (signed !== null && isSignedForAnother(signed.day, period)) {
    return [fix('intake.period-signed', atLine(place, signed.line), { period: name, day: formatDay(signed.day) })];
  }
  const asOf = firstDay(lines, AS_OF);
  if (asOf === null || asOf.day === period.to) return [];
  const facts = { period: name, day: formatDay(asOf.day) };
  if (asOf.day < period.from || asOf.day > period.to)
    return [fix('intake.period-as-of', atLine(place, asOf.line), facts)];
  return daysBetween(asOf.day, period.to) > DAYS_LEFT_OUT
    ? [note('intake.period-cut-short', atLine(place, asOf.line), facts)]
    : [];
}

/** Reports are signed from some days before the end of their period to some weeks after. */
const DUE = { before: -10, after: 40 };

function isSignedForAnother(day: IsoDate, period: Period): boolean {
  if (day < period.from) return true;
  const nextYear = `${Number(period.to.slice(0, 4)) + 1}${period.to.slice(4)}`;
  const nextEnds = [nextYear, ...(QUARTER.test(period.code) ? [nextQuarterEnd(period)] : [])];
  return nextEnds.some((end) => {
    const late = daysBetween(end, day);
    return late >= DUE.before && late <= DUE.after;
  });
}

const QUARTER = /-Q[1-4]$/;
const DAYS_OF_QUARTER = 91;
/** The last day of the next quarter, give or take one. */
const nextQuarterEnd = ({ to }: Period): IsoDate =>
  new Date(Date.parse(to) + DAYS_OF_QUARTER * DAY).toISOString().slice(0, 10);

const DAY = 86_400_000;
const daysBetween = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const atLine = (place: SheetPlace, { row, column }: TitleLine) => atCell(place, row, column);

function firstDay(
  lines: readonly TitleLine[],
  words: RegExp,
): { readonly day: IsoDate; readonly line: TitleLine } | null {
  for (const line of lines) {
    const [, day, month, year] = words.exec(foldText(line.text)) ?? [];
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (day !== undefined && isPartialDate(date)) return { day: partialDateToText(date), line };
  }
  return null;
}
