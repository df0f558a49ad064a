import { expect, test } from 'vitest';
import { answerTruthfully } from './answer-truthfully.ts';
import { makeCareless } from './careless-workbook.ts';
import { hunt, huntOne } from './hunt.ts';

test(
  'eighty careless workbooks: every person and figure is right, asked about or refused',
  { timeout: 120_000 },
  () => {
    const { outcomes, faults } = hunt({ count: 80, first: 1 });
    expect(faults).toEqual([]);
    expect(outcomes.right + outcomes.asked + outcomes.refused).toBe(80);
    // Both ends are reached.
    expect(outcomes.right).toBeGreaterThan(30);
    expect(outcomes.asked).toBeGreaterThan(0);
  },
);

test('the same number gives the same workbook', () => {
  for (let number = 1; number < 20; number += 1)
    expect(JSON.stringify(makeCareless(number).sheets)).toBe(JSON.stringify(makeCareless(number).sheets));
});

test('a person, a value or a figure that is another than the truth is found', () => {
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
  const right = numbers.filter((number) => huntOne(makeCareless(number)).is === 'right');
  const found = right.map((number) => {
    const { sheets, truth } = makeCareless(number);
    const figures = new Map([...truth.figures].map(([key, value]) => [key, `${value}0`]));
    const wrong = truth.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, says: { ...row.says, full_name: 'Somebody Else' } })),
    }));
    return huntOne({ sheets, truth: { ...truth, figures, sheets: wrong } }).is;
  });
  expect(new Set(found)).toEqual(new Set(['wrong']));
});

test('a question without a true answer stays open', () => {
  const { truth } = makeCareless(1);
  const answer = { about: 'row', sheet: 'Danh sách', row: 99_999, isCounted: true } as const;
  const problem = {
    code: 'intake.note-says-gone',
    weight: 'fix',
    place: { at: 'file', file: 'a' },
    facts: {},
  } as const;
  expect(answerTruthfully([{ problem, options: [{ label: '', answer }], proposed: null }], truth)).toEqual([]);
});
