import type { IsoDate } from '../partial-date.ts';
import { addDays, weekdayOf } from './count-days.ts';
import { lunarDay } from './lunar-day.ts';

/** A day that is not as its weekday says: `off` a weekday without work, `work` a Saturday or Sunday worked in exchange. */
export type Holiday = { readonly day: IsoDate; readonly kind: 'off' | 'work'; readonly name: HolidayName };

/** What a day off is for; `other` for what the board enters itself. */
export const holidayNames = [
  'new-year',
  'tet',
  'hung-kings',
  'reunification',
  'labour-day',
  'national-day',
  'instead',
  'other',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** Years for which `publicHolidays` gives days. */
export const HOLIDAY_YEARS = { from: 2015, to: 2027 } as const;

/**
 * Days of Tết before the new year: five days off in all, of which one or two lie before it. The choice is made each
 * year; these are as remembered from the announcements of 2015 to 2026 and not checked against them.
 */
const DAYS_BEFORE_TET: Readonly<Record<number, 1 | 2>> = {
  ...{ 2015: 2, 2016: 1, 2017: 2, 2018: 2, 2019: 1, 2020: 2, 2021: 2, 2022: 1, 2023: 2, 2024: 2, 2025: 2, 2026: 1 },
};
/** The second day of the national day, since 2021 (Labour Code of 2019, art. 112): before or after; remembered likewise. */
const SECOND_NATIONAL_DAY: Readonly<Record<number, '09-01' | '09-03'>> = {
  ...{ 2021: '09-03', 2022: '09-01', 2023: '09-01', 2024: '09-03', 2025: '09-01', 2026: '09-01' },
};

/**
 * Public holidays of a year as the Labour Code has them (2012, art. 115; 2019, arts. 111 and 112), without the working
 * days that are exchanged by decision each year: those are not known here. A holiday on a Saturday or Sunday gives the
 * next working day off. Where the choice of a year is not known (2027) only the days certain in any case are given.
 * Empty outside `HOLIDAY_YEARS`.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  if (year < HOLIDAY_YEARS.from || year > HOLIDAY_YEARS.to) return [];
  const tet = lunarDay(year, 1, 1);
  const before = DAYS_BEFORE_TET[year];
  const [first, count] = before === undefined ? [-1, 4] : [-before, 5];
  const second = SECOND_NATIONAL_DAY[year];
  const named: readonly (readonly [HolidayName, IsoDate])[] = [
    ['new-year', `${year}-01-01`],
    ...Array.from({ length: count }, (_, index) => ['tet', addDays(tet, first + index)] as const),
    ['hung-kings', lunarDay(year, 3, 10)],
    ['reunification', `${year}-04-30`],
    ['labour-day', `${year}-05-01`],
    ['national-day', `${year}-09-02`],
    ...(second === undefined ? [] : [['national-day', `${year}-${second}`] as const]),
  ];
  const taken = new Set(named.map(([, day]) => day));
  const instead = named.flatMap(([, day]): readonly IsoDate[] => {
    if (!isWeekend(day)) return [];
    let next = addDays(day, 1);
    while (taken.has(next) || isWeekend(next)) next = addDays(next, 1);
    taken.add(next);
    return [next];
  });
  return [...named.map(([name, day]) => ({ day, kind: 'off' as const, name })), ...instead.map(insteadOf)].toSorted(
    (a, b) => (a.day < b.day ? -1 : 1),
  );
}

const insteadOf = (day: IsoDate): Holiday => ({ day, kind: 'off', name: 'instead' });
const isWeekend = (day: IsoDate) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
