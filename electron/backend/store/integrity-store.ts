import { contentTables } from '../../../shared/intake/plan/plan.ts';
import type { ReadDb } from './db.ts';

/** A row that points to one that is not there. */
export type BrokenLink = { readonly table: string; readonly id: number };

const QUICK_CHECK = 'PRAGMA quick_check(1)';
const BROKEN_LINKS = 'SELECT "table", "rowid" AS id FROM pragma_foreign_key_check';
const SCHEMA_VERSION = 'PRAGMA user_version';
const COPY = 'VACUUM INTO ?';

/** Whether SQLite finds the pages of the file and its indexes in order. */
export function isIntact(db: ReadDb): boolean {
  return db.prepare<[], { quick_check: string }>(QUICK_CHECK).get()?.quick_check === 'ok';
}

/** Every row whose link leads nowhere. */
export function findBrokenLinks(db: ReadDb): BrokenLink[] {
  return db.prepare<[], BrokenLink>(BROKEN_LINKS).all();
}

const CORRECTED_TABLES = ['person', 'admission', 'reported_value', 'candidate', 'member_record'] as const;

/** Corrections of a row that is not there; their link is by name of the table, which SQLite cannot watch. */
export function findStrayCorrections(db: ReadDb): BrokenLink[] {
  const strays = CORRECTED_TABLES.map(
    (table) => `SELECT 'correction' AS "table", id FROM correction
      WHERE table_name = '${table}' AND row_id NOT IN (SELECT id FROM ${table})`,
  );
  return db.prepare<[], BrokenLink>(strays.join(' UNION ALL ')).all();
}

/** Number of the newest migration the file has gone through; 0 for an empty file. */
export function readSchemaVersion(db: ReadDb): number {
  return db.prepare<[], { user_version: number }>(SCHEMA_VERSION).get()?.user_version ?? 0;
}

/** Number of rows of each table. */
export function countRows(db: ReadDb): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table of [...contentTables, 'source_file', 'change_set', 'change']) {
    counts[table] = db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0;
  }
  return counts;
}

/** Writes a compact copy of the whole file; SQLite refuses a path where anything is. */
export function copyInto(db: ReadDb, path: string): void {
  db.prepare(COPY).run(path);
}
