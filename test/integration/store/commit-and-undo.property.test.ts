import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import { findBrokenLinks } from '../../../electron/backend/store/integrity-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { manyPlans, planFromSteps, type Step } from '../../support/random-plan.ts';
import { dumpContent, someTime } from '../../support/plans.ts';
import { tempStore } from '../../support/temp-store.ts';

function write(db: WriteDb, steps: readonly Step[]): number {
  const plan = planFromSteps(db, steps);
  return commitPlan(db, sealPlan(plan), someTime).changeSetId;
}

test('undoing any plans from the newest back gives at every step the very content there was before', () => {
  const { db } = tempStore();
  fc.assert(
    fc.property(manyPlans, (plans) => {
      const states = plans.map((steps) => ({ before: dumpContent(db), set: write(db, steps) }));
      for (const { before, set } of states.toReversed()) {
        undoChangeSet(db, set, { at: someTime });
        expect(dumpContent(db)).toBe(before);
        expect(findBrokenLinks(db)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('undoing any plan out of turn either takes back that plan alone or changes nothing at all', () => {
  const { db } = tempStore();
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(manyPlans, fc.nat(), (plans, pick) => {
      const sets = plans.map((steps) => write(db, steps));
      const chosen = sets[pick % sets.length] ?? 0;
      const before = dumpContent(db);
      try {
        undoChangeSet(db, chosen, { at: someTime });
        done += 1;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(error.problem.code).toBe('store.undo-blocked');
        expect(dumpContent(db)).toBe(before);
        refused += 1;
      }
      expect(findBrokenLinks(db)).toEqual([]);
      const standing = 'SELECT count(*) FROM intake';
      const setsNotUndone = "SELECT count(*) FROM change_set WHERE kind = 'intake' AND undone_by IS NULL";
      expect(db.prepare(standing).pluck().get()).toBe(db.prepare(setsNotUndone).pluck().get());
    }),
    { numRuns: 40 },
  );
  // Both ways were taken, or the test says nothing.
  expect(Math.min(refused, done)).toBeGreaterThan(0);
});
