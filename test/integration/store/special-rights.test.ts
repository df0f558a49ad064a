import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import { listUnitVersions } from '../../../electron/backend/store/unit-store.ts';
import { added, dumpContent, planOf, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

test('units written before there were special rights have none, and are still taken back', () => {
  const { db } = tempStore();
  const before = dumpContent(db);
  const plan = planOf(db, 'units', (draw) => {
    const unit = draw();
    const version = {
      unit_id: unit,
      name: 'Đảng bộ xã Nà Khoa',
      name_key: 'dang bo xa na khoa',
      kind: 'base-committee',
      parent_id: 1,
      no_candidates_left: 0,
      position: 1,
      valid_from: '2015-01-01',
    };
    return [added('unit', unit, { code: '01' }), added('unit_version', draw(), version)];
  });
  const { changeSetId } = commitPlan(db, sealPlan(plan), someTime);
  expect(listUnitVersions(db).at(-1)).toMatchObject({ name: 'Đảng bộ xã Nà Khoa', specialRights: [] });
  undoChangeSet(db, changeSetId, { at: someTime });
  expect(dumpContent(db)).toBe(before);
});
