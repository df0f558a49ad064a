import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrange,
  LEAST_WIDTH,
  MOST_WIDTH,
  moveColumn,
  plainLayout,
  readLayout,
  toggleColumn,
  widen,
} from '../../../../renderer/components/grid/column-layout.ts';

const codes = ['a', 'b', 'c', 'd'];

describe('the arrangement of columns', () => {
  test('columns move one place, and new ones come behind those that were moved', () => {
    const moved = moveColumn(plainLayout, codes, 'c', -1);
    expect(arrange(codes, moved)).toEqual(['a', 'c', 'b', 'd']);
    expect(arrange([...codes, 'e'], moved)).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(moveColumn(moved, arrange(codes, moved), 'a', -1)).toBe(moved);
  });

  test('a hidden column comes back, and one is always left', () => {
    const without = toggleColumn(plainLayout, 'b');
    expect(arrange(codes, without)).toEqual(['a', 'c', 'd']);
    expect(arrange(codes, toggleColumn(without, 'b'))).toEqual(codes);
    expect(arrange(['b'], without)).toEqual(['b']);
  });

  test('a width stays within bounds and is given back', () => {
    expect(widen(plainLayout, 'a', 5).widths).toEqual({ a: LEAST_WIDTH });
    expect(widen(plainLayout, 'a', 5000).widths).toEqual({ a: MOST_WIDTH });
    expect(widen(widen(plainLayout, 'a', 200), 'a', null)).toEqual(plainLayout);
  });

  test('what was kept comes back, anything else is the plain arrangement', () => {
    const layout = widen(toggleColumn(moveColumn(plainLayout, codes, 'c', -1), 'd'), 'a', 120);
    expect(readLayout(JSON.stringify(layout))).toEqual(layout);
    expect([null, '', '{', '3', 'null'].map(readLayout)).toEqual(Array.from({ length: 5 }, () => plainLayout));
  });

  test('no kept text breaks the grid: every column that is shown is one of its own, once', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const shown = arrange(codes, readLayout(text));
        expect(shown.length).toBeGreaterThan(0);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((code) => codes.includes(code))).toBe(true);
      }),
    );
  });
});
