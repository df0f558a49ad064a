import type { ContentTable, Plan, StoredRow } from '../../shared/intake/plan/plan.ts';
import { collectChanges } from '../../shared/intake/plan/change-rows.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';

type Saved = {
  readonly table: Extract<ContentTable, 'unit_contact' | 'reporting_note' | 'reporting_deadline'>;
  /** The row as it stands, whole; null when there is none. */
  readonly before: { readonly id: number; readonly row: StoredRow } | null;
  /** The row as it shall be, whole; null takes it away. */
  readonly after: StoredRow | null;
};

/** Writes one row of what is kept about reporting as a change set of its own; null when it says so already. */
export function saveReporting(db: WriteDb, { table, before, after }: Saved, at: string): number | null {
  const { revision, nextId } = readMeta(db);
  const list = collectChanges(nextId);
  if (after === null) {
    if (before !== null) list.remove(table, before.id, before.row);
  } else if (before === null) list.insert(table, after);
  else list.update(table, before.id, before.row, after);
  if (list.changes.length === 0) return null;
  const plan: Plan = { kind: 'reporting', madeAtRevision: revision, nextId: list.nextId, changes: list.changes };
  return commitPlan(db, sealPlan(plan), at).changeSetId;
}
