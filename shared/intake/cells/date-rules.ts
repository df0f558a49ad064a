import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { DateRule } from './read-date-cell.ts';

export type DateField = 'birth' | 'decisionDate' | 'ceremonyDate' | 'meetingDate' | 'officialDate';
export type DateRules = Readonly<Record<DateField, DateRule>>;

/** Nobody is admitted before this age; a two-digit year of birth that would make somebody younger is of the century before. */
const YOUNGEST = 16;
const OLDEST = 100;
/** Years around the period in which decision, ceremony and recognition are looked for. */
const YEARS_AROUND = 2;

/** What dates of lists may hold that speak for a day, not for a period: whole days, months or years of a life. */
export function dateRulesOn(today: IsoDate): { readonly birth: DateRule; readonly past: (field: string) => DateRule } {
  const year = Number(today.slice(0, 4));
  const past = (field: string): DateRule => ({
    field,
    // Members become full ones, and certificates are dated, a year ahead at most.
    latestYear: year + 1,
    earliest: `${year - OLDEST}-01-01`,
    latest: `${year + 1}-12-31`,
    allowsPart: true,
    isBounded: true,
  });
  const birth = { ...past('Ngày sinh'), latestYear: year - YOUNGEST, latest: `${year - YOUNGEST}-12-31` };
  return { birth, past };
}

/** What the date columns of a list for a period may hold. */
export function dateRules(period: Period): DateRules {
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  const around = (field: string): DateRule => ({
    field,
    latestYear: last + YEARS_AROUND,
    earliest: `${first - YEARS_AROUND}-01-01`,
    latest: `${last + YEARS_AROUND}-12-31`,
    allowsPart: false,
  });
  return {
    birth: {
      field: 'Ngày sinh',
      latestYear: last - YOUNGEST,
      earliest: `${last - OLDEST}-01-01`,
      latest: `${last - YOUNGEST}-12-31`,
      allowsPart: true,
    },
    decisionDate: around('Ngày quyết định kết nạp'),
    ceremonyDate: around('Ngày kết nạp'),
    meetingDate: around('Ngày họp chi bộ'),
    officialDate: around('Ngày chính thức'),
  };
}
