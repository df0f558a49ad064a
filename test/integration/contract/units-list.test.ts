import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { added, organisation, planOf, someTime } from '../../support/plans.ts';
import { makeTempBackend } from '../../support/temp-backend.ts';

test('units of a day: parents before children, siblings by position and then by name in Vietnamese order', async () => {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  const path = join(temp.folder, 'Nam-Po.skn');
  const { db, close } = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  const plan = planOf(db, 'units', (draw) => {
    const unit = (
      code: string,
      name: string,
      given: { parent?: number; position?: number; from?: string; to?: string },
    ) => {
      const id = draw();
      const version = {
        unit_id: id,
        name,
        name_key: name,
        kind: 'base-cell',
        parent_id: given.parent ?? 1,
        no_candidates_left: 0,
        position: given.position ?? 5,
        valid_from: given.from ?? '2015-01-01',
        valid_to: given.to ?? null,
      };
      return { id, changes: [added('unit', id, { code }), added('unit_version', draw(), version)] };
    };
    const parent = unit('01', 'Đảng bộ xã Nà Khoa', { position: 9 });
    return [
      parent,
      unit('02', 'Chi bộ Ăn', {}),
      unit('03', 'Chi bộ Đức', {}),
      unit('04', 'Chi bộ Dũng', {}),
      unit('05', 'Chi bộ Ân', {}),
      unit('06', 'Chi bộ An', {}),
      unit('07', 'Chi bộ Nà Hỳ', { position: 1 }),
      unit('08', 'Chi bộ bản 10', { parent: parent.id }),
      unit('09', 'Chi bộ bản 2', { parent: parent.id }),
      unit('10', 'Chi bộ đã giải thể', { to: '2017-03-30' }),
      unit('11', 'Chi bộ chưa lập', { from: '2017-04-01' }),
    ].flatMap(({ changes }) => changes);
  });
  commitPlan(db, sealPlan(plan), someTime);
  close();

  await temp.call('data/open', { file: (await temp.lend(path)).token });
  const units = await temp.call('units/list', { on: '2017-03-31' });
  expect(units.map(({ name, parentName, childCount }) => [name, parentName, childCount])).toEqual([
    ['Đảng bộ huyện Nậm Pồ', null, 7],
    ['Chi bộ Nà Hỳ', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Chi bộ An', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Chi bộ Ăn', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Chi bộ Ân', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Chi bộ Dũng', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Chi bộ Đức', 'Đảng bộ huyện Nậm Pồ', 0],
    ['Đảng bộ xã Nà Khoa', 'Đảng bộ huyện Nậm Pồ', 2],
    ['Chi bộ bản 2', 'Đảng bộ xã Nà Khoa', 0],
    ['Chi bộ bản 10', 'Đảng bộ xã Nà Khoa', 0],
  ]);
  expect((await temp.call('units/list', { on: '2017-04-01' })).map(({ name }) => name)).toContain('Chi bộ chưa lập');
});
