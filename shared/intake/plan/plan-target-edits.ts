import type { TypedTarget } from '../read/read-target-edits.ts';
import { collectChanges } from './change-rows.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';
import { insertTargets, type TargetMatch } from './plan-targets.ts';

type Base = Pick<PlanBase, 'revision' | 'nextId'>;

/** The plan of typed or pasted targets: they come from no workbook, what was typed is kept. */
export function planTargetEdits(matches: readonly TargetMatch<TypedTarget>[], base: Base): Plan {
  const list = collectChanges(base.nextId);
  insertTargets(list, matches, ({ written }) => ({ sourceFileId: null, sheet: null, cell: null, written }));
  return { kind: 'targets', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

/** The plan that removes targets; `rows` hold every column as kept. */
export function planTargetRemoval(rows: ReadonlyMap<number, StoredRow>, base: Base): Plan {
  const list = collectChanges(base.nextId);
  for (const [id, row] of rows) list.remove('target', id, row);
  return { kind: 'targets', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
