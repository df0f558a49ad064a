import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ReadDb } from '../../../electron/backend/store/db.ts';
import { createStore, openStore } from '../../../electron/backend/store/open-store.ts';
import { migrations } from '../../../electron/backend/store/migrations/index.ts';
import type { Migration } from '../../../electron/backend/store/migrations/migration.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { tempStore } from '../../support/temp-store.ts';

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
test('the schema is the recorded one', async () => {
  const { db } = tempStore();
  const objects = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all();
  const recorded = fileURLToPath(new URL('../../fixtures/databases/schema-0030.sql', import.meta.url));
  await expect(`${objects.join(';\n\n')};\n`).toMatchFileSnapshot(recorded);
});
