import { expect, test } from 'vitest';
import { readBlocks } from '../../../../../shared/forms/learn/number-blocks.ts';
import { readSumFormula } from '../../../../../shared/forms/learn/read-formula.ts';
import { levelsOf, numberingOf } from '../../../../../shared/forms/learn/row-levels.ts';
import { saysShare } from '../../../../../shared/forms/learn/says-share.ts';
import { markerOf } from '../../../../../shared/intake/recognise/column-markers.ts';

test.each([
  ['=C7+C8', ['C7', 'C8']],
  ['C7-C8', ['C7', '-C8']],
  ['=SUM(C7:C9)', ['C7', 'C8', 'C9']],
  ['=SUM(C7:C8,$C$11)-C12', ['C7', 'C8', 'C11', '-C12']],
  ['=SUM(Y5:AB5)', ['Y5', 'Z5', 'AA5', 'AB5']],
  ['=+C7', ['C7']],
  ['=C7*2', null],
  ['=IF(C7>0,C8,C9)', null],
  ['=SUM(C7:D9)', null],
  ["='Biểu 1'!C7+C8", null],
  ['', null],
])('%s adds and subtracts %j', (formula, cells) => {
  expect(readSumFormula(formula)?.map(({ sign, cell }) => sign + cell) ?? null).toEqual(cells);
});

test.each([
  ['1 2 3', [['1', '2', '3']]],
  ['A B 1 2', [['A', 'B', '1', '2']]],
  [
    '1 2 1 2',
    [
      ['1', '2'],
      ['1', '2'],
    ],
  ],
  [
    'A 1 2 A 1 2',
    [
      ['A', '1', '2'],
      ['A', '1', '2'],
    ],
  ],
  ['1 2 4', null],
  ['2 3 4', null],
  ['A B', null],
  ['1', null],
])('the row of numbers %s counts %j', (row, blocks) => {
  expect(readBlocks(row.split(' '))).toEqual(blocks);
});

test.each([
  ['2 (=3+4)', '2'],
  ['4 = 2:3', '4'],
  ['(1)', '1'],
  ['A', 'A'],
  ['07', '7'],
  ['Tổng số', null],
  ['1.2', null],
])('the column number %s counts as %s', (printed, marker) => {
  expect(markerOf(printed)).toBe(marker);
});

test('rows stand below the nearest row above with a sign of less depth', () => {
  const labels = [
    'I. Tổng số',
    'Trong đó: - Nữ',
    '- Dân tộc',
    'II. Chia ra',
    '1. Tuổi',
    '- Từ 18',
    '2. Nghề',
    'a) Nông',
    'III. Tổ chức',
  ];
  expect(levelsOf(labels.map((label) => numberingOf(label, '')))).toEqual([0, 1, 1, 0, 1, 2, 1, 2, 0]);
});

test('a number in a column of its own counts before the one in the label', () => {
  expect(levelsOf([numberingOf('Tổng số', 'I'), numberingOf('Nữ', '1'), numberingOf('Khác', 'II')])).toEqual([0, 1, 0]);
});

test('a sign of per cent is a share, one after a number in a name is none', () => {
  expect(['Tỷ lệ (%)', 'So với cùng kỳ', '% tăng', 'Tuổi bình quân'].map(saysShare)).toEqual([true, true, true, true]);
  expect(['Nắm giữ 100% vốn', 'Từ 50 % trở lên', 'Tổng số'].map(saysShare)).toEqual([false, false, false]);
});
