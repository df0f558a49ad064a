import { stopWith } from '../../shared/contract/problem.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import type { FeedbackFile } from '../../shared/reports/feedback-sheet.ts';
import type { ReadDb } from './store/db.ts';
import type { SealedPlan } from './store/seal-plan.ts';

/** A preview that was shown. `settled` null: it can be looked at, but not written. */
export type StagedPlan = {
  /** Token of the file. */
  readonly file: string;
  readonly staged: StagedIntake;
  readonly settled: SealedPlan | null;
  /** What the unit is told about the file. */
  readonly feedback: FeedbackFile;
};

/** Previews kept between looking and writing, each for the data file it was made against. */
export type StagedPlans = {
  keep(db: ReadDb, plan: StagedPlan): string;
  /** Throws `intake.plan-gone` when it was written, discarded or belongs to another data file. */
  find(db: ReadDb, planId: string): StagedPlan;
  /** What the unit is told, also after the plan was written; throws as `find`. */
  feedbackOf(db: ReadDb, planId: string): FeedbackFile;
  /** The plan was written: it can be neither looked at nor written again, its feedback stays. */
  settle(planId: string): void;
  discard(planId: string): void;
};

/** More previews than anybody compares at a time; the oldest make room. */
const MOST_KEPT = 200;
/** Feedback is small beside a preview; a unit's sheet may be printed long after hundreds of other files. */
const MOST_FEEDBACK = 2000;

export function keepStagedPlans(newId: () => string): StagedPlans {
  const kept = new Map<string, { readonly db: ReadDb; readonly plan: StagedPlan }>();
  const feedback = new Map<string, { readonly db: ReadDb; readonly file: FeedbackFile }>();
  return {
    keep(db, plan) {
      const planId = newId();
      // Previews of a file that is no longer open can never be written.
      for (const [id, other] of kept) if (other.db !== db || kept.size >= MOST_KEPT) kept.delete(id);
      for (const [id, other] of feedback) if (other.db !== db || feedback.size >= MOST_FEEDBACK) feedback.delete(id);
      kept.set(planId, { db, plan });
      feedback.set(planId, { db, file: plan.feedback });
      return planId;
    },
    find(db, planId) {
      const found = kept.get(planId);
      if (found === undefined || found.db !== db) throw stopWith('intake.plan-gone');
      return found.plan;
    },
    feedbackOf(db, planId) {
      const found = feedback.get(planId);
      if (found === undefined || found.db !== db) throw stopWith('intake.plan-gone');
      return found.file;
    },
    settle(planId) {
      kept.delete(planId);
      const found = feedback.get(planId);
      if (found !== undefined) feedback.set(planId, { ...found, file: { ...found.file, isWritten: true } });
    },
    discard(planId) {
      kept.delete(planId);
      feedback.delete(planId);
    },
  };
}
