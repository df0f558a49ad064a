import type { Change } from '../../../shared/intake/plan/plan.ts';
import type { ReadDb, WriteDb } from './db.ts';

/**
 * Looks at what is about to be written; what it gives back looks again once it is written, in the same transaction.
 * Either may throw: then nothing is.
 */
export type WriteGuard = (db: WriteDb, changes: () => readonly Change[]) => () => void;

const guards = new WeakMap<ReadDb, WriteGuard>();

/** From now on every change set and every undo through this connection is looked at. */
export function guardWrites(db: ReadDb, guard: WriteGuard): void {
  guards.set(db, guard);
}

/** `write` between the two looks of the connection's guard, where it has one. */
export function guarded<T>(db: WriteDb, changes: () => readonly Change[], write: () => T): T {
  const lookAgain = guards.get(db)?.(db, changes);
  const written = write();
  lookAgain?.();
  return written;
}
