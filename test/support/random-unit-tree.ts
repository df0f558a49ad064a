import fc from 'fast-check';
import type { UnitKind, UnitVersion } from '../../shared/domain/unit.ts';

const START = '2010-01-01';

/** The fields of a span that are dull here. */
export function someVersion(
  given: Partial<UnitVersion> & Pick<UnitVersion, 'unitId' | 'kind' | 'parentId'>,
): UnitVersion {
  return {
    id: given.unitId * 100,
    code: String(given.unitId),
    name: `Đơn vị ${given.unitId}`,
    organisationType: null,
    cellKind: null,
    noCandidatesLeft: false,
    specialRights: [],
    position: given.unitId,
    from: START,
    to: null,
    ...given,
  };
}

export const root = someVersion({ unitId: 1, kind: 'superior', parentId: null, from: '1900-01-01' });

const childKinds: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  superior: ['superior', 'base-committee', 'base-cell', 'village-cell'],
  'base-committee': ['sub-committee', 'cell'],
  'sub-committee': ['cell'],
  'base-cell': [],
  cell: [],
  'village-cell': [],
};

const year = (value: number) => `${value}-01-01`;
const endOfYear = (value: number) => `${value}-12-31`;

/**
 * Sound trees: each unit stands under one made before it whose kind allows it, within its days, with its own days cut
 * into one to three spans that follow each other.
 */
export const soundTree: fc.Arbitrary<readonly UnitVersion[]> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      kind: fc.nat(),
      from: fc.nat(4),
      length: fc.nat(12),
      cuts: fc.nat(2),
      ends: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((seeds) => {
    type Made = {
      readonly unitId: number;
      readonly kind: UnitKind;
      readonly first: number;
      readonly last: number | null;
    };
    const units: Made[] = [{ unitId: 1, kind: 'superior', first: 1999, last: null }];
    const versions: UnitVersion[] = [root];
    seeds.forEach((seed, at) => {
      const open = units.filter(({ kind, first, last }) => childKinds[kind].length > 0 && (last ?? 2040) - first >= 4);
      const parent = open[seed.parent % open.length];
      if (parent === undefined) return;
      const kinds = childKinds[parent.kind];
      const kind = kinds[seed.kind % kinds.length] ?? 'base-cell';
      const first = Math.max(parent.first, 2010) + (parent.last === null ? seed.from : 0);
      const last = parent.last ?? (seed.ends ? first + 4 + seed.length : null);
      const unitId = at + 2;
      units.push({ unitId, kind, first, last });
      const starts = [first, ...[first + 1, first + 2].slice(0, seed.cuts)];
      starts.forEach((start, index) => {
        const next = starts[index + 1];
        const end = next === undefined ? last : next - 1;
        versions.push(
          someVersion({
            unitId,
            kind,
            parentId: parent.unitId,
            id: unitId * 100 + index,
            from: year(start),
            to: end === null ? null : endOfYear(end),
          }),
        );
      });
    });
    return versions;
  });
