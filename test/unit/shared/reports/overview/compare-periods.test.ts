import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admissionLists,
  comparePeriods,
  progressLists,
  type ComparedUnit,
  type UnitThen,
} from '../../../../../shared/reports/overview/compare-periods.ts';
import type { FigureValue } from '../../../../../shared/statistics/figure.ts';
import { targetStates, type TargetState } from '../../../../../shared/statistics/target-state.ts';

const number = (value: number): FigureValue => ({ is: 'number', value });
const MISSING: FigureValue = { is: 'missing' };

function then(admitted: FigureValue, state: TargetState | null): UnitThen {
  return {
    admitted,
    progress: {
      result: admitted,
      periodCode: '2017-Q1',
      target: state === null ? null : { id: 1, kind: 'assigned', value: 9, valueTo: null, decimals: 0 },
      achieved: null,
      noResult: state === 'no-figure' ? 'not-reported' : null,
      state,
    },
  };
}
const unit = (id: number, before: UnitThen | null, now: UnitThen | null): ComparedUnit => ({
  unit: { id, name: `Chi bộ ${id}` },
  before,
  now,
});
const ids = (lines: readonly { readonly unit: { readonly id: number } }[]) => lines.map((line) => line.unit.id);

describe('changes since the period before', () => {
  test('whoever was below the plan and is on it now caught up; gone below it is to fall behind', () => {
    const { progress } = comparePeriods([
      unit(1, then(number(1), 'late'), then(number(2), 'on-course')),
      unit(2, then(number(1), 'near'), then(number(2), 'reached')),
      unit(3, then(number(1), 'on-course'), then(number(2), 'late')),
      unit(4, then(number(1), 'reached'), then(number(2), 'near')),
      unit(5, then(number(1), 'late'), then(number(2), 'near')),
      unit(6, then(number(1), 'on-course'), then(number(2), 'reached')),
    ]);
    expect(ids(progress['caught-up'])).toEqual([1, 2]);
    expect(ids(progress['fell-behind'])).toEqual([3, 4]);
  });

  test('nobody after some is told, and some after nobody, each with both numbers', () => {
    const { admissions } = comparePeriods([
      unit(1, then(number(3), null), then(number(0), null)),
      unit(2, then(number(0), null), then(number(2), null)),
      unit(3, then(number(0), null), then(number(0), null)),
    ]);
    expect(admissions.stopped).toMatchObject([{ unit: { id: 1 }, before: 3, now: 0 }]);
    expect(admissions.resumed).toMatchObject([{ unit: { id: 2 }, before: 0, now: 2 }]);
  });

  test('a missing figure is no 0: the unit is told apart, with the reason', () => {
    const { admissions, notCompared, compared } = comparePeriods([
      unit(1, then(number(3), 'on-course'), then(MISSING, 'no-figure')),
      unit(2, then(MISSING, 'no-figure'), then(number(2), 'late')),
      unit(3, null, then(number(2), 'late')),
      unit(4, then(number(2), 'late'), null),
      unit(5, then(number(1), null), then(number(1), 'late')),
      unit(6, then({ is: 'undefined', why: 'no-basis' }, 'late'), then(number(1), 'late')),
    ]);
    expect(admissions).toEqual({ stopped: [], resumed: [] });
    expect(notCompared.map(({ question, why, units }) => [question, why, units.map(({ id }) => id)])).toEqual([
      ['both', 'new', [3]],
      ['both', 'gone', [4]],
      ['both', 'no-figure-now', [1]],
      ['both', 'no-figure-before', [2]],
      ['admissions', 'no-basis', [6]],
      ['progress', 'no-target-before', [5]],
    ]);
    expect(compared).toEqual({ admissions: 1, progress: 1 });
  });

  const value = fc.oneof(fc.nat(3).map(number), fc.constant(MISSING));
  const side = fc.option(
    fc.tuple(value, fc.option(fc.constantFrom(...targetStates))).map(([admitted, state]) => then(admitted, state)),
  );
  const units = fc
    .array(fc.tuple(side, side), { maxLength: 40 })
    .map((sides) => sides.map(([before, now], index) => unit(index, before, now)));

  test('each unit is compared or told apart for each question, never both, never neither', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { compared, notCompared } = comparePeriods(all);
        for (const question of ['admissions', 'progress'] as const) {
          const apart = notCompared
            .filter((group) => group.question === 'both' || group.question === question)
            .flatMap((group) => group.units.map(({ id }) => id));
          expect(new Set(apart).size).toBe(apart.length);
          expect(apart.length + compared[question]).toBe(all.length);
        }
      }),
    );
  });

  test('no unit stands in two lists of one question, and turned round in time the lists change places', () => {
    fc.assert(
      fc.property(units, (all) => {
        const there = comparePeriods(all);
        const back = comparePeriods(all.map(({ unit: one, before, now }) => ({ unit: one, before: now, now: before })));
        const inLists = [
          admissionLists.flatMap((list) => ids(there.admissions[list])),
          progressLists.flatMap((list) => ids(there.progress[list])),
        ];
        for (const found of inLists) expect(new Set(found).size).toBe(found.length);
        expect(ids(back.admissions.resumed)).toEqual(ids(there.admissions.stopped));
        expect(ids(back.progress['caught-up'])).toEqual(ids(there.progress['fell-behind']));
      }),
    );
  });
});
