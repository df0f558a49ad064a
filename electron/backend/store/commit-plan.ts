import { stopWith } from '../../../shared/contract/problem.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { rememberChanges, startChangeSet } from './change-set-store.ts';
import type { WriteDb } from './db.ts';
import { advanceMeta, readMeta } from './meta-store.ts';
import { rowWriterOf } from './row-writer.ts';
import type { SealedPlan } from './seal-plan.ts';
import { guarded } from './write-guard.ts';

export type Committed = { readonly changeSetId: number; readonly revision: number };

/**
 * Writes exactly the plan that was shown, in one transaction: all of it or none of it. Refuses with
 * `store.changed-since-preview` when anything was written since the plan was made. The rows of a plan may stand in
 * any order: links are checked at the end. What a guard of the connection throws is thrown on. `at` is local date and time.
 */
export function commitPlan(db: WriteDb, { plan, hash }: SealedPlan, at: string): Committed {
  const run = db.transaction((): Committed => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    const meta = readMeta(db);
    if (meta.revision !== plan.madeAtRevision) throw stopWith('store.changed-since-preview');
    checkNewIds(plan, meta.nextId);
    const writer = rowWriterOf(db);
    guarded(
      db,
      () => plan.changes,
      () => {
        for (const change of plan.changes) {
          if (!writer.write(change)) throw stopWith('store.changed-since-preview');
        }
      },
    );
    const revision = meta.revision + 1;
    const changeSetId = startChangeSet(db, { kind: plan.kind, at, hash, revision, undoesId: null });
    rememberChanges(db, changeSetId, plan.changes);
    advanceMeta(db, revision, plan.nextId);
    return { changeSetId, revision };
  });
  return run.immediate();
}

/** An id is given once in the life of a file, so that history and explanations never point to something else. */
function checkNewIds(plan: Plan, nextId: number): void {
  if (plan.nextId < nextId) throw new RangeError('the plan gives back ids');
  for (const { id, before } of plan.changes) {
    if (before === null && (id < nextId || id >= plan.nextId))
      throw new RangeError(`new id ${id} was not drawn by the plan`);
  }
}
