import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetValue } from '../../../../shared/domain/target.ts';
import type { FigureValue } from '../../../../shared/statistics/figure.ts';
import { targetProgress } from '../../../../shared/statistics/target-progress.ts';
import {
  averagePerYear,
  countDays,
  quartersLeft,
  timeGone,
  yearsIn,
} from '../../../../shared/statistics/target-time.ts';
import { formatDecimal, formatPercent } from '../../../../shared/text/format.ts';
import { missingText, percentText, stateText } from '../../../../shared/reports/target-cells.ts';

const base = { reported: 1, expected: 1, missingUnitIds: [] };
const YEAR_2017 = { from: '2017-01-01', to: '2017-12-31' };
const YEAR_2023 = { from: '2023-01-01', to: '2023-12-31' };
const TERM = { from: '2020-08-01', to: '2025-06-30' };

function progressOf(
  target: Partial<TargetValue> & { value: number; from: string; to: string },
  result: number | FigureValue | null,
  day: string,
  growsWithTime = true,
) {
  const value = typeof result === 'number' ? ({ is: 'number', value: result } as const) : result;
  return targetProgress({
    target: { valueTo: null, decimals: 0, ...target },
    result: value === null ? null : { value, base },
    day,
    growsWithTime,
    nearPercent: 90,
  });
}
const shownShare = (progress: ReturnType<typeof progressOf>) =>
  progress.achieved === null ? '' : percentText(progress.achieved);

describe('results against targets of public reports', () => {
  test.each([
    ['Nậm Pồ', { value: 100, ...YEAR_2017 }, 74, '2017-03-31', '74,00%', 'Đúng tiến độ', '26', 9],
    ['Nà Hỳ', { value: 8, ...YEAR_2017 }, 8, '2017-03-31', '100,00%', 'Đạt', '0', 0],
    ['Nà Khoa', { value: 9, ...YEAR_2017 }, 4, '2017-03-31', '44,44%', 'Đúng tiến độ', '5', 2],
    ['Hàm Yên', { value: 248, ...YEAR_2023 }, 133, '2023-09-30', '53,63%', 'Chậm', '115', 115],
    ['Khối', { value: 95, ...YEAR_2023 }, 35, '2023-09-30', '36,84%', 'Chậm', '60', 60],
    ['Mường La', { value: 700, ...TERM }, 647, '2023-12-31', '92,43%', 'Đúng tiến độ', '53', 9],
    ['Thuận Nam', { value: 50, ...YEAR_2023 }, 41, '2023-06-30', '82,00%', 'Đúng tiến độ', '9', 5],
    [
      'Bình Thuận',
      { value: 2000, from: '2019-01-01', to: '2019-12-31' },
      1669,
      '2019-12-31',
      '83,45%',
      'Chậm',
      '331',
      null,
    ],
  ])('%s', (_, target, result, day, share, state, missing, perQuarter) => {
    const progress = progressOf(target, result, day);
    expect(shownShare(progress)).toBe(share);
    expect(stateText(progress)).toBe(state);
    expect(missingText(progress)).toBe(missing);
    expect(progress.perQuarter?.most ?? null).toBe(perQuarter);
  });

  test('900 of 700 is đạt 128,57% and vượt 28,57%; 1.481 of 1.385 is vượt 6,93%', () => {
    const term = progressOf({ value: 700, ...TERM }, 900, '2025-06-30');
    expect([shownShare(term), stateText(term)]).toEqual(['128,57%', 'Đạt, vượt 28,57%']);
    const years = progressOf({ value: 1385, from: '2016-01-01', to: '2020-12-31' }, 1481, '2020-12-31');
    expect([shownShare(years), stateText(years)]).toEqual(['106,93%', 'Đạt, vượt 6,93%']);
  });

  test('2 villages of 4-5 are đạt 40–50%, 2–3 are missing, and 4 reach it without exceeding it', () => {
    const two = progressOf({ value: 4, valueTo: 5, ...YEAR_2017 }, 2, '2017-03-31');
    expect([shownShare(two), missingText(two), stateText(two)]).toEqual(['40,00–50,00%', '2–3', 'Đúng tiến độ']);
    const four = progressOf({ value: 4, valueTo: 5, ...YEAR_2017 }, 4, '2017-12-31');
    expect([stateText(four), missingText(four), four.exceeded]).toEqual(['Đạt', '0–1', null]);
    expect(stateText(progressOf({ value: 4, valueTo: 5, ...YEAR_2017 }, 6, '2017-12-31'))).toBe('Đạt, vượt 20,00%');
  });

  test('60% of a share of 80% lacks 20 points, and no percentage of a percentage is told', () => {
    const share = progressOf({ value: 80, ...YEAR_2017 }, { is: 'ratio', part: 6, whole: 10 }, '2017-09-30', false);
    expect([share.achieved, missingText(share), stateText(share)]).toEqual([null, '20,00 điểm %', 'Chậm']);
    const near = progressOf({ value: 80, ...YEAR_2017 }, { is: 'ratio', part: 72, whole: 100 }, '2017-09-30', false);
    expect(stateText(near)).toBe('Gần đạt');
    const fine = progressOf(
      { value: 35, decimals: 1, ...YEAR_2017 },
      { is: 'ratio', part: 35, whole: 1000 },
      '2017-09-30',
      false,
    );
    expect([stateText(fine), missingText(fine)]).toEqual(['Đạt', '0,00 điểm %']);
  });
});

describe('what cannot be told', () => {
  test.each([
    ['nobody reported', { is: 'missing' } as const, '2017-03-31', 'not-reported'],
    ['nothing counts it', null, '2017-03-31', 'no-way-to-count'],
    ['its days have not begun', { is: 'number', value: 3 } as const, '2016-12-31', 'not-begun'],
  ])('%s: no figure, no share, nothing missing', (_, result, day, why) => {
    const progress = progressOf({ value: 9, ...YEAR_2017 }, result, day);
    expect(progress).toMatchObject({
      noResult: why,
      state: 'no-figure',
      achieved: null,
      missing: null,
      exceeded: null,
    });
  });

  test('a target of 0 has no share and is reached', () => {
    expect(progressOf({ value: 0, ...YEAR_2017 }, 0, '2017-03-31')).toMatchObject({
      achieved: null,
      exceeded: null,
      state: 'reached',
    });
  });
});

describe('time', () => {
  test('a term that began on 14/10 starts there, in real days', () => {
    const term = { from: '2020-10-14', to: '2025-06-30' };
    expect(timeGone(term, '2020-10-13')).toEqual({ gone: 0, days: 1721 });
    expect(timeGone(term, '2020-10-14').gone).toBe(1);
    expect(timeGone(term, '2026-01-01')).toEqual({ gone: 1721, days: 1721 });
    expect(timeGone(YEAR_2023, '2023-09-30')).toEqual({ gone: 273, days: 365 });
    expect(formatPercent(273, 365)).toBe('74,79%');
  });

  test('a quarter in progress counts as one that is left', () => {
    expect([quartersLeft(YEAR_2017, '2017-03-31'), quartersLeft(YEAR_2017, '2017-04-01')]).toEqual([3, 3]);
    expect([quartersLeft(YEAR_2017, '2017-09-30'), quartersLeft(YEAR_2017, '2017-12-30')]).toEqual([1, 1]);
    expect([quartersLeft(YEAR_2017, '2017-12-31'), quartersLeft(YEAR_2017, '2018-05-01')]).toEqual([0, 0]);
    expect(quartersLeft(YEAR_2017, '2016-11-11')).toBe(4);
    expect(quartersLeft(TERM, '2023-12-31')).toBe(6);
  });

  test('4.000 since the congress of 14/10/2020 is no 1.111 a year; that fits 4.166 since 01/01/2020', () => {
    const since = { from: '2020-10-14', to: '2023-09-30' };
    const shown = (of: ReturnType<typeof yearsIn> | null) => (of === null ? null : formatDecimal(of));
    expect([shown(yearsIn(since)), shown(averagePerYear(4_000, since))]).toEqual(['2,96', '1.350']);
    const longer = { from: '2020-01-01', to: '2023-09-30' };
    expect([shown(yearsIn(longer)), shown(averagePerYear(4_166, longer))]).toEqual(['3,75', '1.111']);
  });

  test('days are those of the calendar', () => {
    const day = fc.date({
      min: new Date(Date.UTC(1900, 0, 1)),
      max: new Date(Date.UTC(2100, 0, 1)),
      noInvalidDate: true,
    });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (one, other) => {
        const days = (Date.parse(iso(other)) - Date.parse(iso(one))) / 86_400_000 + 1;
        expect(countDays({ from: iso(one), to: iso(other) })).toBe(Math.max(0, days));
      }),
    );
  });
});

describe('for any target and result', () => {
  const target = fc
    .record({ value: fc.integer({ min: 1, max: 5000 }), width: fc.integer({ min: 0, max: 50 }) })
    .map(({ value, width }) => ({ value, valueTo: width === 0 ? null : value + width, ...YEAR_2017 }));
  const result = fc.integer({ min: 0, max: 10_000 });
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((after) => new Date(Date.UTC(2017, 0, 1 + after)).toISOString().slice(0, 10));
  const order = ['late', 'near', 'on-course', 'reached'];

  test('what is reached and what is missing make the target, and missing is never below 0', () => {
    fc.assert(
      fc.property(target, result, day, (set, reached, on) => {
        const { missing, exceeded, state } = progressOf(set, reached, on);
        const upper = set.valueTo ?? set.value;
        expect(missing).toEqual({ least: Math.max(0, set.value - reached), most: Math.max(0, upper - reached) });
        expect(exceeded === null).toBe(reached <= upper);
        expect((exceeded?.part ?? 0) + upper - (missing?.most ?? 0)).toBe(reached);
        expect(state === 'reached').toBe(missing?.least === 0);
      }),
    );
  });

  test('more people never make it worse, more days never make it better', () => {
    fc.assert(
      fc.property(target, result, result, day, day, (set, a, b, c, d) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const [early, late] = c < d ? [c, d] : [d, c];
        const rank = (count: number, on: string) => order.indexOf(progressOf(set, count, on).state);
        expect(rank(less, early)).toBeLessThanOrEqual(rank(more, early));
        expect(rank(less, late)).toBeLessThanOrEqual(rank(less, early));
        const [needsMore, needsLess] = [progressOf(set, less, early), progressOf(set, more, early)];
        expect(needsMore.perQuarter?.most ?? 0).toBeGreaterThanOrEqual(needsLess.perQuarter?.most ?? 0);
      }),
    );
  });

  test('the quarters left, each with what it must bring, are enough', () => {
    fc.assert(
      fc.property(target, result, day, (set, reached, on) => {
        const { perQuarter, quartersLeft: left, missing } = progressOf(set, reached, on);
        if (perQuarter === null) expect(left).toBe(0);
        else expect(perQuarter.least * left).toBeGreaterThanOrEqual(missing?.least ?? 0);
      }),
    );
  });
});
