import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admittedOfUnit } from '../../../../shared/reporting/admitted-of-unit.ts';
import { periodsUpTo } from '../../../../shared/reporting/reporting-board.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const quarters = periodsUpTo(period('2017-Q4'), 4);
const unitId = fc.constantFrom(ROOT, 2, 3);
const code = fc.constantFrom('2017-Q1', '2017-Q2', '2017-Q3', '2017-6M', '2017');
const person = fc.record({
  unitId: fc.constantFrom(2, 3),
  day: fc.constantFrom('2017-01-20', '2017-05-03', '2017-08-09'),
});

test('of any lists and forms it is the number the figures have', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ unitId, code }), { maxLength: 4 }),
      fc.array(person, { maxLength: 6 }),
      fc.array(fc.record({ unitId: fc.constantFrom(2, 3), code, value: fc.constantFrom(null, 0, 4) }), {
        maxLength: 2,
      }),
      (lists, people, forms) => {
        const figures = openFigures(
          makeFacts({
            units: [
              makeUnit(ROOT, 'Đảng bộ huyện'),
              makeUnit(2, 'Đảng bộ xã Nà Khoa'),
              makeUnit(3, 'Đảng bộ xã Nà Hỳ'),
            ],
            lists: lists.map((list) => makeList(list.unitId, list.code)),
            admissions: people.map((one) => makeAdmission({ unitId: one.unitId, decisionDate: one.day })),
            submissions: forms.map((form) => makeSubmission(form.unitId, form.code, { I: form.value })),
          }),
        );
        const total = figures.evidence.catalogue.find('admitted.total');
        if (total === null) throw new Error('no total');
        for (const quarter of [...quarters, period('2017-6M')]) {
          for (const unit of [2, 3]) {
            const { value } = figures.finding(total, unit, quarter);
            expect(admittedOfUnit(figures, total, unit, quarter)).toBe(value.is === 'number' ? value.value : null);
          }
        }
      },
    ),
  );
});
