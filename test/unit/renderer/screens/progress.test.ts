import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barLength, monthsGone, progressStatus } from '../../../../renderer/screens/overview/progress.ts';
import type { UnitProgress } from '../../../../shared/contract/views.ts';

const line = (part: number, whole: number): UnitProgress => ({
  unit: { id: 1, name: 'Chi bộ A' },
  result: { is: 'number', value: part },
  target: whole,
  achievement: { is: 'ratio', part, whole },
});

describe('progress of a unit', () => {
  test('exactly the share of the year that is gone is not late', () => {
    expect(progressStatus(line(2, 8), monthsGone('2017-03-31'))).toBe('under-way');
    expect(progressStatus(line(1, 8), monthsGone('2017-03-31'))).toBe('late');
    expect(progressStatus(line(8, 8), monthsGone('2017-03-31'))).toBe('done');
  });

  test('a unit without report or target is neither late nor done', () => {
    expect(progressStatus({ ...line(0, 8), achievement: { is: 'missing' } }, 12)).toBe('no-figure');
    expect(
      progressStatus({ ...line(0, 8), target: null, achievement: { is: 'undefined', why: 'no-target' } }, 12),
    ).toBe('no-target');
  });

  test('a bar never leaves its track, and is marked where it is cut', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 900 }), (part, whole) => {
        const { length, isCut } = barLength(part, whole);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(100);
        expect(isCut).toBe(part * 2 > whole * 3);
      }),
    );
  });
});
