import type Database from 'better-sqlite3';
import { stopWith } from '../../../shared/contract/problem.ts';
import { OUR_APPLICATION_ID } from './file-header.ts';
import type { Migration } from './migrations/migration.ts';
import { sqliteProblem } from './store-problem.ts';

/**
 * Brings the file from schema version `from` to the newest step: all pending steps in one transaction, links checked before it ends, so that a
 * step that fails leaves the file exactly as it was. Call it with foreign keys off: they cannot be switched inside a
 * transaction, and a step may rebuild a table others point to.
 */
export function migrate(db: Database.Database, from: number, steps: readonly Migration[]): void {
  const pending = steps.filter((step) => step.version > from);
  const newest = pending.at(-1)?.version;
  if (newest === undefined) return;
  const run = db.transaction(() => {
    for (const step of pending) step.up(db);
    const broken = db.pragma('foreign_key_check') as unknown[]; // a pragma that gives rows gives a list
    if (broken.length > 0) throw new Error(`the steps after ${from} leave ${broken.length} broken links`);
    db.pragma(`application_id = ${OUR_APPLICATION_ID}`);
    db.pragma(`user_version = ${newest}`);
  });
  try {
    run.exclusive();
  } catch (error) {
    // A new file holds nothing of anybody's to keep; a full disk has its own sentence.
    if (from === 0 || sqliteProblem(error, db.name) !== null) throw error;
    const problem = stopWith('store.migration-failed', { from, to: newest });
    problem.cause = error;
    throw problem;
  }
}
