import type { CellKind, UnitKind, UnitVersion } from '../../../shared/domain/unit.ts';

type Given = Pick<UnitVersion, 'unitId' | 'name' | 'kind' | 'parentId'> & Partial<UnitVersion>;

export const treeVersion = (given: Given): UnitVersion => ({
  id: given.unitId * 10,
  code: `NS${String(given.unitId).padStart(3, '0')}`,
  organisationType: null,
  cellKind: null,
  noCandidatesLeft: false,
  specialRights: [],
  position: given.unitId,
  from: '1900-01-01',
  to: null,
  ...given,
});

const root = treeVersion({ unitId: 1, code: '00', name: 'Đảng bộ huyện Nậm Sen', kind: 'superior', parentId: null });

/** An invented district: every kind of unit, a renamed one, one that ended and one that begins later. */
export const districtTree: readonly UnitVersion[] = [
  root,
  treeVersion({
    unitId: 2,
    name: 'Đảng bộ xã Nậm Sen',
    kind: 'base-committee',
    parentId: 1,
    organisationType: 'commune',
    from: '2010-01-01',
    to: '2015-12-31',
  }),
  treeVersion({
    unitId: 2,
    id: 21,
    name: 'Đảng bộ xã Nậm Sen Thượng',
    kind: 'base-committee',
    parentId: 1,
    organisationType: 'commune',
    specialRights: ['superior-powers', 'admission-authority'],
    from: '2016-01-01',
  }),
  treeVersion({
    unitId: 3,
    name: 'Đảng bộ bộ phận Bản Khoang',
    kind: 'sub-committee',
    parentId: 2,
    from: '2010-01-01',
  }),
  ...(
    [
      [4, 'Chi bộ bản Huổi Mây 10', 3, 'village'],
      [5, 'Chi bộ bản Huổi Mây 2', 3, 'village'],
      [6, 'Chi bộ Trường Tiểu học Nậm Sen', 2, 'school'],
      [7, 'Chi bộ Trạm y tế xã', 2, 'health'],
    ] as const
  ).map(([unitId, name, parentId, cellKind]) =>
    treeVersion({ unitId, name, kind: 'cell', parentId, cellKind, position: 1, from: '2010-01-01' }),
  ),
  treeVersion({
    unitId: 8,
    name: 'Chi bộ Thanh tra huyện',
    kind: 'base-cell',
    parentId: 1,
    organisationType: 'state-office',
    cellKind: 'office',
    noCandidatesLeft: true,
  }),
  treeVersion({ unitId: 9, name: 'Chi bộ thôn Phìn Chải', kind: 'village-cell', parentId: 1, cellKind: 'village' }),
  treeVersion({
    unitId: 10,
    name: 'Chi bộ Đội Thuế',
    kind: 'base-cell',
    parentId: 1,
    organisationType: 'state-office',
    to: '2016-06-30',
  }),
  treeVersion({
    unitId: 11,
    name: 'Đảng bộ xã Pá Lươn mới',
    kind: 'base-committee',
    parentId: 1,
    organisationType: 'commune',
    from: '2018-01-01',
  }),
];

const PLACES = ['Nậm Sen', 'Huổi Mây', 'Pá Lươn', 'Phìn Chải', 'Nà Thông', 'Tả Pình', 'Chiềng Sại', 'Mường Đằm'];
const CELLS: readonly (readonly [string, CellKind])[] = [
  ['bản', 'village'],
  ['Trường Tiểu học', 'school'],
  ['cơ quan xã', 'office'],
  ['Trạm y tế', 'health'],
];

/** So many invented units: communes with sub-committees and cells. */
/** As many units directly below the organisation. */
export function flatUnits(count: number): readonly UnitVersion[] {
  const bases = Array.from({ length: count }, (_, index) =>
    treeVersion({
      unitId: index + 2,
      name: `Đảng bộ xã ${PLACES[index % PLACES.length] ?? ''} ${index + 2}`,
      kind: 'base-committee',
      parentId: 1,
      organisationType: 'commune',
      from: '2010-01-01',
    }),
  );
  return [root, ...bases];
}

export function manyUnits(count: number): readonly UnitVersion[] {
  const versions: UnitVersion[] = [root];
  let [commune, sub] = [1, 1];
  for (let unitId = 2; unitId <= count; unitId += 1) {
    const place = PLACES[unitId % PLACES.length] ?? '';
    const at = (unitId - 2) % 30;
    const [words, cellKind] = CELLS[unitId % CELLS.length] ?? ['bản', 'village'];
    let [kind, parentId, name]: [UnitKind, number, string] = [
      'cell',
      at < 15 ? commune : sub,
      `Chi bộ ${words} ${place} ${unitId}`,
    ];
    if (at === 0) [kind, parentId, name, commune] = ['base-committee', 1, `Đảng bộ xã ${place} ${unitId}`, unitId];
    else if (at === 15)
      [kind, parentId, name, sub] = ['sub-committee', commune, `Đảng bộ bộ phận ${place} ${unitId}`, unitId];
    versions.push(
      treeVersion({
        unitId,
        name,
        kind,
        parentId,
        organisationType: kind === 'base-committee' ? 'commune' : null,
        cellKind: kind === 'cell' ? cellKind : null,
        from: '2010-01-01',
      }),
    );
  }
  return versions;
}
