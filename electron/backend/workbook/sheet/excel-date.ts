const DAY = 86_400_000;
/** 31/12/9999, the last day Excel shows. */
const LAST_SERIAL_1900 = 2_958_465;
const LAST_SERIAL_1904 = LAST_SERIAL_1900 - 1462;
/** 29/02/1900, a day that never was: Excel counts it because Lotus 1-2-3 did. */
const NO_SUCH_DAY = 60;
/** Half a millisecond: midnight computed with binary fractions may fall short of the whole day. */
const ALMOST_MIDNIGHT = 0.5 / DAY;

/**
 * The day (`YYYY-MM-DD`) of an Excel serial number; the time of day is left out. Null when it names none: a time
 * alone, serial 60, a negative number, a day after 9999. Counted in UTC, so no time zone can shift it.
 */
export function dayFromSerial(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial + ALMOST_MIDNIGHT);
  if (date1904) return whole < 0 || whole > LAST_SERIAL_1904 ? null : isoDay(Date.UTC(1904, 0, 1) + whole * DAY);
  if (!(whole >= 1) || whole > LAST_SERIAL_1900 || whole === NO_SUCH_DAY) return null;
  return isoDay(Date.UTC(1899, 11, whole > NO_SUCH_DAY ? 30 : 31) + whole * DAY);
}

/** The serial number of a day in the 1900 system. */
export function serialFromDay(day: string): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);
  return days > NO_SUCH_DAY ? days : days - 1;
}

/** The day an ISO date cell (`t="d"`) holds, or null when it is no day. A zone in it is left out: the day as written. */
export function dayFromIsoText(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text.trim())?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || isoDay(time) !== day ? null : day;
}

function isoDay(time: number): string {
  const date = new Date(time);
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
