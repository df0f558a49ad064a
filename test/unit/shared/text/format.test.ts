import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalNumber,
  exceededWords,
  figureText,
  formatCount,
  formatDay,
  formatDecimal,
  formatPercent,
  meanOf,
  parseCount,
  parseDecimal,
  percentOf,
  reachedWords,
  roundDecimal,
} from '../../../../shared/text/format.ts';

describe('counts', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1481, '1.481'],
    [1234567, '1.234.567'],
    [-3, '−3'],
    [-1906, '−1.906'],
  ])('%d is written %s', (count, text) => expect(formatCount(count)).toBe(text));

  test.each(['', 'chưa có', '1,5', '1.48', '12.34', '1.481.', '1 481'])('“%s” is no count', (text) => {
    expect(parseCount(text)).toBeNull();
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        expect(parseCount(formatCount(count))).toBe(count + 0);
      }),
    );
  });
});

describe('percentages', () => {
  // The printed figures of five public reports; each is part, whole and the text with its own number of decimals.
  test.each([
    [4, 9, 1, '44,4'],
    [4, 9, 2, '44,44'],
    [57, 74, 2, '77,03'],
    [2941, 7267, 2, '40,47'],
    [1301, 7267, 2, '17,90'],
    [74, 7267, 2, '1,02'],
    [1481, 1385, 2, '106,93'],
    [713, 1481, 2, '48,14'],
    [294, 1481, 2, '19,85'],
    [40, 1481, 2, '2,70'],
    [158, 1481, 2, '10,67'],
    [1323, 1481, 2, '89,33'],
    [264, 1481, 2, '17,83'],
    [218, 1481, 2, '14,72'],
    [540, 1481, 2, '36,46'],
    [10, 1481, 2, '0,68'],
    [647, 700, 1, '92,4'],
    [647, 700, 2, '92,43'],
    [900, 700, 2, '128,57'],
    [133, 248, 2, '53,63'],
    [35, 95, 2, '36,84'],
    [152, 300, 2, '50,67'],
    [152, 304, 2, '50,00'],
    [10, 41, 2, '24,39'],
    [12, 311, 2, '3,86'],
  ])('%d of %d to %d decimals is %s', (part, whole, decimals, text) => {
    expect(formatDecimal(percentOf(part, whole, decimals))).toBe(text);
  });

  test('half a hundredth goes up, although binary fractions would lose it', () => {
    expect(formatDecimal(percentOf(201, 20_000))).toBe('1,01');
    expect(formatDecimal(roundDecimal({ scaled: 1005, decimals: 3 }, 2))).toBe('1,01');
    expect(formatDecimal(roundDecimal({ scaled: -1005, decimals: 3 }, 2))).toBe('−1,01');
    expect(formatPercent(1, 8, 2)).toBe('12,50%');
  });

  test('a whole of 0 is our fault and throws', () => {
    expect(() => percentOf(1, 0)).toThrow(RangeError);
  });

  test('the rounded figure is never further than half a unit from the exact one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (part, whole) => {
        const { scaled } = percentOf(part, whole);
        const doubledError = 2n * (BigInt(part) * 10_000n - BigInt(scaled) * BigInt(whole));
        expect(doubledError < BigInt(whole) && doubledError >= -BigInt(whole)).toBe(true);
      }),
    );
  });

  test('a written decimal is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.integer({ min: 0, max: 4 }),
        (scaled, decimals) => {
          expect(parseDecimal(formatDecimal({ scaled, decimals }))).toEqual({ scaled: scaled + 0, decimals });
        },
      ),
    );
  });
});

describe('words of a result', () => {
  test('900 of 700 is reached by 128,57% and exceeded by 28,57%, never “vượt 128%”', () => {
    expect(reachedWords(900, 700)).toBe('đạt 128,57%');
    expect(exceededWords(900, 700)).toBe('vượt 28,57%');
  });

  test('a target that is just reached is not exceeded', () => {
    expect(reachedWords(8, 8)).toBe('đạt 100,00%');
    expect(exceededWords(8, 8)).toBeNull();
  });
});

test('a mean has one decimal, half up', () => {
  expect(formatDecimal(meanOf(55, 2))).toBe('27,5');
  expect(formatDecimal(meanOf(1_105, 40))).toBe('27,6');
  expect(decimalNumber(meanOf(55, 2))).toBe(27.5);
});

test('days are written day first, partial dates without what they lack', () => {
  expect([formatDay('2017-03-05'), formatDay('1985-03'), formatDay('1985')]).toEqual(['05/03/2017', '03/1985', '1985']);
});

test('zero, missing and meaningless figures look different', () => {
  const shown = [
    figureText({ is: 'number', value: 0 }),
    figureText({ is: 'missing' }),
    figureText({ is: 'undefined', why: 'no-target' }),
    figureText({ is: 'undefined', why: 'base-is-zero' }),
  ];
  expect(shown).toEqual(['0', 'chưa có', 'chưa giao', '']);
});
