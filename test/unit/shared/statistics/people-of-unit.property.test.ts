import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countInside, placedIn, sortIn } from '../../../../shared/statistics/people-of-unit.ts';
import { placeAdmission, placeIn } from '../../../../shared/statistics/place-admission.ts';
import { makeAdmission, period } from '../../../support/make-facts.ts';

const days = ['2016-12-31', '2017-01-01', '2017-02-10', '2017-03-31', '2017-04-01', '2017-03', '2017'] as const;
const date = fc.option(fc.constantFrom(...days), { freq: 1 });
const person = fc
  .record({
    decisionDate: date,
    ceremonyDate: date,
    list: fc.constantFrom('2016', '2017-Q1', '2017', '2017-Q2'),
  })
  .map(({ list, ...given }) => makeAdmission({ ...given, listFrom: period(list).from, listTo: period(list).to }));

test('people are placed and counted by the rule for each of them, also where only a month or a year is known', () => {
  const found = { inside: 0, unclear: 0 };
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 20 }),
      fc.constantFrom('decision' as const, 'ceremony' as const),
      fc.constantFrom('2016', '2017-Q1', '2017-6M', '2017', '2017-02-10..2017-02-10'),
      fc.array(fc.nat(19), { maxLength: 3 }),
      (people, countingDate, code, leftOut) => {
        const when = period(code);
        const without = new Set(leftOut);
        const sorted = sortIn(people, () => false, { countingDate });
        const ruled = (place: 'in' | 'unclear') =>
          people.filter(
            (one, at) => !without.has(at) && placeIn(placeAdmission(one, { countingDate }), when) === place,
          );
        const placed = placedIn(sorted, when, without);
        expect(placed).toEqual({ inside: ruled('in'), unclear: ruled('unclear') });
        expect(countInside(sorted, when, without)).toBe(placed.inside.length);
        found.inside += placed.inside.length;
        found.unclear += placed.unclear.length;
      },
    ),
    { numRuns: 200 },
  );
  expect(found.inside).toBeGreaterThan(0);
  expect(found.unclear).toBeGreaterThan(0);
});
