import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitVersion } from '../../../../shared/domain/unit.ts';
import { listUnits } from '../../../../shared/units/units-list.ts';
import { someVersion, soundTree } from '../../../support/random-unit-tree.ts';
import { stageSheets, told } from '../../../support/stage-list.ts';

const NAMES = ['Chi bộ bản 1', 'Chi bộ bản 2', 'Đảng bộ xã Nà Khoa', 'Xã Nà Khoa', '3', '=1+1', '12/12', 'Đơn vị 1'];

/** Names that many units share, and that look like codes, days, formulas or the organisation itself. */
const oddlyNamed = soundTree.map((versions) =>
  versions.map((version): UnitVersion =>
    version.unitId === 1
      ? version
      : {
          ...version,
          name: NAMES[(version.unitId * 7 + version.id) % NAMES.length] ?? '',
          specialRights: version.id % 3 === 0 ? ['superior-powers', 'admission-authority'] : [],
          noCandidatesLeft: version.id % 5 === 0,
          from: version.from === '2010-01-01' ? '1900-01-01' : version.from,
        },
  ),
);

const sheetOf = (versions: readonly UnitVersion[]) => {
  const { heads, rows } = listUnits(versions);
  return {
    name: 'Đơn vị',
    rows: [
      heads.map(({ label }) => label),
      ...rows.map((cells) => cells.map((cell) => ('day' in cell ? cell : cell.text === '' ? null : cell.text))),
    ],
  };
};

test.each([
  ['plain names', soundTree],
  ['odd names', oddlyNamed],
])('what goes out comes back as nothing new: %s', (_, trees) => {
  fc.assert(
    fc.property(trees, (versions) => {
      fc.pre(versions.length > 1);
      const staged = stageSheets([sheetOf(versions)], { facts: { units: versions } });
      expect(told(staged.problems)).toEqual(['intake.nothing-new']);
      expect([staged.plan, staged.counts.same]).toEqual([null, versions.length - 1]);
    }),
  );
});

test('parents stand before their children, spans of a unit after each other, and a shared name is told by code', () => {
  const unit = (unitId: number, name: string, given: Partial<UnitVersion> = {}) =>
    someVersion({ unitId, name, kind: 'base-committee', parentId: 1, ...given });
  const versions = [
    someVersion({ unitId: 1, name: 'Đảng bộ huyện', kind: 'superior', parentId: null, from: '1900-01-01' }),
    unit(5, 'Chi bộ bản 10', { kind: 'cell', parentId: 3, position: 1 }),
    unit(4, 'Chi bộ bản 2', { kind: 'cell', parentId: 3, position: 1 }),
    unit(2, 'Đảng bộ xã A'),
    unit(3, 'Đảng bộ xã A', { id: 300, to: '2024-12-31' }),
    unit(3, 'Đảng bộ xã B', { id: 301, from: '2025-01-01' }),
    unit(6, 'Chi bộ C', { kind: 'cell', parentId: 2 }),
  ];
  const { heads, rows } = listUnits(versions);
  const column = (label: string) => heads.findIndex((head) => head.label === label);
  const cells = rows.map((row) =>
    ['Tên đơn vị', 'Trực thuộc', 'Từ ngày'].map((label) => {
      const cell = row[column(label)];
      return cell === undefined ? '' : 'day' in cell ? cell.day : cell.text;
    }),
  );
  expect(cells).toEqual([
    ['Đảng bộ xã A', 'Đảng bộ huyện', '2010-01-01'],
    ['Chi bộ C', '2', '2010-01-01'],
    ['Đảng bộ xã A', 'Đảng bộ huyện', '2010-01-01'],
    ['Đảng bộ xã B', 'Đảng bộ huyện', '2025-01-01'],
    ['Chi bộ bản 2', 'Đảng bộ xã B', '2010-01-01'],
    ['Chi bộ bản 10', 'Đảng bộ xã B', '2010-01-01'],
  ]);
});
