import { describe, expect, test } from 'vitest';
import { findRows, nextOrder, orderRows } from '../../../../renderer/components/grid/grid-order.ts';
import type { FigureRow } from '../../../../shared/contract/views.ts';
import type { FigureValue } from '../../../../shared/statistics/figure.ts';

const row = (name: string, value: FigureValue, id = 1): FigureRow => ({
  unit: { id, name },
  group: null,
  values: [value],
});
const count = (value: number): FigureValue => ({ is: 'number', value });
const names = (rows: readonly FigureRow[]) => rows.map(({ unit }) => unit.name);

const rows = [
  row('Thôn 10', count(3)),
  row('Đảng bộ xã Đằm', { is: 'missing' }),
  row('Thôn 2', count(0)),
  row('Chi bộ Ẳng', count(12)),
];

describe('order of the figures', () => {
  test('names follow the Vietnamese alphabet and the value of their numbers', () => {
    expect(names(orderRows(rows, { column: null, direction: 'up' }))).toEqual([
      'Chi bộ Ẳng',
      'Đảng bộ xã Đằm',
      'Thôn 2',
      'Thôn 10',
    ]);
  });

  test('what nobody reported is last in both directions, a zero is not', () => {
    expect(names(orderRows(rows, { column: 0, direction: 'up' }))).toEqual([
      'Thôn 2',
      'Thôn 10',
      'Chi bộ Ẳng',
      'Đảng bộ xã Đằm',
    ]);
    expect(names(orderRows(rows, { column: 0, direction: 'down' }))).toEqual([
      'Chi bộ Ẳng',
      'Thôn 10',
      'Thôn 2',
      'Đảng bộ xã Đằm',
    ]);
  });

  test('shares are ordered by their value', () => {
    const shares = [row('a', { is: 'ratio', part: 1, whole: 3 }), row('b', { is: 'ratio', part: 40, whole: 100 })];
    expect(names(orderRows(shares, { column: 0, direction: 'down' }))).toEqual(['b', 'a']);
  });

  test('a head goes through three states', () => {
    const first = nextOrder(null, 2);
    const second = nextOrder(first, 2);
    expect([first?.direction, second?.direction, nextOrder(second, 2)]).toEqual(['down', 'up', null]);
    expect(nextOrder(first, null)).toEqual({ column: null, direction: 'up' });
  });

  test('units are found without marks', () => {
    expect(names(findRows(rows, 'dang bo xa dam'))).toEqual(['Đảng bộ xã Đằm']);
    expect(names(findRows(rows, ''))).toHaveLength(4);
    expect(findRows(rows, 'không có')).toEqual([]);
  });
});
