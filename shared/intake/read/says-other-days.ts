import { partialDateToText } from '../../domain/partial-date.ts';
import { isInPeriod, type Period } from '../../domain/period.ts';
import { findDays } from '../../domain/read-day.ts';
import { foldText } from '../../text/fold.ts';
import { findPeriods, quarterInName } from '../recognise/find-period.ts';

/** Only beside these words a day in a note is one of the admission: not that of a birth, a certificate or the union. */
const OF_ADMISSION = / (?:ket nap|quyet dinh|qd|bo sung|bao cao|le) /;
const OF_OTHERS =
  / (?:vao doan|ket nap doan|gcn|chung nhan|chung chi|sinh ngay|sinh nam|nhap hoc|hoc lop|chinh thuc|chuan y) /;
const MAY_NAME_DAYS = /\d|qu[ýyíi]/iu;

/** True when a note puts the admission outside the period of its list: `bổ sung quý IV/2016`, `QĐ ngày 5/4/2017`. */
export function saysOtherDays(note: string, period: Period): boolean {
  if (!MAY_NAME_DAYS.test(note)) return false;
  const key = ` ${foldText(note)} `;
  if (!OF_ADMISSION.test(key) || OF_OTHERS.test(key)) return false;
  const named = findPeriods(note);
  if (named.some(({ from, to }) => to < period.from || from > period.to)) return true;
  const quarter = named.length > 0 ? null : quarterInName(note);
  if (quarter !== null && /-Q[1-4]$/.test(period.code) && !period.code.endsWith(`Q${quarter}`)) return true;
  const { days } = findDays(note, { latestYear: Number(period.to.slice(0, 4)) + 1 });
  return days.some((day) => !isInPeriod(partialDateToText(day), period));
}
