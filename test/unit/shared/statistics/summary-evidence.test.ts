import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { describeProblem } from '../../../../shared/text/vi/describe-problem.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const units = [
  makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
  makeUnit(2, 'Đảng bộ xã Nà Hỳ'),
  makeUnit(3, 'Đảng bộ xã Nà Khoa'),
];
const quarter = period('2017-Q1');
const summary = (unitId: number, values: Readonly<Record<string, number>>) =>
  makeSubmission(unitId, '2017-Q1', values, { formId: 'summary' });
const open = (facts: Partial<FigureFacts>) => openFigures(makeFacts({ units, ...facts }));
const total = (facts: Partial<FigureFacts>, unitId: number) => open(facts).figure('admitted.total', unitId, quarter);

describe('what the board’s own summary says of a unit', () => {
  test('counts where the unit sent neither a form nor a list', () => {
    expect(total({ submissions: [summary(2, { 'admitted.total': 8 })] }, 2).value).toEqual({ is: 'number', value: 8 });
  });

  test('does not count beside a form, whatever is preferred, nor beside a list', () => {
    const form = makeSubmission(2, '2017-Q1', { I: 7 });
    expect(total({ submissions: [summary(2, { 'admitted.total': 8 }), form] }, 2).value).toEqual({
      is: 'number',
      value: 7,
    });
    const list = { lists: [makeList(2, '2017-Q1')], admissions: [makeAdmission()] };
    expect(total({ submissions: [summary(2, { 'admitted.total': 8 })], ...list }, 2).value).toEqual({
      is: 'number',
      value: 1,
    });
  });

  test('fills the whole up with units that sent nothing themselves', () => {
    const whole = total(
      { submissions: [summary(2, { 'admitted.total': 8 }), makeSubmission(3, '2017-Q1', { I: 4 })] },
      ROOT,
    );
    expect([whole.value, whole.base]).toMatchObject([{ value: 12 }, { reported: 2, expected: 2 }]);
  });

  test('gives the members of the last day, too', () => {
    const figures = open({ submissions: [summary(2, { 'members.total': 320 })] });
    expect(figures.figure('members.total', 2, quarter).value).toEqual({ is: 'number', value: 320 });
  });

  test('is a problem where the unit itself says otherwise', () => {
    const facts = {
      submissions: [
        summary(2, { 'admitted.total': 8, 'admitted.female': 2 }),
        makeSubmission(2, '2017-Q1', { I: 7, 'I.1': 2 }),
      ],
    };
    const found = checkFigures(open(facts), 2, quarter).filter(({ code }) => code === 'figures.summary-differs');
    expect(found.map((problem) => describeProblem(problem).what)).toEqual([
      'Đảng bộ xã Nà Hỳ, quý I/2017, “Đảng viên mới kết nạp”: bảng tổng hợp ghi 8, biểu hoặc danh sách của đơn vị có 7.',
    ]);
  });
});
