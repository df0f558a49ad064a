import { expect, test } from 'vitest';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeFacts, makeSubmission, period, ROOT } from '../../../support/make-facts.ts';

const NEW = { I: 8, 'I.1': 3 };
const told = (old: Readonly<Record<string, number>>, days = '2017-Q2') => {
  const submissions = [makeSubmission(2, '2017-Q2', NEW), makeSubmission(2, days, old, { formId: 'bieu-2-tctw' })];
  return checkFigures(openFigures(makeFacts({ submissions })), ROOT, period('2017-Q2')).map(
    (problem) => describeProblem(problem).what,
  );
};

test('a unit that sent its quarter in both series is told where they differ', () => {
  expect(told({ I: 8, 'I.2': 4 })).toEqual([
    'Đảng bộ xã Nà Hỳ: Biểu số 2-BTCTW, quý II/2017, dòng “Nữ” ghi 3, Biểu số 2 - TCTW, quý II/2017, dòng “Phụ nữ” ghi 4 (lệch 1).',
  ]);
});

test('equal figures, and those of other days, speak against nothing', () => {
  expect(told({ I: 8, 'I.2': 3 })).toEqual([]);
  expect(told({ I: 9, 'I.2': 4 }, '2017-Q1')).toEqual([]);
});
