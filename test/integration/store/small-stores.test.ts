import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { findLatestPeriod } from '../../../electron/backend/store/latest-period.ts';
import { readMeta } from '../../../electron/backend/store/meta-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { readSettings } from '../../../electron/backend/store/settings-store.ts';
import { keepSourceFile } from '../../../electron/backend/store/source-file-store.ts';
import { listTargets } from '../../../electron/backend/store/target-store.ts';
import { listUnitVersions } from '../../../electron/backend/store/unit-store.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { added, planOf, someSourceFile, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

const write = (db: WriteDb, plan: Plan) => commitPlan(db, sealPlan(plan), someTime);

test('a new file holds the organisation itself as root, its settings and what it says about itself', () => {
  const { db } = tempStore();
  expect(listUnitVersions(db)).toEqual([
    {
      id: 2,
      unitId: 1,
      code: '00',
      name: 'Đảng bộ huyện Nậm Pồ',
      kind: 'superior',
      organisationType: null,
      cellKind: null,
      parentId: null,
      noCandidatesLeft: false,
      specialRights: [],
      position: 0,
      from: '1900-01-01',
      to: null,
    },
  ]);
  expect(readSettings(db, '2017-03-31')).toEqual({ ...defaultSettings, organisationName: 'Nậm Pồ' });
  expect(readMeta(db)).toEqual({
    revision: 1,
    nextId: 4,
    isSample: false,
    createdAt: someTime,
    appVersion: '0.1.0-test',
  });
});

test('settings of a day are the newest that began by then; before all of them, the earliest', () => {
  const { db } = tempStore();
  const from2025 = { ...defaultSettings, profile: 'commune', organisationName: 'Nà Khoa' } as const;
  db.prepare('DELETE FROM setting').run();
  const value = (name: string) => JSON.stringify({ ...defaultSettings, organisationName: name });
  write(
    db,
    planOf(db, 'settings', (draw) => [
      added('setting', draw(), { valid_from: '2025-07-01', value: JSON.stringify(from2025) }),
      added('setting', draw(), { valid_from: '2015-01-01', value: value('Nậm Pồ') }),
    ]),
  );
  expect(readSettings(db, '2025-07-01')).toEqual(from2025);
  expect(readSettings(db, '2025-06-30').organisationName).toBe('Nậm Pồ');
  expect(readSettings(db, '2010-01-01').organisationName).toBe('Nậm Pồ');
});

test('a setting the file does not know yet has its default', () => {
  const { db } = tempStore();
  db.prepare('UPDATE setting SET value = ?').run('{"organisationName":"Nậm Pồ","profile":"bloc"}');
  expect(readSettings(db, '2017-01-01')).toEqual({ ...defaultSettings, organisationName: 'Nậm Pồ', profile: 'bloc' });
});

test('the same workbook is kept once, under the name it first came with', () => {
  const { db } = tempStore();
  const id = someSourceFile(db, 'b'.repeat(64));
  const content = new Uint8Array([80, 75, 3, 4]);
  const again = keepSourceFile(db, {
    sha256: 'b'.repeat(64),
    name: 'bản sao.xlsx',
    size: 4,
    receivedAt: '2026-03-09T10:00:00',
    content,
  });
  expect(again).toBe(id);
  expect(someSourceFile(db, 'c'.repeat(64))).not.toBe(id);
  expect(db.prepare('SELECT sha256, name, size, received_at FROM source_file WHERE id = ?').get(id)).toEqual({
    sha256: 'b'.repeat(64),
    name: 'Nà Khoa.xlsx',
    size: 4,
    received_at: someTime,
  });
  expect(db.prepare('SELECT content FROM source_file WHERE id = ?').pluck().get(id)).toEqual(Buffer.from(content));
});

test('targets are listed with what they revise', () => {
  const { db } = tempStore();
  const target = {
    unit_id: 1,
    setter: 'Tỉnh ủy',
    scope: 'all',
    indicator: 'admitted.total',
    period_from: '2017-01-01',
    period_to: '2017-12-31',
    kind: 'assigned',
    value: 4,
    value_to: 5,
  };
  write(
    db,
    planOf(db, 'targets', (draw) => {
      const old = draw();
      return [
        added('target', old, target),
        added('target', draw(), { ...target, value: 6, value_to: null, revises_id: old }),
      ];
    }),
  );
  expect(listTargets(db)).toMatchObject([
    { id: 4, value: 4, valueTo: 5, revisesId: null, from: '2017-01-01', to: '2017-12-31' },
    { id: 5, value: 6, valueTo: null, revisesId: 4 },
  ]);
});

test('the latest period is the one that ends last, of two that end together the shorter, and no plan of targets', () => {
  const { db } = tempStore();
  expect(findLatestPeriod(db)).toBeNull();
  const source = someSourceFile(db);
  const intake = (id: number, kind: string, from: string, to: string) =>
    added('intake', id, { source_file_id: source, kind, period_from: from, period_to: to, sheet: 'S', row_count: 1 });
  write(
    db,
    planOf(db, 'intake', (draw) => [
      intake(draw(), 'admissions', '2016-01-01', '2016-03-31'),
      intake(draw(), 'form', '2016-01-01', '2016-12-31'),
      intake(draw(), 'admissions', '2016-10-01', '2016-12-31'),
      intake(draw(), 'targets', '2017-01-01', '2017-12-31'),
    ]),
  );
  expect(findLatestPeriod(db)).toEqual({ from: '2016-10-01', to: '2016-12-31' });
});
