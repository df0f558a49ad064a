import { accessSync, closeSync, constants, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { OUR_APPLICATION_ID, readFileHeader } from './file-header.ts';
import { isIntact, readSchemaVersion } from './integrity-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { storeProblem } from './store-problem.ts';

/** An open data file: the one connection to it. */
export type Store<Db extends ReadDb = WriteDb> = {
  readonly path: string;
  readonly db: Db;
  readonly schemaVersion: number;
  close(): void;
};

/** How long another program may hold the file before we give up: virus scanners let go within a second or two. */
const WAIT_FOR_LOCK_MS = 2_000;
const CACHE_KIB = 32 * 1024;

/** Makes a new data file with all tables and no rows. Refuses a path where anything is. */
export function createStore(path: string, steps: readonly Migration[] = migrations): Store {
  return withStoreProblems(path, () => {
    closeSync(openSync(path, 'wx'));
    try {
      const db = connect(path, false);
      return prepareToWrite(db, path, steps);
    } catch (error) {
      for (const left of [path, `${path}-journal`]) rmSync(left, { force: true });
      throw error;
    }
  });
}

/**
 * Opens an existing data file for reading and writing and takes it for this process alone. Brings it to the newest
 * schema; `backUp` is called before that and must throw when it cannot. Refuses, untouched: what is not there, not
 * ours, newer than the app, locked by another program, read-only or damaged.
 */
export function openStore(
  path: string,
  backUp: (db: ReadDb, schemaVersion: number) => void,
  steps: readonly Migration[] = migrations,
): Store {
  return withStoreProblems(path, () => {
    refuseStrangers(path, steps);
    // SQLite would fall back to reading only and say so at the first save; the folder takes its journal.
    for (const needed of [path, dirname(path)]) accessSync(needed, constants.R_OK | constants.W_OK);
    const db = connect(path, false);
    return closeOnError(db, () => {
      takeAlone(db);
      refuseDamaged(db, path);
      const from = readSchemaVersion(brand(db));
      if (steps.some((step) => step.version > from)) backUp(brand(db), from);
      return prepareToWrite(db, path, steps);
    });
  });
}

/** Opens a data file or back-up to look at it: nothing is migrated or written. Same refusals, save for read-only. */
export function openStoreReadOnly(path: string, steps: readonly Migration[] = migrations): Store<ReadDb> {
  return withStoreProblems(path, () => {
    refuseStrangers(path, steps);
    const db = connect(path, true);
    return closeOnError(db, () => {
      refuseDamaged(db, path);
      return { path, db: brand(db), schemaVersion: readSchemaVersion(brand(db)), close: () => db.close() };
    });
  });
}

function refuseStrangers(path: string, steps: readonly Migration[]): void {
  const at = { at: 'file', file: basename(path) } as const;
  const header = statSync(path).isFile() ? readFileHeader(path) : null;
  if (header === null || header.applicationId !== OUR_APPLICATION_ID) throw stopWith('store.not-our-file', {}, at);
  const known = steps.at(-1)?.version ?? 0;
  if (header.schemaVersion > known) throw stopWith('store.newer-than-app', { found: header.schemaVersion, known }, at);
}

function connect(path: string, readonly: boolean): Database.Database {
  const db = new Database(path, { fileMustExist: true, readonly, timeout: WAIT_FOR_LOCK_MS });
  return closeOnError(db, () => {
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = OFF');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    return db;
  });
}

/** Takes the exclusive lock now, not at the first save, and keeps it until the file is closed. */
function takeAlone(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

function prepareToWrite(db: Database.Database, path: string, steps: readonly Migration[]): Store {
  return closeOnError(db, () => {
    takeAlone(db);
    // People copy the file to a stick: everything must be in this one file, hence no write-ahead log.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    migrate(db, readSchemaVersion(brand(db)), steps);
    db.pragma('foreign_keys = ON');
    return { path, db: brand(db), schemaVersion: readSchemaVersion(brand(db)), close: () => db.close() };
  });
}

function refuseDamaged(db: Database.Database, path: string): void {
  if (!isIntact(brand(db))) throw stopWith('store.damaged', {}, { at: 'file', file: basename(path) });
}

function closeOnError<T>(db: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}

function withStoreProblems<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeProblem(error, path) ?? error;
  }
}

/** The marks that tell readers from writers exist for the compiler only. */
function brand(db: Database.Database): WriteDb {
  return db as unknown as WriteDb;
}
