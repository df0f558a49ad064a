import { stopWith } from '../../shared/contract/problem.ts';
import type { StagedIntake } from '../../shared/intake/stage.ts';
import type { ReadDb } from './store/db.ts';
import type { SealedPlan } from './store/seal-plan.ts';

/** A preview that was shown. `settled` null: it can be looked at, but not written. */
export type StagedPlan = {
  /** Token of the file. */
  readonly file: string;
  readonly staged: StagedIntake;
  readonly settled: SealedPlan | null;
};

/** Previews kept between looking and writing, each for the data file it was made against. */
export type StagedPlans = {
  keep(db: ReadDb, plan: StagedPlan): string;
  /** Throws `intake.plan-gone` when it was discarded or belongs to another data file. */
  find(db: ReadDb, planId: string): StagedPlan;
  discard(planId: string): void;
};

/** More previews than anybody compares at a time; the oldest make room. */
const MOST_KEPT = 200;

export function keepStagedPlans(newId: () => string): StagedPlans {
  const kept = new Map<string, { readonly db: ReadDb; readonly plan: StagedPlan }>();
  return {
    keep(db, plan) {
      const planId = newId();
      // Previews of a file that is no longer open can never be written.
      for (const [id, other] of kept) if (other.db !== db || kept.size >= MOST_KEPT) kept.delete(id);
      kept.set(planId, { db, plan });
      return planId;
    },
    find(db, planId) {
      const found = kept.get(planId);
      if (found === undefined || found.db !== db) throw stopWith('intake.plan-gone');
      return found.plan;
    },
    discard: (planId) => void kept.delete(planId),
  };
}
