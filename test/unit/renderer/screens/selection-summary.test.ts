import { describe, expect, test } from 'vitest';
import { summarise } from '../../../../renderer/components/grid/selection-summary.ts';

describe('summary of selected cells', () => {
  test('counts are added up and divided exactly', () => {
    const values = [1400, 80, 1].map((value) => ({ is: 'number' as const, value }));
    expect(summarise(values)).toEqual({ count: '3', sum: '1.481', mean: '493,67' });
  });

  test('missing cells are counted as cells but not as zeros', () => {
    expect(summarise([{ is: 'number', value: 4 }, { is: 'missing' }, { is: 'number', value: 6 }])).toEqual({
      count: '3',
      sum: '10',
      mean: '5,00',
    });
  });

  test('shares and means have no sum', () => {
    expect(
      summarise([
        { is: 'ratio', part: 1, whole: 2 },
        { is: 'number', value: 6 },
      ]).sum,
    ).toBeNull();
    expect(summarise([{ is: 'missing' }]).sum).toBeNull();
  });
});
