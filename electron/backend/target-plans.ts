import { stopWith } from '../../shared/contract/problem.ts';
import type { ReadDb } from './store/db.ts';
import type { SealedPlan } from './store/seal-plan.ts';

/** Plans of typed and pasted targets between showing and writing. */
export type TargetPlans = {
  keep(db: ReadDb, sealed: SealedPlan): string;
  /** Takes the plan out; throws `target.plan-gone` for one that was written, is too old or not the one that was shown. */
  take(db: ReadDb, planId: string, planHash: string): SealedPlan;
};

/** Nobody looks at more previews at a time; the oldest make room. */
const MOST_KEPT = 20;

export function keepTargetPlans(newId: () => string): TargetPlans {
  const kept = new Map<string, { readonly db: ReadDb; readonly sealed: SealedPlan }>();
  return {
    keep(db, sealed) {
      for (const [id, other] of kept) if (other.db !== db || kept.size >= MOST_KEPT) kept.delete(id);
      const planId = newId();
      kept.set(planId, { db, sealed });
      return planId;
    },
    take(db, planId, planHash) {
      const found = kept.get(planId);
      if (found === undefined || found.db !== db || found.sealed.hash !== planHash) throw stopWith('target.plan-gone');
      kept.delete(planId);
      return found.sealed;
    },
  };
}
