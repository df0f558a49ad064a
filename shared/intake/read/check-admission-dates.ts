import { ageOn } from '../../domain/age.ts';
import { isInPeriod, periodName, type Period } from '../../domain/period.ts';
import type { Settings } from '../../domain/settings.ts';
import { formatDay } from '../../text/format.ts';
import type { CellRemark } from '../cells/cell-reading.ts';

/** The dates of one person, as stored. */
export type AdmissionDates = {
  readonly birth: string | null;
  readonly meetingDate: string | null;
  readonly decisionDate: string | null;
  readonly ceremonyDate: string | null;
  readonly officialDate: string | null;
};

/** A remark together with the field whose cell it is about. */
export type DateRemark = CellRemark & { readonly about: keyof AdmissionDates };

/** QĐ 294-QĐ/TW, 1.1.1: 18 full years to 60 at the meeting of the cell; above 60 only with consent from above. */
const YOUNGEST = 18;
const OLDEST = 60;
const IMPOSSIBLE = 100;

const labels = {
  birth: 'Ngày sinh',
  meetingDate: 'Ngày họp chi bộ',
  decisionDate: 'Ngày quyết định kết nạp',
  ceremonyDate: 'Ngày kết nạp',
  officialDate: 'Ngày chính thức',
} as const satisfies Record<keyof AdmissionDates, string>;

/**
 * Holds the dates of a person against each other (meeting ≤ decision ≤ ceremony < official), against the list's period
 * (only the date that counts, a setting) and against the age rules.
 */
export function checkAdmissionDates(
  dates: AdmissionDates,
  { period, countingDate }: { readonly period: Period; readonly countingDate: Settings['countingDate'] },
): readonly DateRemark[] {
  const remarks: DateRemark[] = [];
  const order = ['meetingDate', 'decisionDate', 'ceremonyDate', 'officialDate'] as const;
  const known = order.filter((field) => dates[field] !== null);
  for (const [index, later] of known.entries()) {
    const earlier = known[index - 1];
    if (earlier === undefined || (dates[earlier] ?? '') <= (dates[later] ?? '')) continue;
    const facts = {
      later: labels[later],
      laterDay: dayOf(dates[later]),
      earlier: labels[earlier],
      earlierDay: dayOf(dates[earlier]),
    };
    remarks.push({ code: 'intake.date-order', weight: 'fix', facts, about: later });
  }

  const other = countingDate === 'decision' ? 'ceremonyDate' : 'decisionDate';
  const first = countingDate === 'decision' ? 'decisionDate' : 'ceremonyDate';
  const counting = dates[first] === null ? other : first;
  const countingDay = dates[counting];
  if (countingDay !== null && !isInPeriod(countingDay, period)) {
    const facts = { field: labels[counting], day: dayOf(countingDay), period: periodName(period) };
    remarks.push({ code: 'intake.date-outside-period', weight: 'fix', facts, about: counting });
  }
  return [...remarks, ...ageRemarks(dates, countingDay ?? period.to)];
}

function ageRemarks({ birth, meetingDate, decisionDate }: AdmissionDates, otherDay: string): readonly DateRemark[] {
  const day = meetingDate ?? decisionDate ?? otherDay;
  const age = birth === null ? null : ageOn(birth, day);
  if (age === null) return [];
  const facts = () => ({ birth: dayOf(birth), day: dayOf(day), age: age.most });
  if (age.most < 0) return [{ code: 'intake.born-later', weight: 'fix', facts: facts(), about: 'birth' }];
  // `most` decides below 18, `least` above 60: a birth year alone accuses nobody.
  if (age.most < YOUNGEST) return [{ code: 'intake.under-age', weight: 'fix', facts: facts(), about: 'birth' }];
  // Nobody is admitted at a hundred: the year is wrong.
  const weight = age.least >= IMPOSSIBLE ? 'fix' : 'note';
  if (age.least > OLDEST)
    return [{ code: 'intake.over-age', weight, facts: { ...facts(), age: age.least }, about: 'birth' }];
  return [];
}

const dayOf = (day: string | null) => (day === null ? '' : formatDay(day));
