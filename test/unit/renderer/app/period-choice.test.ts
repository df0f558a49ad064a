import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, periodOf, quarterOf, readDay, spanOf, spans } from '../../../../renderer/app/period-choice.ts';

describe('period choice', () => {
  test('year and span give a code that leads back to both', () => {
    const calendar = spans.filter((span) => span !== 'days');
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom(...calendar), (year, span) => {
        const code = codeOf(year, span);
        expect(spanOf(code)).toBe(span);
        expect(periodOf(code).code).toBe(code);
        expect(periodOf(code).to.slice(0, 4)).toBe(String(year));
      }),
    );
  });

  test('a term is a free period', () => {
    expect(spanOf('2020-10-14..2025-06-30')).toBe('days');
  });

  test('the first period is the quarter of today', () => {
    expect(quarterOf('2017-01-01')).toBe('2017-Q1');
    expect(quarterOf('2017-06-30')).toBe('2017-Q2');
    expect(quarterOf('2017-12-31')).toBe('2017-Q4');
  });

  test('days are read day first, and only days that exist', () => {
    expect(readDay('14/10/2020')).toBe('2020-10-14');
    expect(readDay(' 1-7-2025 ')).toBe('2025-07-01');
    expect(readDay('29/02/2019')).toBeNull();
    expect(readDay('13/13/2020')).toBeNull();
    expect(readDay('2020-10-14')).toBeNull();
    expect(readDay('')).toBeNull();
  });

  test('a code that names nothing is our own fault', () => {
    expect(() => periodOf('2017-Q5')).toThrow(RangeError);
  });
});
