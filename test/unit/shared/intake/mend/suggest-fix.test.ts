import { expect, test } from 'vitest';
import { withSuggestion } from '../../../../../shared/intake/mend/suggest-fix.ts';
import type { Problem } from '../../../../../shared/contract/problem.ts';

const at = { at: 'cell', file: 'a.xlsx', sheet: 'S', cell: 'B7' } as const;
const suggested = (code: Problem['code'], written: string, facts: Problem['facts'] = {}) =>
  withSuggestion({ code, weight: 'fix', place: at, facts: { written, ...facts } }).facts['suggestion'] ?? null;

test.each<[Problem['code'], string, string | null]>([
  ['intake.number-expected', 'O', '0'],
  ['intake.number-expected', 'l2', '12'],
  ['intake.number-expected', '12 người', '12'],
  ['intake.number-expected', '1 234', '1234'],
  ['intake.number-expected', 'bốn', null],
  ['intake.number-expected', '3 + 1', null],
  ['intake.number-fraction', '12,0', '12'],
  ['intake.number-fraction', '12,5', null],
  ['intake.dash-is-empty', '-', '0'],
  ['intake.day-not-understood', '03/25/1985', '25/03/1985'],
  ['intake.day-not-understood', 'l5/03/l985', '15/03/1985'],
  ['intake.day-not-understood', '31/02/1985', null],
  ['intake.day-not-understood', 'không rõ', null],
  ['intake.id-number-wrong', '011 088 001 234', '011088001234'],
  ['intake.id-number-wrong', 'O11O88OO1234', '011088001234'],
  ['intake.id-number-wrong', '1234', null],
  ['intake.value-unknown', 'Hmog', null],
])('%s “%s” → %s', (code, written, suggestion) => {
  expect(suggested(code, written)).toBe(suggestion);
});

test('what was read from dots is proposed as it was read, and a suggestion that is there stays', () => {
  expect(suggested('intake.number-with-dots', '1.234', { read: 1234 })).toBe('1234');
  expect(suggested('intake.number-expected', 'O', { suggestion: 'khác' })).toBe('khác');
});

test('a problem of more than a cell has nothing to suggest', () => {
  const problem = {
    code: 'intake.number-expected',
    weight: 'fix',
    place: { at: 'app' },
    facts: { written: 'O' },
  } as const;
  expect(withSuggestion(problem)).toBe(problem);
});
