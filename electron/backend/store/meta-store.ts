import { prepared, type ReadDb, type WriteDb } from './db.ts';

/** What the data file says about itself. */
export type Meta = {
  /** Goes up by one with every change set. */
  readonly revision: number;
  /** First id no content row has used yet. */
  readonly nextId: number;
  readonly isSample: boolean;
  readonly createdAt: string;
  /** Version of the app that made the file. */
  readonly appVersion: string;
};

const READ = `SELECT revision, next_id AS nextId, is_sample AS isSample, created_at AS createdAt, app_version AS appVersion
  FROM meta WHERE only_row = 1`;
const READ_REVISION = 'SELECT revision FROM meta WHERE only_row = 1';
const START = `INSERT INTO meta (only_row, revision, next_id, is_sample, created_at, app_version) VALUES (1, 0, 1, ?, ?, ?)`;
const ADVANCE = 'UPDATE meta SET revision = ?, next_id = ? WHERE only_row = 1';

export function readMeta(db: ReadDb): Meta {
  const row = prepared<[], Omit<Meta, 'isSample'> & { isSample: number }>(db, READ).get();
  if (row === undefined) throw new Error('the data file has no row in meta');
  return { ...row, isSample: row.isSample === 1 };
}

/** The revision alone; also of a file whose schema is older than the app. */
export function readRevision(db: ReadDb): number {
  const row = prepared<[], { revision: number }>(db, READ_REVISION).get();
  if (row === undefined) throw new Error('the data file has no row in meta');
  return row.revision;
}

/** Writes the one row of a new data file: revision 0, ids from 1. */
export function startMeta(db: WriteDb, start: { isSample: boolean; createdAt: string; appVersion: string }): void {
  db.prepare(START).run(start.isSample ? 1 : 0, start.createdAt, start.appVersion);
}

/** Moves to the revision a change set just made. */
export function advanceMeta(db: WriteDb, revision: number, nextId: number): void {
  prepared(db, ADVANCE).run(revision, nextId);
}
