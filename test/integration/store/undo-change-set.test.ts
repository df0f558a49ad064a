import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { findBrokenLinks } from '../../../electron/backend/store/integrity-store.ts';
import { readMeta } from '../../../electron/backend/store/meta-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { listBlockingChangeSets, undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { added, admissionsPlan, dumpContent, planOf, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

const write = (db: WriteDb, plan: Plan, at = someTime) => commitPlan(db, sealPlan(plan), at).changeSetId;
const later = '2026-03-05T16:30:00';

test('undoing an import brings the content back exactly and keeps the workbook as evidence', () => {
  const { db } = tempStore();
  const before = dumpContent(db);
  const set = write(db, admissionsPlan(db, ['Lò Thị Mai', 'Giàng A Của']));
  const receipt = undoChangeSet(db, set, { at: later });

  expect(receipt).toEqual({ changeSetId: set + 1, undone: set, changes: 6 });
  expect(dumpContent(db)).toBe(before);
  expect(findBrokenLinks(db)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM source_file').pluck().get()).toBe(1);
  expect(db.prepare('SELECT kind, at, undoes_id FROM change_set WHERE id = ?').get(receipt.changeSetId)).toEqual({
    kind: 'undo',
    at: later,
    undoes_id: set,
  });
  expect(db.prepare('SELECT undone_by FROM change_set WHERE id = ?').pluck().get(set)).toBe(receipt.changeSetId);
});

test('after an undo the same list can be written again, under new ids', () => {
  const { db } = tempStore();
  const first = admissionsPlan(db, ['Lò Thị Mai']);
  undoChangeSet(db, write(db, first), { at: later });
  const again = admissionsPlan(db, ['Lò Thị Mai']);
  write(db, again);
  expect(db.prepare('SELECT full_name FROM person').pluck().all()).toEqual(['Lò Thị Mai']);
  const usedBefore = new Set(first.changes.map(({ id }) => id));
  expect(again.changes.some(({ id }) => usedBefore.has(id))).toBe(false);
});

test('a plan made before the undo is refused after it', () => {
  const { db } = tempStore();
  const set = write(db, admissionsPlan(db, ['Lò Thị Mai']));
  const stale = planOf(db, 'units', (draw) => [added('unit', draw(), { code: '02' })]);
  undoChangeSet(db, set, { at: later });
  expect(problemFrom(() => write(db, stale)).code).toBe('store.changed-since-preview');
});

test('removals and changes are undone too', () => {
  const { db } = tempStore();
  write(db, admissionsPlan(db, ['Lò Thị Mai']));
  const before = dumpContent(db);
  const [admission] = db.prepare<[], { id: number }>('SELECT * FROM admission').all();
  const [person] = db.prepare<[], { id: number; full_name: string }>('SELECT * FROM person').all();
  if (admission === undefined || person === undefined) throw new Error('nothing was written');
  const { id: admissionId, ...admissionRow } = admission;
  const set = write(
    db,
    planOf(db, 'correction', () => [
      { table: 'admission', id: admissionId, before: admissionRow, after: null },
      { table: 'person', id: person.id, before: { full_name: person.full_name }, after: { full_name: 'Lò Thị Mỵ' } },
    ]),
  );
  expect(dumpContent(db)).not.toBe(before);
  undoChangeSet(db, set, { at: later });
  expect(dumpContent(db)).toBe(before);
});

test('a row changed since blocks the undo; the problem counts the places and names the later change set with its day', () => {
  const { db } = tempStore();
  const set = write(db, admissionsPlan(db, ['Lò Thị Mai', 'Giàng A Của']));
  const person = Number(db.prepare('SELECT min(id) FROM person').pluck().get());
  const correction = write(
    db,
    planOf(db, 'correction', () => [
      { table: 'person', id: person, before: { sex: 'female' }, after: { sex: 'male' } },
    ]),
    later,
  );
  const before = dumpContent(db);
  const problem = problemFrom(() => undoChangeSet(db, set, { at: later }));
  expect(problem.code).toBe('store.undo-blocked');
  expect(problem.facts).toEqual({ id: set, count: 1, sets: 1, later: `${correction} (05/03/2026)` });
  expect(dumpContent(db)).toBe(before);
  expect(readMeta(db).revision).toBe(3);

  undoChangeSet(db, correction, { at: later });
  expect(undoChangeSet(db, set, { at: later }).undone).toBe(set);
});

test('a row that later rows need blocks the undo', () => {
  const { db } = tempStore();
  const units = write(
    db,
    planOf(db, 'units', (draw) => [added('unit', draw(), { code: '01' })]),
  );
  const unit = Number(db.prepare("SELECT id FROM unit WHERE code = '01'").pluck().get());
  const version = {
    unit_id: unit,
    name: 'Nà Khoa',
    name_key: 'na khoa',
    kind: 'base-cell',
    no_candidates_left: 0,
    position: 1,
    valid_from: '2015-01-01',
  };
  const next = write(
    db,
    planOf(db, 'units', (draw) => [added('unit_version', draw(), version)]),
    later,
  );
  const before = dumpContent(db);
  const problem = problemFrom(() => undoChangeSet(db, units, { at: later }));
  expect(problem).toMatchObject({ code: 'store.undo-blocked', facts: { count: 1, later: `${next} (05/03/2026)` } });
  expect(dumpContent(db)).toBe(before);
});

test('what cannot be undone says so: an undo, the creation, something undone before, something unknown', () => {
  const { db } = tempStore();
  const set = write(db, admissionsPlan(db, ['Lò Thị Mai']));
  const { changeSetId: undo } = undoChangeSet(db, set, { at: later });
  const codeOf = (id: number) => problemFrom(() => undoChangeSet(db, id, { at: later })).code;
  expect(codeOf(undo)).toBe('store.undo-of-undo');
  expect(codeOf(set)).toBe('store.already-undone');
  expect(codeOf(1)).toBe('store.undo-of-creation');
  expect(codeOf(99)).toBe('store.no-such-change-set');
});

test.each([
  ['the same value again', ['b', 'b']],
  ['the value back and forth', ['b', 'a', 'b']],
])('what a later set wrote is not lost when it is %s', (_, written) => {
  const { db } = tempStore();
  let id = 0;
  const person = { full_name: 'a', name_key: 'a', sort_key: 'a' };
  const creation = write(
    db,
    planOf(db, 'intake', (draw) => [added('person', (id = draw()), person)]),
  );
  let now = 'a';
  const sets = written.map((value) => {
    const change = { table: 'person', id, before: { full_name: now }, after: { full_name: value } } as const;
    now = value;
    return write(
      db,
      planOf(db, 'intake', () => [change]),
    );
  });
  const [first = 0, ...rest] = sets;
  expect(problemFrom(() => undoChangeSet(db, first, { at: later })).code).toBe('store.undo-blocked');
  expect(problemFrom(() => undoChangeSet(db, creation, { at: later })).code).toBe('store.undo-blocked');
  expect(listBlockingChangeSets(db, first).map((set) => set.id)).toEqual(rest.toReversed());
  expect(db.prepare('SELECT full_name FROM person WHERE id = ?').pluck().get(id)).toBe('b');
});
