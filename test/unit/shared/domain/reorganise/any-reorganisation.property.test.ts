import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act, Reorganisation } from '../../../../../shared/domain/reorganise/act.ts';
import { layOutReorganisations, previewIds } from '../../../../../shared/domain/reorganise/lay-out.ts';
import { dayBefore } from '../../../../../shared/domain/period.ts';
import type { UnitVersion } from '../../../../../shared/domain/unit.ts';
import { district, fresh, newUnit, on, own, spansAfter, treeText } from '../../../../support/reorganise-world.ts';

const anyUnit = fc.constantFrom(...district.map(({ unitId }) => unitId));
const anyShare = fc.oneof(
  fc.constant('unknown' as const),
  fc.record({ part: fc.integer({ min: 1, max: 3 }), whole: fc.integer({ min: 2, max: 6 }) }),
);
const anyEnd = fc.oneof(anyUnit.map(own), fc.constant(fresh('a')));
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('merge' as const),
    from: fc.uniqueArray(anyUnit, { minLength: 1, maxLength: 3 }).map((ids) => ids.map(own)),
    into: anyEnd,
  }),
  fc.record({
    act: fc.constant('split' as const),
    unitId: anyUnit,
    goesOn: fc.boolean(),
    parts: fc.array(fc.record({ to: anyEnd, share: anyShare }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    act: fc.constant('rename' as const),
    unitId: anyUnit,
    name: fc.constantFrom('Đảng bộ xã Mới', 'Đảng bộ xã Nà Hỳ'),
    kind: fc.constant(null),
    organisationType: fc.constant(null),
  }),
  fc.record({ act: fc.constant('transfer' as const), unitId: anyUnit, parent: anyEnd }),
  fc.record({ act: fc.constant('dissolve' as const), unitId: anyUnit }),
);
const anyReorganisation = (day: string): fc.Arbitrary<Reorganisation> =>
  fc
    .record({
      acts: fc.array(anyAct, { minLength: 1, maxLength: 3 }),
      children: fc.array(fc.record({ unitId: anyUnit, to: anyEnd }), { maxLength: 3 }),
    })
    .map(({ acts, children }) => on(acts, { day, children, newUnits: [newUnit('a', `Đảng bộ xã ngày ${day}`)] }));

/** Units of the tree of a day that hang below nothing. */
function homeless(units: readonly UnitVersion[], day: string): readonly string[] {
  const standing = units.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const ids = new Set(standing.map(({ unitId }) => unitId));
  return standing.filter(({ parentId }) => parentId !== null && !ids.has(parentId)).map(({ name }) => name);
}

test('whatever is accepted leaves the past as it was, no unit without its parent and no two spans on one day', () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyReorganisation('2025-07-01'), anyReorganisation('2026-03-01'), (first, second) => {
      const laid = layOutReorganisations(
        [first, second],
        { units: district, outside: [], successions: [] },
        previewIds(),
      );
      if (laid.steps.length === 0) return;
      const done = layOutReorganisations(
        laid.steps.map(({ reorganisation }) => reorganisation),
        { units: district, outside: [], successions: [] },
        previewIds(),
      );
      accepted += 1;
      const units = spansAfter(done);
      const days = ['2025-07-01', '2026-03-01'];
      expect(treeText(units, '2025-06-30')).toEqual(treeText(district, '2025-06-30'));
      for (const day of [...days, ...days.map(dayBefore), '2030-01-01']) {
        expect(homeless(units, day)).toEqual([]);
        const standing = units.filter(({ from, to }) => from <= day && (to === null || to >= day));
        expect(new Set(standing.map(({ unitId }) => unitId)).size).toBe(standing.length);
        const reachable = treeText(units, day).length + 1;
        expect(reachable).toBe(standing.length);
      }
      for (const { from, to } of units) expect(to === null || to >= from).toBe(true);
    }),
    { numRuns: 2000, seed: 20250701 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('links of one unit on one day never carry more than all of it, and are known for all or for none', () => {
  fc.assert(
    fc.property(anyReorganisation('2025-07-01'), (one) => {
      const { steps } = layOutReorganisations([one], { units: district, outside: [], successions: [] }, previewIds());
      const links = steps.flatMap(({ outcome }) => outcome.links);
      for (const from of new Set(links.map(({ fromUnitId }) => fromUnitId))) {
        const shares = links.filter(({ fromUnitId }) => fromUnitId === from).map(({ share }) => share);
        const known = shares.flatMap((share) => (share === 'unknown' ? [] : [share.part / share.whole]));
        expect([0, shares.length]).toContain(known.length);
        expect(known.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
    { numRuns: 400, seed: 20250701 },
  );
});
