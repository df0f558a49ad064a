import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { ReadDb } from '../../../electron/backend/store/db.ts';
import { createStore, openStore } from '../../../electron/backend/store/open-store.ts';
import { migrations } from '../../../electron/backend/store/migrations/index.ts';
import type { Migration } from '../../../electron/backend/store/migrations/migration.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const first: Migration = {
  version: 10,
  up(db) {
    db.exec(`CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE person (id INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL REFERENCES unit (id)) STRICT;
      INSERT INTO unit VALUES (1, 'Nà Khoa'), (2, 'Nà Hỳ');
      INSERT INTO person VALUES (1, 1), (2, 2);`);
  },
};
const addColumn: Migration = { version: 20, up: (db) => db.exec('ALTER TABLE unit ADD COLUMN note TEXT') };
const breakLink: Migration = { version: 30, up: (db) => db.exec('DELETE FROM unit WHERE id = 2') };
const fail: Migration = {
  version: 30,
  up: (db) => db.exec('CREATE TABLE half_done (id INTEGER); SELECT * FROM nowhere'),
};

/** A closed file at the first step. */
function fileAtFirstStep(): string {
  const path = join(tempFolder(), 'cu.skn');
  createStore(path, [first]).close();
  return path;
}

test('steps are numbered in tens and rising', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  expect(new Set(versions).size).toBe(versions.length);
  expect(versions.filter((version) => version <= 0)).toEqual([]);
});

test('only the steps the file has not gone through are run, after a back-up of the file as it was', () => {
  const path = fileAtFirstStep();
  const seen: unknown[] = [];
  const backUp = (db: ReadDb, version: number) => {
    seen.push(version, db.prepare("SELECT count(*) FROM pragma_table_info('unit')").pluck().get());
  };
  const store = openStore(path, backUp, [first, addColumn]);
  expect(seen).toEqual([10, 2]);
  expect(store.schemaVersion).toBe(20);
  expect(store.db.prepare('SELECT id, name, note FROM unit ORDER BY id').all()).toEqual([
    { id: 1, name: 'Nà Khoa', note: null },
    { id: 2, name: 'Nà Hỳ', note: null },
  ]);
  store.close();
  openStore(path, backUp, [first, addColumn]).close();
  expect(seen.length).toBe(2);
});

test.each([
  ['leaves a broken link', breakLink],
  ['fails half way', fail],
] as const)('a step that %s takes the steps before it back too: the older app still opens the file', (_what, bad) => {
  const path = fileAtFirstStep();
  let backUps = 0;
  const problem = problemFrom(() => openStore(path, () => (backUps += 1), [first, addColumn, bad]));
  expect(problem).toMatchObject({ code: 'store.migration-failed', facts: { from: 10, to: 30 } });
  expect(backUps).toBe(1);

  const store = openStore(path, () => {}, [first]);
  expect(store.schemaVersion).toBe(10);
  const schema = String(store.db.prepare("SELECT group_concat(sql, ';') FROM sqlite_schema").pluck().get());
  expect(schema).not.toMatch(/note|half_done/);
  expect(store.db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(2);
  store.close();
});

test('when the back-up fails no step runs and the file keeps every byte', () => {
  const path = fileAtFirstStep();
  const before = readFileSync(path);
  const backUp = () => {
    throw stopWith('store.backup-failed', { folder: 'backups' });
  };
  expect(problemFrom(() => openStore(path, backUp, [first, addColumn])).code).toBe('store.backup-failed');
  expect(readFileSync(path).equals(before)).toBe(true);
});

// A shipped step is never edited. A new step records its schema in a new file; an old file here may not change.
// From the first release on, one data file per released schema is kept beside it and carried to the newest step.
test.each(migrations.map(({ version }) => version))('the schema of step %i is the recorded one', async (version) => {
  const steps = migrations.filter((step) => step.version <= version);
  const { db, close } = createStore(join(tempFolder(), 'moi.skn'), steps);
  onTestFinished(close);
  const objects = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all();
  const recorded = fileURLToPath(
    new URL(`../../fixtures/databases/schema-${String(version).padStart(4, '0')}.sql`, import.meta.url),
  );
  await expect(`${objects.join(';\n\n')};\n`).toMatchFileSnapshot(recorded);
});

test('a file of the first schema keeps its lists and their people through the newest steps', () => {
  const path = join(tempFolder(), 'cu.skn');
  const [oldest] = migrations;
  if (oldest === undefined) throw new Error('there is no first step');
  const before = createStore(path, [oldest]);
  before.db.exec(`
    INSERT INTO meta VALUES (1, 3, 60, 0, '2026-01-02T08:00:00', '0.1.0');
    INSERT INTO unit VALUES (1, '00');
    INSERT INTO source_file VALUES (40, 'ab', 'a.xlsx', 2, '2026-01-02T08:00:00', x'504b');
    INSERT INTO intake VALUES (41, 40, 'admissions', NULL, 1, '2017-01-01', '2017-03-31', 'Danh sách', 1);
    INSERT INTO person VALUES (42, 'Lò Văn Bun', 'lo van bun', 'bun', '1988', 'male', 'thai', NULL, NULL, NULL);
    INSERT INTO admission (id, person_id, unit_id, flags, intake_id, sheet, sheet_row, origin)
      VALUES (43, 42, 1, '[]', 41, 'Danh sách', 8, '{}');`);
  before.close();
  const { db, close } = openStore(path, () => undefined);
  onTestFinished(close);
  expect(db.prepare('SELECT * FROM intake').all()).toMatchObject([{ id: 41, kind: 'admissions', row_count: 1 }]);
  expect(db.prepare('SELECT id, intake_id FROM admission').all()).toEqual([{ id: 43, intake_id: 41 }]);
  expect(() => db.exec('UPDATE admission SET intake_id = 99')).toThrow(/FOREIGN KEY/);
});
