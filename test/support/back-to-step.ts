import { join } from 'node:path';
import type { ReadDb, WriteDb } from '../../electron/backend/store/db.ts';
import { migrations } from '../../electron/backend/store/migrations/index.ts';
import { createStore } from '../../electron/backend/store/open-store.ts';
import { tempFolder } from './temp-folder.ts';

/** Takes away every index, table and column that steps after `version` brought, as a file of that step has none. */
export function backToStep(db: WriteDb, version: number): void {
  const steps = migrations.filter((step) => step.version <= version);
  const then = createStore(join(tempFolder(), `buoc-${version}.skn`), steps);
  const newer = (type: 'index' | 'table') => namesOf(db, type).filter((name) => !namesOf(then.db, type).includes(name));
  for (const name of newer('index')) db.exec(`DROP INDEX ${name}`);
  db.exec('PRAGMA foreign_keys = OFF');
  for (const name of newer('table')) db.exec(`DROP TABLE ${name}`);
  db.exec('PRAGMA foreign_keys = ON');
  for (const table of namesOf(then.db, 'table')) {
    const kept = columnsOf(then.db, table);
    for (const column of columnsOf(db, table))
      if (!kept.includes(column)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
  db.exec(`PRAGMA user_version = ${version}`);
  then.close();
}

const NAMES = "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'";
const namesOf = (db: ReadDb, type: string) => db.prepare<[string], string>(NAMES).pluck().all(type);
const columnsOf = (db: ReadDb, table: string) =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
