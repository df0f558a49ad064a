import { ProblemError } from '../../shared/contract/problem.ts';
import type { PlaceEdit } from '../../shared/places/place-edit.ts';
import { planPlaceEdit } from '../../shared/places/plan-place-edit.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { listKnownPlaces } from './store/place-store.ts';
import { sealPlan } from './store/seal-plan.ts';
import { listUnitVersions } from './store/unit-store.ts';

/**
 * Writes one act on the places as one change set; gives its id, null when nothing would change. Throws the problem that
 * speaks against it. `at` is local date and time.
 */
export function savePlace(db: WriteDb, edit: PlaceEdit, at: string): number | null {
  const { revision, nextId } = readMeta(db);
  const facts = { places: listKnownPlaces(db), units: listUnitVersions(db), base: { revision, nextId, at } };
  const { plan, problem } = planPlaceEdit(edit, facts);
  if (problem !== null) throw new ProblemError(problem);
  return plan === null ? null : commitPlan(db, sealPlan(plan), at).changeSetId;
}
