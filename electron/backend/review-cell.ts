import { stopWith } from '../../shared/contract/problem.ts';
import type { Change } from '../../shared/intake/plan/plan.ts';
import { isCell } from '../../shared/statistics/cells/cell-book.ts';
import { normaliseText } from '../../shared/text/fold.ts';
import { listCellReviews, type CellReview } from './store/cell-review-store.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';
import { listUnitVersions } from './store/unit-store.ts';

const table = 'cell_review';

/**
 * Writes, changes or, with nothing said, removes when a cell is looked at again, as one change set; gives its id, null
 * when nothing would change. `places.unknown-cell` for a unit that is no cell.
 */
export function reviewCell(
  db: WriteDb,
  { cellId, reviewOn, note }: { cellId: number; reviewOn: string | null; note: string },
  at: string,
): number | null {
  if (!listUnitVersions(db).some((unit) => unit.unitId === cellId && isCell(unit)))
    throw stopWith('places.unknown-cell');
  const { revision, nextId } = readMeta(db);
  const text = normaliseText(note);
  const said = { review_on: reviewOn, note: text === '' ? null : text };
  const change = changeTo(cellId, said, listCellReviews(db).get(cellId), nextId);
  if (change === null) return null;
  const plan = { kind: 'cell-review', madeAtRevision: revision, nextId: nextId + 1, changes: [change] } as const;
  return commitPlan(db, sealPlan(plan), at).changeSetId;
}

function changeTo(
  cellId: number,
  said: { readonly review_on: string | null; readonly note: string | null },
  old: CellReview | undefined,
  nextId: number,
): Change | null {
  const isEmpty = said.review_on === null && said.note === null;
  if (old === undefined)
    return isEmpty ? null : { table, id: nextId, before: null, after: { cell_id: cellId, ...said } };
  const before = { review_on: old.reviewOn, note: old.note };
  if (isEmpty) return { table, id: old.id, before: { cell_id: cellId, ...before }, after: null };
  const isSame = before.review_on === said.review_on && before.note === said.note;
  return isSame ? null : { table, id: old.id, before, after: said };
}
