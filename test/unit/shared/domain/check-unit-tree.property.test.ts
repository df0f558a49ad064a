import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUnitTree, newFindings } from '../../../../shared/domain/check-unit-tree.ts';
import type { UnitVersion } from '../../../../shared/domain/unit.ts';
import { root, someVersion, soundTree } from '../../../support/random-unit-tree.ts';

type Mutated = { readonly versions: readonly UnitVersion[]; readonly unitId: number };
type Mutation = (versions: readonly UnitVersion[], pick: number) => Mutated | null;

const codesOf = (versions: readonly UnitVersion[], unitId: number) =>
  checkUnitTree({ versions }).flatMap((finding) => (finding.unitId === unitId ? [finding.code] : []));
const change = (versions: readonly UnitVersion[], version: UnitVersion, given: Partial<UnitVersion>): Mutated => ({
  versions: versions.map((one) => (one === version ? { ...one, ...given } : one)),
  unitId: version.unitId,
});
const pickFrom = <T>(items: readonly T[], pick: number): T | null => items[pick % items.length] ?? null;
const below = (versions: readonly UnitVersion[]) => versions.filter(({ parentId }) => parentId !== null);
const firstOf = (versions: readonly UnitVersion[], unitId: number) =>
  versions.filter((one) => one.unitId === unitId).sort((a, b) => a.from.localeCompare(b.from))[0] ?? null;

/** A child whose parent is not the root, with the first span of each. */
function childAndParent(versions: readonly UnitVersion[], pick: number) {
  const children = below(versions).filter(({ parentId }) => parentId !== root.unitId);
  const child = pickFrom(children, pick);
  const own = child === null ? null : firstOf(versions, child.unitId);
  const parent = child === null ? null : firstOf(versions, child.parentId ?? 0);
  return own === null || parent === null ? null : { child: own, parent };
}

/** Every single thing that may be spoiled, by the code under which it must be found. */
const mutations: Readonly<Record<string, Mutation>> = {
  'unit.days-order': (versions, pick) => {
    const version = pickFrom(below(versions), pick);
    return version === null ? null : change(versions, version, { to: '2009-12-31' });
  },
  'unit.overlap': (versions, pick) => {
    const later = below(versions).filter((one) => firstOf(versions, one.unitId) !== one);
    const version = pickFrom(later, pick);
    const first = version === null ? null : firstOf(versions, version.unitId);
    return version === null || first === null ? null : change(versions, version, { from: first.to ?? first.from });
  },
  'unit.no-parent': (versions, pick) => {
    const version = pickFrom(below(versions), pick);
    return version === null ? null : change(versions, version, { parentId: 9999 });
  },
  'unit.cycle': (versions, pick) => {
    const both = childAndParent(versions, pick);
    if (both === null) return null;
    const ring = versions.map((one) =>
      one.unitId === both.parent.unitId ? { ...one, parentId: both.child.unitId } : one,
    );
    return { versions: ring, unitId: both.parent.unitId };
  },
  'unit.before-parent': (versions, pick) => {
    const both = childAndParent(versions, pick);
    return both === null ? null : change(versions, both.child, { from: '2005-01-01' });
  },
  'unit.after-parent': (versions, pick) => {
    const both = childAndParent(versions, pick);
    if (both === null) return null;
    const last = versions.filter(({ unitId }) => unitId === both.child.unitId).at(-1);
    const end = versions.filter(({ unitId }) => unitId === both.parent.unitId).at(-1)?.to ?? null;
    return last === undefined || end === null ? null : change(versions, last, { to: '2099-12-31' });
  },
  'unit.wrong-parent': (versions, pick) => {
    const both = childAndParent(versions, pick);
    if (both === null) return null;
    const kind = both.parent.kind === 'superior' ? 'sub-committee' : 'village-cell';
    return change(versions, both.child, { kind });
  },
};

describe('the tree of units', () => {
  test('a sound tree has nothing against it', () => {
    fc.assert(
      fc.property(soundTree, (versions) => {
        expect(checkUnitTree({ versions })).toEqual([]);
      }),
    );
  });

  test.each(Object.entries(mutations))('one thing spoiled is found: %s', (code, mutate) => {
    let tried = 0;
    fc.assert(
      fc.property(soundTree, fc.nat(), (versions, pick) => {
        const spoiled = mutate(versions, pick);
        fc.pre(spoiled !== null);
        tried += 1;
        expect(codesOf(spoiled.versions, spoiled.unitId)).toContain(code);
      }),
      { numRuns: 200 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test('a unit closed with people is found, unless another goes on in its place', () => {
    fc.assert(
      fc.property(soundTree, fc.nat(), (versions, pick) => {
        const closed = below(versions).filter(
          (one) => one.to !== null && versions.filter(({ unitId }) => unitId === one.unitId).at(-1) === one,
        );
        const one = pickFrom(closed, pick);
        fc.pre(one !== null);
        const openPeople = (unitId: number) => ({
          members: unitId === one.unitId ? 3 : 0,
          candidates: 1 - Math.sign(unitId - one.unitId) ** 2,
        });
        const [found, ...others] = checkUnitTree({ versions, openPeople });
        expect([found, others]).toMatchObject([
          { code: 'unit.people-left', unitId: one.unitId, facts: { members: 3, candidates: 1 } },
          [],
        ]);
        expect(checkUnitTree({ versions, openPeople, succeeded: new Set([one.unitId]) })).toEqual([]);
      }),
    );
  });

  test('a gap of the parent is found with its days', () => {
    const versions = [
      root,
      someVersion({ unitId: 2, kind: 'base-committee', parentId: 1, id: 20, to: '2015-12-31' }),
      someVersion({ unitId: 2, kind: 'base-committee', parentId: 1, id: 21, from: '2017-01-01' }),
      someVersion({ unitId: 3, kind: 'cell', parentId: 2 }),
    ];
    expect(checkUnitTree({ versions })).toMatchObject([
      { code: 'unit.parent-gap', unitId: 3, otherId: 2, from: '2016-01-01', to: '2016-12-31' },
    ]);
  });

  test('base organisations may stand under a base committee with the powers of the level above', () => {
    const committee = someVersion({ unitId: 2, kind: 'base-committee', parentId: 1 });
    const cell = someVersion({ unitId: 3, kind: 'base-cell', parentId: 2 });
    expect(codesOf([root, committee, cell], 3)).toEqual(['unit.wrong-parent']);
    expect(codesOf([root, { ...committee, specialRights: ['superior-powers'] }, cell], 3)).toEqual([]);
  });

  test('an act answers for what it brings, not for what was there', () => {
    const early = someVersion({ unitId: 3, kind: 'cell', parentId: 2, from: '2000-01-01' });
    const parent = someVersion({ unitId: 2, kind: 'base-committee', parentId: 1 });
    const before = checkUnitTree({ versions: [root, parent, early] });
    expect(before).toHaveLength(1);
    const better = checkUnitTree({ versions: [root, { ...parent, from: '2005-01-01' }, early] });
    const worse = checkUnitTree({ versions: [root, { ...parent, from: '2015-01-01' }, early] });
    expect(newFindings(before, better)).toEqual([]);
    expect(newFindings(before, worse)).toHaveLength(1);
  });
});
