import type { Act, NewUnit, Reorganisation, UnitEnd } from '../../shared/domain/reorganise/act.ts';
import { layOutReorganisations, previewIds, type LaidOut } from '../../shared/domain/reorganise/lay-out.ts';
import { unitTreeOn } from '../../shared/domain/unit-tree.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';

export const MERGE_DAY = '2025-07-01';
export const LAST_DAY = '2025-06-30';

const version = (
  unitId: number,
  name: string,
  parentId: number | null,
  more: Partial<UnitVersion> = {},
): UnitVersion => ({
  id: unitId + 1000,
  unitId,
  code: `U${unitId}`,
  name,
  kind: parentId === null ? 'superior' : 'base-committee',
  organisationType: parentId === null ? null : 'commune',
  cellKind: null,
  parentId,
  noCandidatesLeft: false,
  specialRights: [],
  position: unitId,
  from: '1900-01-01',
  to: null,
  ...more,
});
const cell = (unitId: number, name: string, parentId: number, cellKind: UnitVersion['cellKind'] = 'village') =>
  version(unitId, name, parentId, { kind: 'cell', organisationType: null, cellKind });

/** A district with three communes; the cells of each carry its number. */
export const district: readonly UnitVersion[] = [
  version(1, 'Đảng bộ huyện Nậm Pồ', null),
  version(2, 'Đảng bộ xã Nà Khoa', 1),
  version(3, 'Đảng bộ xã Nà Hỳ', 1),
  version(4, 'Đảng bộ xã Nậm Nhừ', 1),
  cell(21, 'Chi bộ bản Huổi Sang', 2),
  cell(22, 'Chi bộ Trường Tiểu học Nà Khoa', 2, 'school'),
  cell(31, 'Chi bộ bản Nà Hỳ 1', 3),
  cell(41, 'Chi bộ bản Nậm Nhừ 1', 4),
];

export const own = (unitId: number): UnitEnd => ({ is: 'unit', unitId });
export const fresh = (key: string): UnitEnd => ({ is: 'new', key });
export const newUnit = (key: string, name: string, more: Partial<NewUnit> = {}): NewUnit => ({
  key,
  name,
  code: null,
  kind: null,
  organisationType: null,
  cellKind: null,
  parent: own(1),
  ...more,
});

export const on = (acts: readonly Act[], more: Partial<Reorganisation> = {}): Reorganisation => ({
  day: MERGE_DAY,
  document: null,
  newUnits: [],
  acts,
  children: [],
  ...more,
});

export function layOut(reorganisations: readonly Reorganisation[], units: readonly UnitVersion[] = district): LaidOut {
  return layOutReorganisations(reorganisations, { units, outside: [], successions: [] }, previewIds());
}

/** All spans as the reorganisations leave them, as versions of a data file. */
export function spansAfter({ ground }: LaidOut): readonly UnitVersion[] {
  let next = 5000;
  return [...ground.spans.unitIds()].flatMap((unitId) =>
    ground.spans.spansOf(unitId).map(({ stored, ...span }) => ({ id: stored?.id ?? next++, ...span })),
  );
}

/** Names below the root on a day, each with the path above it. */
export function treeText(units: readonly UnitVersion[], day: string): readonly string[] {
  const tree = unitTreeOn(units, day);
  const root = units.find(({ parentId, kind }) => parentId === null && kind === 'superior');
  const below = (unitId: number, indent: string): readonly string[] =>
    tree.childrenOf(unitId).flatMap((unit) => [`${indent}${unit.name}`, ...below(unit.unitId, `${indent}  `)]);
  return root === undefined ? [] : below(root.unitId, '');
}
