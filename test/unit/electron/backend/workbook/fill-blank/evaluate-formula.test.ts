import { expect, test } from 'vitest';
import {
  evaluateFormula,
  type LookUp,
} from '../../../../../../electron/backend/workbook/fill-blank/evaluate-formula.ts';

/** B1 to B5 are 1 to 5, C1 holds words, all else is empty. */
const lookUp: LookUp = (row, column) => {
  if (column === 2 && row <= 5) return row;
  return column === 3 && row === 1 ? 'unknown' : null;
};

test.each([
  ['B1+B2', 3],
  ['B2-B1*B3', -1],
  ['-(B1 + $B$2) / 2', -1.5],
  ['SUM(B1:B5)', 15],
  ['sum(B5:B1; B2, 10)+D9', 27],
  ['B4*100/B5', 80],
  ['1.5', 1.5],
  ['SUM(B1:B2)-SUM(B3)', 0],
])('%s is %d', (formula, value) => {
  expect(evaluateFormula(formula, lookUp)).toBe(value);
});

test.each([
  'IF(B1=0,"",B2/B1)',
  'B1/D1',
  'B1+C1',
  'SUM(B1:C1)',
  "'Biểu 3'!B1",
  'SUM(B1:B2',
  'SUM()',
  'B1 B2',
  'SUM(A1:XFD1048576)',
  'TongSo',
  '',
])('of %s nothing can be said', (formula) => {
  expect(evaluateFormula(formula, lookUp)).toBeNull();
});
