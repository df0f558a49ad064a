import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDateFromText, partialDateToText } from '../../../../shared/domain/partial-date.ts';
import { dayOfSerial, findDays, fullYear, readDay } from '../../../../shared/domain/read-day.ts';

const read = (text: string, latestYear = 2001) => {
  const date = readDay(text, { latestYear });
  return date === null ? null : partialDateToText(date);
};

describe('days as people write them', () => {
  test.each([
    ['15/03/1985', '1985-03-15'],
    ['5/3/1985', '1985-03-05'],
    ['15-3-1985', '1985-03-15'],
    ['15.03.1985', '1985-03-15'],
    ['15/3/85', '1985-03-15'],
    ['3/2/01', '2001-02-03'],
    ['3/2/02', '1902-02-03'],
    ['03/1985', '1985-03'],
    ['1985', '1985'],
    ['1985-03-15', '1985-03-15'],
    ['Ngày 15 tháng 3 năm 1985', '1985-03-15'],
    ['tháng 3/1985', '1985-03'],
    ['tháng 3 năm 1985', '1985-03'],
    ['tháng 3/2026', '2026-03'],
    ['Ngày 03 tháng 02 năm 2024', '2024-02-03'],
    ['03.02.24', '1924-02-03'],
    ['03-02-2024', '2024-02-03'],
    ['ngày 15/3/1985', '1985-03-15'],
    ['sinh năm 1985', '1985'],
    ['năm 1985', '1985'],
    ['15/3/1985 00:00:00', '1985-03-15'],
    ['1985-03-15T00:00:00.000', '1985-03-15'],
    ['１５／３／１９８５', '1985-03-15'],
    ['\u00a015/3/1985\u200b', '1985-03-15'],
    ["'15/3/1985", '1985-03-15'],
    ['15 / 3 / 1985', '1985-03-15'],
  ])('“%s” is %s', (written, stored) => {
    expect(read(written)).toBe(stored);
  });

  test.each([
    '03/25/1990',
    '31/02/2000',
    '0/5/1990',
    '85',
    '3/85',
    '15/03',
    '15/03/19850',
    '15/03/1985 (QĐ 12)',
    'khoảng 1985',
    '3/15/1985 12:00:00 AM',
    '15031985',
    '1O/3/1985',
    '15/3/1985 - 20/3/1985',
    '',
    '1850',
  ])('“%s” is no day: nothing is exchanged or guessed', (written) => {
    expect(read(written)).toBeNull();
  });
});

test('two digits mean the newest year that is allowed', () => {
  expect(fullYear(86, 2001)).toBe(1986);
  expect(fullYear(1, 2001)).toBe(2001);
  expect(fullYear(2, 2001)).toBe(1902);
  expect(fullYear(17, 2019)).toBe(2017);
});

test('serial numbers are days of the 1900 system', () => {
  expect(dayOfSerial(41_224)).toEqual({ year: 2012, month: 11, day: 11 });
  expect(dayOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(dayOfSerial(60)).toBeNull();
  expect(dayOfSerial(41_224.5)).toBeNull();
  expect(dayOfSerial(80_000)).toBeNull();
});

test('whatever is read is a day that can be stored and read back', () => {
  const parts = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 1890, max: 2110 }),
  );
  fc.assert(
    fc.property(parts, fc.constantFrom('/', '-', '.'), ([day, month, year], sign) => {
      const date = readDay([day, month, year].join(sign), { latestYear: 2001 });
      if (date === null) return;
      expect(partialDateFromText(partialDateToText(date))).toEqual({ year, month, day });
    }),
  );
});

test('days among other words are found in their order', () => {
  const found = (text: string) => {
    const { days, rest } = findDays(text, { latestYear: 2030 });
    return [days.map(partialDateToText), rest];
  };
  expect(found('03/02/2024 (QĐ 123)')).toEqual([['2024-02-03'], '(QĐ 123)']);
  expect(found('vào 3.2.2024,\nchính thức 3.2.2025')).toEqual([['2024-02-03', '2025-02-03'], 'vào  , chính thức']);
  expect(found('ngày 3 tháng 2 năm 2024 tại Nà Hỳ')).toEqual([['2024-02-03'], 'tại Nà Hỳ']);
  expect(found('31/02/2024, số 12/2024')).toEqual([[], '31/02/2024, số 12/2024']);
});
