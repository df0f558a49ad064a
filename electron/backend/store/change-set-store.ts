import type { Change, ChangeSetKind, ContentTable, StoredRow } from '../../../shared/intake/plan.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { ChangeText } from './seal-plan.ts';

/** One act that wrote something. `at` is local date and time. */
export type ChangeSet = {
  readonly id: number;
  readonly kind: ChangeSetKind;
  readonly at: string;
  readonly undoesId: number | null;
  /** The change set that took this one back. */
  readonly undoneBy: number | null;
};

type StoredChange = { table: ContentTable; id: number; before: string | null; after: string | null };

const START = 'INSERT INTO change_set (kind, at, plan_hash, revision, undoes_id) VALUES (?, ?, ?, ?, ?)';
const REMEMBER = 'INSERT INTO change (set_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)';
const MARK_UNDONE = 'UPDATE change_set SET undone_by = ? WHERE id = ?';
const FIND = 'SELECT id, kind, at, undoes_id AS undoesId, undone_by AS undoneBy FROM change_set WHERE id = ?';
const LIST_CHANGES = `SELECT table_name AS "table", row_id AS id, before, after FROM change WHERE set_id = ? ORDER BY id`;
const LIST_LATER = `SELECT DISTINCT change_set.id, change_set.kind, change_set.at, undoes_id AS undoesId, undone_by AS undoneBy
  FROM change JOIN change_set ON change_set.id = change.set_id
  WHERE change.table_name = ? AND change.row_id = ? AND change.set_id > ? AND kind <> 'undo' AND undone_by IS NULL`;

/** Begins a change set and gives its id. */
export function startChangeSet(
  db: WriteDb,
  set: { kind: ChangeSetKind; at: string; hash: string; revision: number; undoesId: number | null },
): number {
  return Number(db.prepare(START).run(set.kind, set.at, set.hash, set.revision, set.undoesId).lastInsertRowid);
}

/** Keeps the changes of a set in their order, with their texts. */
export function rememberChanges(
  db: WriteDb,
  changeSetId: number,
  changes: readonly Change[],
  texts: readonly ChangeText[],
): void {
  const remember = db.prepare(REMEMBER);
  changes.forEach(({ table, id }, position) => {
    remember.run(changeSetId, table, id, texts[position]?.before ?? null, texts[position]?.after ?? null);
  });
}

export function markUndone(db: WriteDb, changeSetId: number, undoneBy: number): void {
  db.prepare(MARK_UNDONE).run(undoneBy, changeSetId);
}

export function findChangeSet(db: ReadDb, id: number): ChangeSet | null {
  return db.prepare<[number], ChangeSet>(FIND).get(id) ?? null;
}

/** The changes of a set in the order they were made. */
export function listChanges(db: ReadDb, changeSetId: number): Change[] {
  // Written by rememberChanges from rows of this very type.
  const row = (text: string | null) => (text === null ? null : (JSON.parse(text) as StoredRow));
  const stored = db.prepare<[number], StoredChange>(LIST_CHANGES).all(changeSetId);
  return stored.map(({ table, id, before, after }) => ({ table, id, before: row(before), after: row(after) }));
}

/** Change sets after `changeSetId` that touched the row and still stand. */
export function listLaterChangeSets(db: ReadDb, row: { table: string; id: number }, changeSetId: number): ChangeSet[] {
  return db.prepare<[string, number, number], ChangeSet>(LIST_LATER).all(row.table, row.id, changeSetId);
}
