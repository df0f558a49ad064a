import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, fullYears } from '../../../../shared/domain/age.ts';

test.each([
  ['1999-02-10', '2017-02-09', 17],
  ['1999-02-10', '2017-02-10', 18],
  ['1986-02-10', '2017-02-10', 31],
  ['1986-02-11', '2017-02-10', 30],
  ['1957-02-10', '2017-02-10', 60],
  ['1956-02-11', '2017-02-10', 60],
  ['1956-02-10', '2017-02-10', 61],
  ['1996-02-29', '2017-02-28', 20],
  ['1996-02-29', '2017-03-01', 21],
])('born %s, on %s: %d full years', (birth, day, years) => {
  expect(ageOn(birth, day)).toEqual({ least: years, most: years });
});

test('a year alone leaves one year open, a past or coming month does not', () => {
  expect(ageOn('1986', '2017-02-10')).toEqual({ least: 30, most: 31 });
  expect(ageOn('1986-02', '2017-02-10')).toEqual({ least: 30, most: 31 });
  expect(ageOn('1986-01', '2017-02-10')).toEqual({ least: 31, most: 31 });
  expect(ageOn('1986-03', '2017-02-10')).toEqual({ least: 30, most: 30 });
});

test('a year alone counts by the difference of the years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1920, max: 2005 }), fc.integer({ min: 2006, max: 2030 }), (birth, year) => {
      expect(ageOn(String(birth), `${year}-07-01`)?.most).toBe(year - birth);
    }),
  );
});

test('text that is no date gives no age', () => {
  expect(ageOn('15/01/1990', '2017-02-10')).toBeNull();
  expect(fullYears('2017-02-10', '2017-02-10')).toBe(0);
});
