import { expect, test } from 'vitest';
import { checkIdentities, type RowValue } from '../../../../shared/forms/check-identities.ts';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';

const movement = findForm('bieu-1-btctw', formDefinitions);
const failedIn = (rows: Readonly<Record<string, RowValue>>) => {
  if (movement === null) throw new Error('no such form');
  return checkIdentities(movement, (row) => rows[row] ?? null).map(({ left, right, difference }) => [
    left,
    right,
    difference,
  ]);
};

test('opening and increase without decrease must give the closing number', () => {
  expect(failedIn({ A: 100, B: 10, C: 0, D: 110 })).toEqual([]);
  expect(failedIn({ A: 100, B: 10, C: 0, D: 111 })).toEqual([[111, 110, 1]]);
});

test('an empty cell of a form that was sent is left out of the sum', () => {
  expect(failedIn({ A: 100, B: 10, C: null, D: 110 })).toEqual([]);
});

test('an identity with a row that cannot be known is not held against anybody', () => {
  expect(failedIn({ A: 1834, B: 'unknown', C: 'unknown', D: 1906 })).toEqual([]);
});
