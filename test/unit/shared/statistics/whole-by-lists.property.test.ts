import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { indicators } from '../../../../shared/statistics/indicators.ts';
import { sumValues } from '../../../../shared/statistics/unit-finding.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const UNITS = [2, 3, 4, 5];
const units = [ROOT, ...UNITS].map((id) => makeUnit(id, `Đơn vị ${id}`));

const admission = fc
  .record({
    unitId: fc.constantFrom(...UNITS),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    people: fc.constantFrom('kinh', 'mong', null),
    birth: fc.constantFrom('1990-02-03', '1961', null),
    education: fc.constantFrom('primary' as const, null),
    listSaysYouthUnion: fc.boolean(),
    decisionDate: fc.constantFrom('2017-02-10', '2016-02-10', null),
  })
  .map((given) => makeAdmission(given));
const list = fc
  .tuple(fc.constantFrom(...UNITS, ROOT), fc.constantFrom('2017-Q1', '2017', '2016-Q1'))
  .map(([unit, code]) => makeList(unit, code));
const form = fc
  .tuple(fc.constantFrom(...UNITS), fc.constantFrom('2017-Q1', '2016-Q1'), fc.constantFrom(0, 3, null))
  .map(([unit, code, total]) => makeSubmission(unit, code, { I: total, 'I.1': 1 }));

test('adding up units that sent only lists gives what asking each unit gives, figure and base', () => {
  const counted = indicators.filter(({ source }) => source.from === 'admissions' || source.from === 'mean-age');
  fc.assert(
    fc.property(
      fc.array(admission, { maxLength: 12 }),
      fc.array(list, { maxLength: 6 }),
      fc.array(form, { maxLength: 2 }),
      (admissions, lists, submissions) => {
        const figures = openFigures(makeFacts({ units, admissions, lists, submissions }));
        const when = period('2017-Q1');
        for (const indicator of counted) {
          const { value, base } = figures.figureOf(indicator, ROOT, when);
          const found = UNITS.map((unitId) => ({ unitId, value: figures.finding(indicator, unitId, when).value }));
          const said = found.filter((one) => one.value.is !== 'missing');
          if (said.length === 0) continue;
          const sum = sumValues(said.map((one) => one.value));
          expect(value).toEqual(sum.is === 'mean' && sum.count === 0 ? { is: 'undefined', why: 'base-is-zero' } : sum);
          const missing = found.flatMap((one) => (one.value.is === 'missing' ? [one.unitId] : []));
          expect(base).toEqual({ reported: said.length, expected: UNITS.length, missingUnitIds: missing });
        }
      },
    ),
    { numRuns: 60 },
  );
});
