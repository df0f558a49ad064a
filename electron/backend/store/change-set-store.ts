import type { Change, ChangeSetKind, ContentTable, StoredRow } from '../../../shared/intake/plan/plan.ts';
import { authorOf } from './author.ts';
import { prepared, type ReadDb, type WriteDb } from './db.ts';
import { findRuns, type NewRows } from './find-runs.ts';
import { readNewRows } from './read-new-rows.ts';

/** One act that wrote something. `at` is local date and time. */
export type ChangeSet = {
  readonly id: number;
  readonly kind: ChangeSetKind;
  readonly at: string;
  readonly undoesId: number | null;
  /** The change set that took this one back. */
  readonly undoneBy: number | null;
};

type StoredChange = {
  changeId: number;
  table: ContentTable;
  id: number;
  before: string | null;
  after: string | null;
  lastId: number | null;
  every: number | null;
  columns: string | null;
};

const START = 'INSERT INTO change_set (kind, at, plan_hash, revision, undoes_id, made_by) VALUES (?, ?, ?, ?, ?, ?)';
const REMEMBER = 'INSERT INTO change (set_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)';
const REMEMBER_RUN =
  'INSERT INTO change (set_id, table_name, row_id, last_id, every, columns) VALUES (?, ?, ?, ?, ?, ?)';
const MARK_UNDONE = 'UPDATE change_set SET undone_by = ? WHERE id = ?';
const FIND = 'SELECT id, kind, at, undoes_id AS undoesId, undone_by AS undoneBy FROM change_set WHERE id = ?';
const LIST_CHANGES = `SELECT id AS changeId, table_name AS "table", row_id AS id, before, after, last_id AS lastId, every, columns
  FROM change WHERE set_id = ? ORDER BY change.id`;
// Two ways to a row, each with an index of its own: a change of this very row, or a run of new rows it is one of.
const LIST_LATER = `SELECT id, kind, at, undoes_id AS undoesId, undone_by AS undoneBy FROM change_set
  WHERE id > :after AND kind <> 'undo' AND undone_by IS NULL AND id IN (
    SELECT set_id FROM change WHERE row_id = :id AND table_name = :table
    UNION SELECT set_id FROM change WHERE last_id IS NOT NULL AND table_name = :table
      AND row_id <= :id AND last_id >= :id AND (:id - row_id) % every = 0)`;
const LIST_LATER_UPDATES = `SELECT table_name AS "table", row_id AS id, after FROM change
  WHERE last_id IS NULL AND before IS NOT NULL AND after IS NOT NULL AND set_id IN (
    SELECT id FROM change_set WHERE id > ? AND kind <> 'undo' AND undone_by IS NULL)`;

/** Begins a change set and gives its id. */
export function startChangeSet(
  db: WriteDb,
  set: { kind: ChangeSetKind; at: string; hash: string; revision: number; undoesId: number | null },
): number {
  return Number(
    prepared(db, START).run(set.kind, set.at, set.hash, set.revision, set.undoesId, authorOf(db)).lastInsertRowid,
  );
}

/** Keeps the changes of a set in their order. */
export function rememberChanges(db: WriteDb, changeSetId: number, changes: readonly Change[]): void {
  const remember = prepared(db, REMEMBER);
  const rememberRun = prepared(db, REMEMBER_RUN);
  for (const entry of findRuns(changes)) {
    if ('change' in entry) {
      const { table, id, before, after } = entry.change;
      remember.run(changeSetId, table, id, textOf(before), textOf(after));
      continue;
    }
    const { run } = entry;
    for (const { table, firstId, lastId, columns } of run) {
      rememberRun.run(changeSetId, table, firstId, lastId, run.length, JSON.stringify(columns));
    }
  }
}

const textOf = (row: StoredRow | null) => (row === null ? null : JSON.stringify(row));

export function markUndone(db: WriteDb, changeSetId: number, undoneBy: number): void {
  db.prepare(MARK_UNDONE).run(undoneBy, changeSetId);
}

export function findChangeSet(db: ReadDb, id: number): ChangeSet | null {
  return db.prepare<[number], ChangeSet>(FIND).get(id) ?? null;
}

const LAST_OF_FIGURES = "SELECT id FROM change_set WHERE kind <> 'reporting' ORDER BY id DESC LIMIT 1";

/** The newest change set that may have changed a figure; what is written about who has reported changes none. */
export function findLastChangeOfFigures(db: ReadDb): number {
  return prepared<[], { id: number }>(db, LAST_OF_FIGURES).get()?.id ?? 0;
}

/** The changes of a set in the order they were made. */
export function listChanges(db: ReadDb, changeSetId: number): Change[] {
  // Written by rememberChanges from rows of this very type.
  const row = (text: string | null) => (text === null ? null : (JSON.parse(text) as StoredRow));
  const stored = db.prepare<[number], StoredChange>(LIST_CHANGES).all(changeSetId);
  const changes: Change[] = [];
  for (let at = 0, next = stored[at]; next !== undefined; next = stored[at]) {
    const { table, id, before, after, every } = next;
    if (every === null) {
      changes.push({ table, id, before: row(before), after: row(after) });
      at += 1;
      continue;
    }
    const run = stored.slice(at, at + every).map((part) => readNewRows(db, newRowsOf(part), part.changeId, every));
    for (let turn = 0; turn < (run[0]?.length ?? 0); turn += 1)
      changes.push(...run.flatMap((rows) => rows[turn] ?? []));
    at += every;
  }
  return changes;
}

function newRowsOf({ table, id, lastId, columns }: StoredChange): NewRows {
  // Written by rememberChanges as a JSON list of names.
  return { table, firstId: id, lastId: lastId ?? id, columns: JSON.parse(columns ?? '[]') as string[] };
}

/** Change sets after `changeSetId` that touched the row and still stand. */
export function listLaterChangeSets(db: ReadDb, row: { table: string; id: number }, changeSetId: number): ChangeSet[] {
  return db
    .prepare<[{ table: string; id: number; after: number }], ChangeSet>(LIST_LATER)
    .all({ table: row.table, id: row.id, after: changeSetId });
}

/** Columns that change sets after `changeSetId` wrote and that still stand, by table and row as `rowKey` says. */
export function listLaterUpdates(db: ReadDb, changeSetId: number): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>();
  const updates = db.prepare<[number], { table: string; id: number; after: string }>(LIST_LATER_UPDATES);
  for (const { table, id, after } of updates.iterate(changeSetId)) {
    const columns = written.get(rowKey({ table, id })) ?? new Set();
    // Written by rememberChanges from a row.
    for (const column of Object.keys(JSON.parse(after) as StoredRow)) columns.add(column);
    written.set(rowKey({ table, id }), columns);
  }
  return written;
}

export const rowKey = ({ table, id }: { readonly table: string; readonly id: number }) => `${table} ${id}`;
