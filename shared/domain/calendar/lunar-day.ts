import { dayOfSerial } from '../read-day.ts';
import { partialDateToText, type IsoDate } from '../partial-date.ts';

/** Vietnam's own zone: where a new moon falls near midnight its calendar differs from the Chinese one. */
const ZONE = 7 / 24;
const MONTH = 29.530588853;
/** Julian day of day 0 of Excel's serials. */
const SERIAL_ZERO = 2_415_019;
const degrees = Math.PI / 180;

/** Julian day number, at noon, of a Gregorian day. */
function julianDay(year: number, month: number, day: number): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const leap = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leap - 32_045;
}

/** Moment of new moon `k` since 01/01/1900 as a Julian date (Meeus, Astronomical Algorithms, 1998). */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t ** 2) * degrees);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3) * degrees;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3) * degrees;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3) * degrees;
  const shift =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const clock = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return mean + shift - clock;
}

const newMoonDay = (k: number) => Math.floor(newMoon(k) + 0.5 + ZONE);

/** Which twelfth of its way the sun is in at the start of a local day; 9 begins at the winter solstice. */
function sunTwelfth(day: number): number {
  const t = (day - 2451545.5 - ZONE) / 36525;
  const mean = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * degrees;
  const place = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(mean) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * mean) +
    0.00029 * Math.sin(3 * mean);
  const turned = (place + centre) % 360;
  return Math.floor((turned < 0 ? turned + 360 : turned) / 30);
}

/** First day of the eleventh lunar month, the one with the winter solstice, of a solar year. */
function monthEleven(year: number): number {
  const k = Math.floor((julianDay(year, 12, 31) - 2_415_021) / MONTH);
  const day = newMoonDay(k);
  return sunTwelfth(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** How many months after the eleventh the leap month stands: the first in which the sun enters no new twelfth. */
function leapOffset(start: number): number {
  const k = Math.floor((start - 2415021.076998695) / MONTH + 0.5);
  let before = -1;
  for (let offset = 1; offset < 14; offset += 1) {
    const now = sunTwelfth(newMoonDay(k + offset));
    if (now === before) return offset - 1;
    before = now;
  }
  throw new RangeError('no leap month in a leap year');
}

/**
 * The solar day of a day of the first eleven lunar months (not a leap one) of the lunar year that begins in `year`,
 * computed for 7 hours east: day 1 of month 1 is Tết, day 10 of month 3 the feast of the Hùng kings.
 */
export function lunarDay(year: number, month: number, day: number): IsoDate {
  if (month < 1 || month > 10) throw new RangeError(`month ${month}`);
  const before = monthEleven(year - 1);
  const after = monthEleven(year);
  let offset = month + 1;
  const isLeapYear = after - before > 365;
  if (isLeapYear && offset >= leapOffset(before)) offset += 1;
  const k = Math.floor(0.5 + (before - 2415021.076998695) / MONTH);
  const found = dayOfSerial(newMoonDay(k + offset) + day - 1 - SERIAL_ZERO);
  if (found === null) throw new RangeError(`year ${year}`);
  return partialDateToText(found);
}
