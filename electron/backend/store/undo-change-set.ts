import { stopWith } from '../../../shared/contract/problem.ts';
import type { UndoReceipt } from '../../../shared/contract/views.ts';
import type { Change } from '../../../shared/intake/plan/plan.ts';
import { formatDay } from '../../../shared/text/format.ts';
import {
  findChangeSet,
  listChanges,
  listLaterChangeSets,
  listLaterUpdates,
  markUndone,
  rememberChanges,
  rowKey,
  startChangeSet,
  type ChangeSet,
} from './change-set-store.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { findBrokenLinks, findStrayCorrections } from './integrity-store.ts';
import { findStraySubmissions } from './learned-form-store.ts';
import { advanceMeta, readMeta } from './meta-store.ts';
import { rowWriterOf, type RowWriter } from './row-writer.ts';
import { sealPlan } from './seal-plan.ts';
import { tryOut } from './try-out.ts';
import { guarded } from './write-guard.ts';

type RowRef = { readonly table: string; readonly id: number };

const LATER_SETS_NAMED = 5;

/**
 * Takes a change set back: the inverse of its changes, newest first, as a change set of kind `undo` linked both ways.
 * Only while every touched row still is as that set left it, no later set that stands wrote the same cells, were it the
 * same value, and nothing written later needs a row that would go;
 * otherwise nothing happens and the problem counts the places and names the later change sets. An undo is not undone.
 */
export function undoChangeSet(db: WriteDb, changeSetId: number, { at }: { at: string }): UndoReceipt {
  const run = db.transaction((): UndoReceipt => {
    const { inverse, blocked } = guarded(
      db,
      () => listChanges(db, changeSetId),
      () => takeBack(db, changeSetId),
    );
    if (blocked.length > 0) throw undoBlocked(db, changeSetId, blocked);

    const { revision, nextId } = readMeta(db);
    const { hash } = sealPlan({ kind: 'undo', madeAtRevision: revision, nextId, changes: inverse });
    const undoId = startChangeSet(db, { kind: 'undo', at, hash, revision: revision + 1, undoesId: changeSetId });
    rememberChanges(db, undoId, inverse);
    markUndone(db, changeSetId, undoId);
    advanceMeta(db, revision + 1, nextId);
    return { changeSetId: undoId, undone: changeSetId, changes: inverse.length };
  });
  return run.immediate();
}

/**
 * The change sets that must be taken back before this one can be, in an order in which that works: later ones first.
 * Found by trying it all and giving it up again. Empty when nothing stands in the way.
 */
export function listBlockingChangeSets(db: WriteDb, changeSetId: number): readonly ChangeSet[] {
  const order: ChangeSet[] = [];
  /** The later sets in the way, newest first; the set is taken back when there is none. */
  const attempt = db.transaction((id: number): readonly ChangeSet[] => {
    const { blocked } = takeBack(db, id);
    if (blocked.length > 0) throw new BlockedError(setsBehind(db, id, blocked));
    markUndone(db, id, id);
    return [];
  });
  const setsInTheWay = (id: number): readonly ChangeSet[] => {
    try {
      return attempt(id);
    } catch (error) {
      if (error instanceof BlockedError) return error.sets;
      throw error;
    }
  };
  const clearTheWay = (id: number): void => {
    for (let [next] = setsInTheWay(id); next !== undefined; [next] = setsInTheWay(id)) {
      clearTheWay(next.id);
      // One that no later set explains would be in the way for ever.
      if (findChangeSet(db, next.id)?.undoneBy === null) return;
      order.push(next);
    }
  };
  return tryOut(db, () => {
    clearTheWay(changeSetId);
    return order;
  });
}

/** Undoes what an attempt wrote, and carries out why it failed. */
class BlockedError extends Error {
  readonly sets: readonly ChangeSet[];
  constructor(sets: readonly ChangeSet[]) {
    super('blocked');
    this.sets = sets;
  }
}

/** Writes the inverse of a set; `blocked` are the places where that is not possible. Belongs into a transaction. */
function takeBack(db: WriteDb, changeSetId: number): { inverse: Change[]; blocked: RowRef[] } {
  db.exec('PRAGMA defer_foreign_keys = ON');
  refuseFinal(db, changeSetId);
  const writer = rowWriterOf(db);
  const strayBefore = new Set(findStrayCorrections(db).map(({ id }) => id));
  const formlessBefore = new Set(findStraySubmissions(db).map(({ id }) => id));
  const inverse: Change[] = [];
  const blocked: RowRef[] = [];
  const laterUpdates = listLaterUpdates(db, changeSetId);
  for (const change of listChanges(db, changeSetId).toReversed()) {
    const back = wroteSince(change, laterUpdates) ? null : inverseOf(change, writer);
    if (back !== null && writer.write(back)) inverse.push(back);
    else blocked.push(change);
  }
  blocked.push(...findBrokenLinks(db), ...findStrayCorrections(db).filter(({ id }) => !strayBefore.has(id)));
  blocked.push(...findStraySubmissions(db).filter(({ id }) => !formlessBefore.has(id)));
  return { inverse, blocked };
}

/** True when a later set wrote a cell of this change: its value is that set's, also where it is the same. */
function wroteSince(change: Change, laterUpdates: ReturnType<typeof listLaterUpdates>): boolean {
  const columns = laterUpdates.get(rowKey(change));
  if (columns === undefined) return false;
  return change.before === null || Object.keys(change.after ?? {}).some((column) => columns.has(column));
}

function refuseFinal(db: ReadDb, id: number): void {
  const set = findChangeSet(db, id);
  if (set === null) throw stopWith('store.no-such-change-set', { id });
  if (set.kind === 'undo') throw stopWith('store.undo-of-undo', { id });
  if (set.kind === 'creation') throw stopWith('store.undo-of-creation', { id });
  if (set.kind === 'closing') throw stopWith('closing.not-undone');
  if (set.undoneBy === null) return;
  const undo = findChangeSet(db, set.undoneBy);
  throw stopWith('store.already-undone', { id, day: undo === null ? '' : formatDay(undo.at.slice(0, 10)) });
}

/** The change that leads back, or null when the row is gone since. */
function inverseOf({ table, id, before, after }: Change, writer: RowWriter): Change | null {
  if (before !== null) return { table, id, before: after, after: before };
  const stored = writer.read(table, id);
  if (stored === null) return null;
  // The change names only the columns the plan filled; a row that goes is kept whole.
  const unnamed = Object.fromEntries(Object.keys(stored).map((column) => [column, null]));
  return { table, id, before: { ...unnamed, ...after }, after: null };
}

function undoBlocked(db: ReadDb, changeSetId: number, blocked: readonly RowRef[]) {
  const sets = setsBehind(db, changeSetId, blocked);
  const latest = sets.slice(0, LATER_SETS_NAMED).map(({ id, at }) => `${id} (${formatDay(at.slice(0, 10))})`);
  const facts = { id: changeSetId, count: blocked.length, sets: sets.length, later: latest.join(', ') };
  return stopWith('store.undo-blocked', facts);
}

/** The later change sets that touched these places, newest first. */
function setsBehind(db: ReadDb, changeSetId: number, blocked: readonly RowRef[]): readonly ChangeSet[] {
  const later = new Map<number, ChangeSet>();
  for (const row of blocked) {
    for (const set of listLaterChangeSets(db, row, changeSetId)) later.set(set.id, set);
  }
  return [...later.values()].sort((one, other) => other.id - one.id);
}
