import { expect, test } from 'vitest';
import { keepDays } from '../../../../shared/statistics/members/keep-days.ts';

test('a day is worked out once while there is room, and the one not used for longest goes first', () => {
  const read: string[] = [];
  const on = keepDays(
    (day) => {
      read.push(day);
      return { day, rows: day === 'empty' ? 0 : 4 };
    },
    ({ rows }) => rows,
    8,
  );
  for (const day of ['a', 'b', 'a', 'empty', 'c', 'a', 'b', 'empty']) expect(on(day).day).toBe(day);
  expect(read).toEqual(['a', 'b', 'empty', 'c', 'b']);
});
