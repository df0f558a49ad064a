import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, weekdayOf } from '../../../../../shared/domain/calendar/count-days.ts';
import { lunarDay } from '../../../../../shared/domain/calendar/lunar-day.ts';
import { publicHolidays } from '../../../../../shared/domain/calendar/public-holidays.ts';
import { openWorkCalendar, type YearCalendar } from '../../../../../shared/domain/calendar/work-calendar.ts';

const days = fc.integer({ min: 0, max: 4500 }).map((index) => addDays('2015-01-01', index));
const counts = fc.integer({ min: 0, max: 90 });
/** Any year looked through: some days off, some Saturdays worked. */
const calendars = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 364 }).map((index) => addDays('2025-01-01', index)),
      kind: fc.constantFrom('off' as const, 'work' as const),
    }),
    { maxLength: 40 },
  )
  .map((kept): YearCalendar => ({ year: 2025, isConfirmed: true, days: kept }))
  .map((year) => openWorkCalendar([year]));

describe('working days', () => {
  test('adding so many working days and counting them again gives the same number', () => {
    fc.assert(
      fc.property(calendars, days, counts, (calendar, day, count) => {
        expect(calendar.count(day, calendar.add(day, count))).toBe(count);
      }),
    );
  });

  test('a later start or more days never end earlier', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 40 }), counts, (calendar, day, later, count) => {
        expect(calendar.add(addDays(day, later), count) >= calendar.add(day, count)).toBe(true);
        expect(calendar.add(day, count + 1) > calendar.add(day, count)).toBe(true);
      }),
    );
  });

  test('a limit ends on a working day', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 1, max: 90 }), (calendar, day, count) => {
        expect(calendar.isWorkday(calendar.add(day, count))).toBe(true);
      }),
    );
  });

  test('a Saturday worked in exchange counts, the weekday it stands for does not', () => {
    const calendar = openWorkCalendar([
      {
        year: 2026,
        isConfirmed: true,
        days: [
          { day: '2026-08-22', kind: 'work' },
          { day: '2026-08-31', kind: 'off' },
        ],
      },
    ]);
    expect([weekdayOf('2026-08-22'), weekdayOf('2026-08-31')]).toEqual([6, 1]);
    expect(calendar.add('2026-08-21', 1)).toBe('2026-08-22');
    expect(calendar.add('2026-08-28', 1)).toBe('2026-09-01');
  });

  test('a year nobody confirmed is named, each once', () => {
    const calendar = openWorkCalendar([{ year: 2025, isConfirmed: true, days: [] }]);
    expect(calendar.unconfirmed('2024-12-30', '2026-01-02')).toEqual([2024, 2026]);
    expect(calendar.unconfirmed('2025-02-01', '2025-03-01')).toEqual([]);
  });
});

describe('days and months', () => {
  test('days between two days are those that are added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('twelve months from 29/02 end on 28/02, from a 31st on the last day of the month', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-03-31', 1)).toBe('2024-04-30');
    expect(addMonths('2024-02-03', 12)).toBe('2025-02-03');
    expect(addMonths('2020-02-29', 60)).toBe('2025-02-28');
    expect(addMonths('2024-12-15', 12)).toBe('2025-12-15');
  });
});

describe('public holidays', () => {
  test('Tết and the feast of the Hùng kings fall on the days the calendars give', () => {
    const tet = { 1985: '01-21', 2007: '02-17', 2015: '02-19', 2016: '02-08', 2017: '01-28', 2018: '02-16' };
    const later = { 2019: '02-05', 2020: '01-25', 2021: '02-12', 2022: '02-01', 2023: '01-22', 2024: '02-10' };
    const last = { 2025: '01-29', 2026: '02-17', 2027: '02-06' };
    for (const [year, day] of Object.entries({ ...tet, ...later, ...last }))
      expect(lunarDay(Number(year), 1, 1)).toBe(`${year}-${day}`);
    const hung = { 2019: '04-14', 2020: '04-02', 2021: '04-21', 2022: '04-10', 2023: '04-29', 2024: '04-18' };
    for (const [year, day] of Object.entries({ ...hung, 2025: '04-07', 2026: '04-26', 2027: '04-16' }))
      expect(lunarDay(Number(year), 3, 10)).toBe(`${year}-${day}`);
  });

  test('a holiday on a Saturday or Sunday gives the next working day off: 29/4 to 3/5/2023', () => {
    const off = publicHolidays(2023).map(({ day }) => day);
    expect(off.filter((day) => day > '2023-04-01' && day < '2023-06-01')).toEqual([
      ...['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'],
    ]);
    expect(off.slice(0, 2)).toEqual(['2023-01-01', '2023-01-02']);
  });

  test('every day of a year stands once, and a year without knowledge is empty', () => {
    for (let year = 2015; year <= 2027; year += 1) {
      const all = publicHolidays(year).map(({ day }) => day);
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((day) => day.startsWith(String(year)))).toBe(true);
    }
    expect(publicHolidays(2014)).toEqual([]);
    expect(publicHolidays(2028)).toEqual([]);
  });
});
