import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listChanges, listLaterChangeSets } from '../../../electron/backend/store/change-set-store.ts';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import type { ReadDb, WriteDb } from '../../../electron/backend/store/db.ts';
import { openStore } from '../../../electron/backend/store/open-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import type { Change, Plan, StoredRow } from '../../../shared/intake/plan/plan.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { added, admissionsPlan, dumpContent, organisation, planOf, someTime } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { tempStore } from '../../support/temp-store.ts';

const NAMES = Array.from({ length: 40 }, (_, index) => `Lò Thị ${index}`);
const write = (db: WriteDb, plan: Plan) => commitPlan(db, sealPlan(plan), someTime).changeSetId;
const correct = (db: WriteDb, changes: readonly Change[]) =>
  write(
    db,
    planOf(db, 'correction', () => changes),
  );
const historyRows = (db: ReadDb, set: number) =>
  Number(db.prepare('SELECT count(*) FROM change WHERE set_id = ?').pluck().get(set));
const person = (db: ReadDb, name: string): number =>
  Number(db.prepare('SELECT id FROM person WHERE full_name = ?').pluck().get(name));
const wholeRow = (db: ReadDb, table: string, id: number): StoredRow => {
  const row = db.prepare<[number], StoredRow>(`SELECT * FROM ${table} WHERE id = ?`).get(id) ?? {};
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id'));
};

test('the people of a list take two lines of history, and the history gives the list back', () => {
  const { db } = tempStore();
  const plan = admissionsPlan(db, NAMES);
  const set = write(db, plan);
  expect(plan.changes).toHaveLength(2 + 2 * NAMES.length);
  expect(historyRows(db, set)).toBe(2 + 2);
  expect(listChanges(db, set)).toEqual(plan.changes);
});

test('the history of a list stays as it was written, whatever is changed, removed and undone later', () => {
  const { db } = tempStore();
  const plan = admissionsPlan(db, NAMES);
  const set = write(db, plan);
  const [one, other] = [person(db, 'Lò Thị 3'), person(db, 'Lò Thị 5')];
  const admission = Number(db.prepare('SELECT id FROM admission WHERE person_id = ?').pluck().get(other));
  correct(db, [{ table: 'person', id: one, before: { full_name: 'Lò Thị 3' }, after: { full_name: 'Lò Thị Ba' } }]);
  correct(db, [
    {
      table: 'person',
      id: one,
      before: { full_name: 'Lò Thị Ba', sex: 'female' },
      after: { full_name: 'X', sex: null },
    },
  ]);
  const removal = correct(db, [
    { table: 'admission', id: admission, before: wholeRow(db, 'admission', admission), after: null },
    { table: 'person', id: other, before: wholeRow(db, 'person', other), after: null },
  ]);
  expect(listChanges(db, set)).toEqual(plan.changes);
  undoChangeSet(db, removal, { at: someTime });
  expect(listChanges(db, set)).toEqual(plan.changes);
});

test('a change of one row of a run blocks the undo and is named, until it is undone itself', () => {
  const { db } = tempStore();
  const before = dumpContent(db);
  const set = write(db, admissionsPlan(db, NAMES));
  const id = person(db, 'Lò Thị 20');
  const later = correct(db, [{ table: 'person', id, before: { sex: 'female' }, after: { sex: 'male' } }]);
  expect(problemFrom(() => undoChangeSet(db, set, { at: someTime }))).toMatchObject({
    code: 'store.undo-blocked',
    facts: { count: 1, later: `${later} (02/03/2026)` },
  });
  undoChangeSet(db, later, { at: someTime });
  undoChangeSet(db, set, { at: someTime });
  expect(dumpContent(db)).toBe(before);
});

test('a later list is named for each row of its runs, and for no other row', () => {
  const { db } = tempStore();
  const first = write(db, admissionsPlan(db, NAMES));
  const second = write(
    db,
    admissionsPlan(
      db,
      NAMES.map((name) => `${name} b`),
      '02',
    ),
  );
  const later = (table: string, id: number) => listLaterChangeSets(db, { table, id }, first).map((one) => one.id);
  for (const name of ['Lò Thị 0 b', 'Lò Thị 17 b', 'Lò Thị 39 b']) {
    expect(later('person', person(db, name))).toEqual([second]);
    expect(later('admission', person(db, name))).toEqual([]);
    expect(later('admission', person(db, name) + 1)).toEqual([second]);
  }
  expect(later('person', person(db, 'Lò Thị 39'))).toEqual([]);
});

test('rows that a later run needs block the undo, and the run’s change set is named', () => {
  const { db } = tempStore();
  const units = write(
    db,
    planOf(db, 'units', (draw) => [added('unit', draw(), { code: '01' })]),
  );
  const unit = Number(db.prepare("SELECT id FROM unit WHERE code = '01'").pluck().get());
  const version = (from: string) => ({
    unit_id: unit,
    name: 'Nà Khoa',
    name_key: 'na khoa',
    kind: 'base-cell',
    no_candidates_left: 0,
    position: 1,
    valid_from: from,
  });
  const next = write(
    db,
    planOf(db, 'units', (draw) =>
      ['2015-01-01', '2016-01-01', '2017-01-01'].map((from) => added('unit_version', draw(), version(from))),
    ),
  );
  expect(historyRows(db, next)).toBe(1);
  const problem = problemFrom(() => undoChangeSet(db, units, { at: someTime }));
  expect(problem).toMatchObject({ code: 'store.undo-blocked', facts: { count: 3, later: `${next} (02/03/2026)` } });
});

test('a list written by an older version, row by row in its history, is still undone', () => {
  const path = join(tempFolder(), 'cu.skn');
  const source = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  const before = dumpContent(source.db);
  const plan = admissionsPlan(source.db, NAMES);
  const set = write(source.db, plan);
  // As version 20 kept it: one line for each row.
  source.db.exec(`DELETE FROM change WHERE set_id = ${set}`);
  const remember = source.db.prepare(
    'INSERT INTO change (set_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { table, id, after } of plan.changes) remember.run(set, table, id, null, JSON.stringify(after));
  source.db.exec('DROP INDEX change_by_run');
  for (const column of ['last_id', 'every', 'columns']) source.db.exec(`ALTER TABLE change DROP COLUMN ${column}`);
  for (const table of ['learned_form', 'check_explanation']) source.db.exec(`DROP TABLE ${table}`);
  source.db.exec('ALTER TABLE target DROP COLUMN value_decimals');
  source.db.exec('ALTER TABLE change_set DROP COLUMN made_by');
  source.db.exec('PRAGMA user_version = 20');
  source.close();

  const { db, close } = openStore(path, () => undefined);
  expect(listChanges(db, set)).toEqual(plan.changes);
  undoChangeSet(db, set, { at: someTime });
  expect(dumpContent(db)).toBe(before);
  close();
});
