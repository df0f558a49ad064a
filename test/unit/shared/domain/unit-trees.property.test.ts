import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitTrees, type UnitTree } from '../../../../shared/domain/unit-tree.ts';
import type { UnitVersion } from '../../../../shared/domain/unit.ts';
import { root, soundTree } from '../../../support/random-unit-tree.ts';

/** Days around every change of the random trees, and some between. */
const day = fc
  .record({ year: fc.integer({ min: 2008, max: 2030 }), rest: fc.constantFrom('01-01', '01-02', '06-15', '12-31') })
  .map(({ year, rest }) => `${year}-${rest}`);

/** Everything a tree says of these units. */
const whole = (tree: UnitTree, unitIds: readonly number[]) =>
  unitIds.map((id) => ({
    found: tree.find(id),
    children: tree.childrenOf(id),
    below: [...tree.subtreeOf(id)],
    above: tree.ancestorsOf(id),
  }));

/** A unit stands from its first to its last day; the root always. */
const stands = ({ unitId, from, to }: UnitVersion, on: string) =>
  unitId === root.unitId || (from <= on && (to === null || to >= on));

test('trees that share what was found say of each day what a tree of that day alone says', () => {
  fc.assert(
    fc.property(soundTree, fc.array(day, { minLength: 2, maxLength: 12 }), (versions, days) => {
      const ids = [...new Set(versions.map(({ unitId }) => unitId))];
      const treeOn = unitTrees(versions);
      for (const on of days) {
        const tree = treeOn(on);
        expect(tree.day).toBe(on);
        expect(whole(tree, ids)).toEqual(whole(unitTrees(versions)(on), ids));
        for (const version of versions) expect(tree.find(version.unitId) === version).toBe(stands(version, on));
      }
    }),
  );
});

test('days that share a tree have the same units', () => {
  fc.assert(
    fc.property(soundTree, day, day, (versions, one, other) => {
      const treeOn = unitTrees(versions);
      fc.pre(treeOn(one).since === treeOn(other).since);
      const standing = (on: string) => versions.filter((version) => stands(version, on));
      expect(standing(one)).toEqual(standing(other));
    }),
  );
});
