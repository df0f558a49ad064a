import { expect, test } from 'vitest';
import { buildTargetBoard } from '../../../../shared/reports/target-board.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeFacts, makeSubmission, makeSuccession, makeUnit, period, ROOT } from '../../../support/make-facts.ts';

test('a result that counts units without a row of their own names them', () => {
  const units = [
    makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
    makeUnit(2, 'Đảng bộ xã Nà Hỳ', { to: '2017-06-30' }),
    makeUnit(3, 'Đảng bộ xã Nà Khoa'),
  ];
  const submissions = [2, 3].flatMap((unitId) => [
    makeSubmission(unitId, '2017-Q1', { I: 4 }),
    makeSubmission(unitId, '2017-Q2', { I: 1 }),
  ]);
  const facts = makeFacts({
    units,
    successions: [makeSuccession(2, 3, '2017-07-01')],
    submissions: [...submissions, makeSubmission(3, '2017-Q3', { I: 2 })],
  });
  const boardOf = (code: string) =>
    buildTargetBoard(openFigures(facts), period(code), {
      content: { indicator: 'admitted.total', scope: '' },
      span: 'year',
    });
  const after = boardOf('2017-Q3');
  expect([after.rows.map(({ unit }) => unit.id), after.whole.result?.value]).toEqual([
    [3],
    { is: 'number', value: 12 },
  ]);
  expect(after.endedNotes).toEqual([expect.stringContaining('Đảng bộ xã Nà Hỳ')]);
  expect(boardOf('2017-Q1').endedNotes).toEqual([]);
});
