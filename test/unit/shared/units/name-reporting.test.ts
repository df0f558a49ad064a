import { expect, test } from 'vitest';
import { nameReporting } from '../../../../shared/units/name-reporting.ts';
import { district } from '../../../support/reorganise-world.ts';

test('the units below the organisation on the day are counted, and the first are named in their order', () => {
  const before = nameReporting(district, '2025-06-30');
  const root = district.find(({ parentId }) => parentId === null);
  const standing = district.filter(
    ({ parentId, from, to }) =>
      parentId === root?.unitId && from <= '2025-06-30' && (to === null || to >= '2025-06-30'),
  );
  expect(before.count).toBe(standing.length);
  expect(new Set(before.first.map(({ id }) => id))).toEqual(new Set(standing.map(({ unitId }) => unitId)));
});

test('of thousands no more are named than a screen holds, and without an organisation none', () => {
  const [root] = district.filter(({ parentId }) => parentId === null);
  if (root === undefined) throw new Error('no root');
  const many = Array.from({ length: 3000 }, (_, index) => ({
    ...root,
    ...{
      id: 10_000 + index,
      unitId: 10_000 + index,
      parentId: root.unitId,
      position: 0,
      name: `Đơn vị ${3000 - index}`,
    },
  }));
  const named = nameReporting([root, ...many], root.from);
  expect(named.count).toBe(3000);
  expect(named.first).toHaveLength(40);
  expect(named.first[0]?.name).toBe('Đơn vị 1');
  expect(nameReporting([], '2025-01-01')).toEqual({ count: 0, first: [] });
});
