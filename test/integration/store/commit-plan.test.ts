import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { listChanges } from '../../../electron/backend/store/change-set-store.ts';
import { readMeta } from '../../../electron/backend/store/meta-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import type { Change, Plan } from '../../../shared/intake/plan/plan.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { added, admissionsPlan, dumpContent, planOf, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

test('a plan is written row by row, remembered, and moves revision and ids on', () => {
  const { db } = tempStore();
  const plan = admissionsPlan(db, ['Lò Thị Mai', 'Giàng A Của']);
  const { changeSetId, revision } = commitPlan(db, sealPlan(plan), someTime);

  expect(db.prepare('SELECT full_name FROM person ORDER BY id').pluck().all()).toEqual(['Lò Thị Mai', 'Giàng A Của']);
  expect(db.prepare('SELECT count(*) FROM admission').pluck().get()).toBe(2);
  expect(readMeta(db)).toMatchObject({ revision, nextId: plan.nextId });
  expect(revision).toBe(plan.madeAtRevision + 1);
  expect(listChanges(db, changeSetId)).toEqual(plan.changes);
  const set = db.prepare('SELECT kind, at, plan_hash, revision FROM change_set WHERE id = ?').get(changeSetId);
  expect(set).toEqual({ kind: 'intake', at: someTime, plan_hash: sealPlan(plan).hash, revision });
});

test('a plan made before something else was written is refused and writes nothing', () => {
  const { db } = tempStore();
  const first = admissionsPlan(db, ['Lò Thị Mai']);
  const second = planOf(db, 'units', (draw) => [added('unit', draw(), { code: '02' })]);
  commitPlan(db, sealPlan(first), someTime);
  const before = dumpContent(db);
  expect(problemFrom(() => commitPlan(db, sealPlan(second), someTime)).code).toBe('store.changed-since-preview');
  expect(dumpContent(db)).toBe(before);
  expect(readMeta(db).revision).toBe(first.madeAtRevision + 1);
});

test('a row that is not as the plan saw it stops the whole plan, earlier rows of it included', () => {
  const { db } = tempStore();
  const people = admissionsPlan(db, ['Lò Thị Mai']);
  commitPlan(db, sealPlan(people), someTime);
  const before = dumpContent(db);
  const person = Number(db.prepare('SELECT id FROM person').pluck().get());
  const plan = planOf(db, 'correction', (draw) => [
    added('unit', draw(), { code: '02' }),
    { table: 'person', id: person, before: { full_name: 'Lò Thị My' }, after: { full_name: 'Lò Thị Mỹ' } },
  ]);
  expect(problemFrom(() => commitPlan(db, sealPlan(plan), someTime)).code).toBe('store.changed-since-preview');
  expect(dumpContent(db)).toBe(before);
});

test('an update touches only the columns it names', () => {
  const { db } = tempStore();
  const people = admissionsPlan(db, ['Lò Thị Mai']);
  commitPlan(db, sealPlan(people), someTime);
  const person = Number(db.prepare('SELECT id FROM person').pluck().get());
  const plan = planOf(db, 'correction', () => [
    { table: 'person', id: person, before: { birth: '1990-05' }, after: { birth: '1990-05-17' } },
  ]);
  commitPlan(db, sealPlan(plan), someTime);
  expect(db.prepare('SELECT full_name, birth, sex FROM person').get()).toEqual({
    full_name: 'Lò Thị Mai',
    birth: '1990-05-17',
    sex: 'female',
  });
});

test('rows may stand before the rows they point to, but may not point nowhere', () => {
  const { db } = tempStore();
  const plan = admissionsPlan(db, ['Lò Thị Mai']);
  const turned: Plan = { ...plan, changes: plan.changes.toReversed() };
  commitPlan(db, sealPlan(turned), someTime);
  expect(db.prepare('SELECT count(*) FROM admission').pluck().get()).toBe(1);

  const before = dumpContent(db);
  const broken = planOf(db, 'units', (draw) => [
    added('unit_succession', draw(), { kind: 'merge', from_unit_id: 1, to_unit_id: 999, on_day: '2025-07-01' }),
  ]);
  expect(() => commitPlan(db, sealPlan(broken), someTime)).toThrow(/FOREIGN KEY/);
  expect(dumpContent(db)).toBe(before);
});

const malformed: readonly (readonly [string, (draw: () => number) => Change])[] = [
  ['a column the table does not have', (draw) => added('unit', draw(), { code: '02', 'code) VALUES (1); --': 'x' })],
  ['a number that is not whole', (draw) => added('intake', draw(), { row_count: 1.5 })],
  ['an id that was not drawn', () => added('unit', 1_000_000, { code: '02' })],
  ['an id that was used before', () => added('unit', 1, { code: '02' })],
  ['neither a before nor an after', () => ({ table: 'unit', id: 1, before: null, after: null })],
  ['different columns before and after', () => ({ table: 'unit', id: 1, before: { code: '00' }, after: {} })],
  [
    'a removal that does not keep the whole row',
    () => ({ table: 'setting', id: 3, before: { valid_from: '1900-01-01' }, after: null }),
  ],
];
test.each(malformed)('a plan with %s is our own fault and writes nothing', (_what, change) => {
  const { db } = tempStore();
  const before = dumpContent(db);
  const plan = planOf(db, 'units', (draw) => [added('unit', draw(), { code: '77' }), change(draw)]);
  expect(() => commitPlan(db, sealPlan(plan), someTime)).toThrow(/^(?!store\.)/);
  expect(dumpContent(db)).toBe(before);
});

test('the hash of a plan changes with any value, with the order and with the revision it was made at', () => {
  const { db } = tempStore();
  const plan = admissionsPlan(db, ['Lò Thị Mai', 'Giàng A Của']);
  const last = plan.changes.at(-1);
  if (last === undefined) throw new Error('the plan is empty');
  const others: Plan[] = [
    {
      ...plan,
      changes: plan.changes.with(plan.changes.length - 1, { ...last, after: { ...last.after, sheet_row: 99 } }),
    },
    { ...plan, changes: plan.changes.toReversed() },
    { ...plan, madeAtRevision: plan.madeAtRevision + 1 },
    { ...plan, kind: 'units' },
  ];
  expect(sealPlan(structuredClone(plan)).hash).toBe(sealPlan(plan).hash);
  expect(new Set([plan, ...others].map((each) => sealPlan(each).hash)).size).toBe(5);
});
