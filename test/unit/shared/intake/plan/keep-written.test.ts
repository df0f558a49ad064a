import { expect, test } from 'vitest';
import { keepWritten } from '../../../../../shared/intake/plan/keep-written.ts';
import type { Change, Plan } from '../../../../../shared/intake/plan/plan.ts';

const at = '2026-03-02T08:00:00';
const written = new Map([['S', new Map([['C7', 'Hmog']])]]);
const planOf = (...changes: readonly Change[]): Plan => ({
  kind: 'intake',
  madeAtRevision: 1,
  nextId: 50,
  changes: [{ table: 'intake', id: 40, before: null, after: { sheet: 'S' } }, ...changes],
});
const added = (table: Change['table'], after: NonNullable<Change['after']>): Change => ({
  table,
  id: 41,
  before: null,
  after,
});

test('a figure keeps the unit’s text of a mended cell and says what counts instead', () => {
  const figure = { sheet: 'S', cell: 'C7', written: '9', value: 9 };
  const plan = keepWritten(planOf(added('reported_value', figure)), written, at);
  expect(plan.changes[1]?.after).toEqual({ ...figure, written: 'Hmog' });
  const row = { table_name: 'reported_value', row_id: 41, field: 'value', before: 'Hmog', after: '9' };
  expect(plan.changes[2]).toEqual({
    table: 'correction',
    id: 50,
    before: null,
    after: { ...row, reason: 'sửa khi nhập', at },
  });
  expect(plan.nextId).toBe(51);
});

test('people come with the unit’s own values already', () => {
  const origin = JSON.stringify({ education: ['C7', 'Hmog', 'from-list'] });
  for (const table of ['admission', 'candidate', 'member_record'] as const) {
    const plan = planOf(added(table, { sheet: 'S', education: null, origin }));
    expect(keepWritten(plan, written, at).changes).toEqual(plan.changes);
  }
});

test('a target and a unit keep the text as the unit wrote it', () => {
  const target = keepWritten(planOf(added('target', { sheet: 'S', cell: 'C7', written: '9', value: 9 })), written, at);
  expect(target.changes[1]?.after).toMatchObject({ written: 'Hmog', value: 9 });
  const origin = JSON.stringify({ name: ['C7', 'Đảng bộ xã', 'as-text'] });
  const unit = keepWritten(planOf(added('unit_version', { name: 'Đảng bộ xã', origin })), written, at);
  expect(unit.changes[1]?.after).toMatchObject({ origin: JSON.stringify({ name: ['C7', 'Hmog', 'as-text'] }) });
  expect([target.changes.length, unit.changes.length]).toEqual([2, 2]);
});

test('what was not mended, on this sheet or at all, is left as it is', () => {
  const origin = JSON.stringify({ note: ['D7', 'x', 'as-text'] });
  const plan = planOf(
    added('place_state', { sheet: 'S', note: 'x', origin }),
    added('place_state', { sheet: 'T', origin }),
  );
  expect(keepWritten(plan, written, at).changes).toEqual(plan.changes);
  expect(keepWritten(plan, new Map(), at)).toBe(plan);
});
