import { prepared, type ReadDb, type WriteDb } from './db.ts';

/** A file that was read and is neither written nor put aside. `choices`: JSON; `addedAt` is local date and time. */
export type StoredWaitingFile = {
  readonly id: number;
  readonly sourceFileId: number;
  readonly name: string;
  readonly addedAt: string;
  readonly choices: string;
};

const LIST = `SELECT id, source_file_id AS sourceFileId, name, added_at AS addedAt, choices FROM waiting_file ORDER BY id`;
const FIND = 'SELECT id FROM waiting_file WHERE source_file_id = ? AND name = ?';
const ADD = 'INSERT INTO waiting_file (source_file_id, name, added_at, choices) VALUES (?, ?, ?, ?)';
const CHOOSE = 'UPDATE waiting_file SET choices = ? WHERE id = ?';
const TELL = 'UPDATE waiting_file SET concerns = ?, problem_count = ? WHERE id = ?';
const REMOVE = 'DELETE FROM waiting_file WHERE id = ?';
const SOURCE = 'SELECT source_file_id AS id FROM waiting_file WHERE id = ?';

/** Oldest first. */
export function listWaitingFiles(db: ReadDb): StoredWaitingFile[] {
  return db.prepare<[], StoredWaitingFile>(LIST).all();
}

/** Keeps name and choices of a file; a file of the same bytes and name waits only once. Gives its id. */
export function keepWaitingFile(db: WriteDb, file: Omit<StoredWaitingFile, 'id'>): number {
  const known = prepared<[number, string], { id: number }>(db, FIND).get(file.sourceFileId, file.name);
  if (known === undefined) {
    return Number(prepared(db, ADD).run(file.sourceFileId, file.name, file.addedAt, file.choices).lastInsertRowid);
  }
  prepared(db, CHOOSE).run(file.choices, known.id);
  return known.id;
}

/** What a waiting file was found to be about. */
export type WaitingConcern = { readonly unitId: number; readonly from: string; readonly to: string };

/** Keeps what was found in a file and how much of it is to be mended before it can be written. */
export function tellWaitingFile(db: WriteDb, id: number, concerns: readonly WaitingConcern[], problems: number): void {
  prepared(db, TELL).run(JSON.stringify(concerns), problems, id);
}

/** Takes a file off the list and gives the id of its original; null when it was not on it. */
export function removeWaitingFile(db: WriteDb, id: number): number | null {
  const source = prepared<[number], { id: number }>(db, SOURCE).get(id);
  if (source === undefined) return null;
  prepared(db, REMOVE).run(id);
  return source.id;
}
