import { describe, expect, test } from 'vitest';
import { dataEdge, isFilledValue, type Spot } from '../../../../renderer/components/grid/data-edge.ts';

/** One row; `x` is a filled cell, `.` an empty one. */
const along = (line: string, from: number, key: string) =>
  dataEdge(
    key,
    { row: 0, column: from },
    { row: 0, column: line.length - 1 },
    ({ column }: Spot) => line[column] === 'x',
  )?.column;

describe('Ctrl and an arrow key', () => {
  test.each([
    ['xxx.xx', 0, 'ArrowRight', 2, 'to the end of the block'],
    ['xxx.xx', 2, 'ArrowRight', 4, 'over the gap to the next block'],
    ['xxx..', 2, 'ArrowRight', 4, 'to the edge when nothing follows'],
    ['..x.', 0, 'ArrowRight', 2, 'from an empty cell to the first filled one'],
    ['xx.xx', 4, 'ArrowLeft', 3, 'backwards to the beginning of the block'],
    ['xx.xx', 3, 'ArrowLeft', 1, 'backwards over the gap'],
    ['xxx', 2, 'ArrowRight', 2, 'nowhere from the edge'],
  ])('%s from %i with %s leads to %i: %s', (line, from, key, to) => {
    expect(along(line, from, key)).toBe(to);
  });

  test('works downwards, and leaves other keys alone', () => {
    const filled = ({ row }: Spot) => row !== 2;
    const last = { row: 5, column: 0 };
    expect(dataEdge('ArrowDown', { row: 0, column: 0 }, last, filled)).toEqual({ row: 1, column: 0 });
    expect(dataEdge('Home', { row: 0, column: 0 }, last, filled)).toBeNull();
  });

  test('a figure nobody reported is empty, a zero is not', () => {
    expect([{ is: 'missing' }, { is: 'undefined', why: 'no-target' }, null, ''].map(isFilledValue)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
    expect([{ is: 'number', value: 0 }, 0, 'a'].map(isFilledValue)).toEqual([true, true, true]);
  });
});
