import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { readMeta } from '../../../electron/backend/store/meta-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import { listBlockingChangeSets, undoChangeSet } from '../../../electron/backend/store/undo-change-set.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { added, dumpContent, planOf, someSourceFile, someTime } from '../../support/plans.ts';
import { oneStep, planFromSteps, type Step } from '../../support/random-plan.ts';
import { tempStore } from '../../support/temp-store.ts';

/** An act of the board: take a list in, correct a value by hand, take an act back. */
type Act =
  | { readonly is: 'intake'; readonly steps: readonly Step[] }
  | { readonly is: 'correction'; readonly pick: number; readonly text: string }
  | { readonly is: 'undo'; readonly pick: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('intake'), steps: fc.array(oneStep, { minLength: 1, maxLength: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('correction'), pick: fc.nat(1000), text: fc.string({ maxLength: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('undo'), pick: fc.nat(1000) }) },
);

type Done = { readonly id: number; readonly plan: Plan };

function correctionPlan(db: WriteDb, pick: number, text: string): Plan | null {
  const rows = db
    .prepare<[], { t: string; id: number }>(
      `SELECT 'admission' AS t, id FROM admission UNION ALL SELECT 'person', id FROM person ORDER BY id`,
    )
    .all();
  const row = rows[pick % Math.max(1, rows.length)];
  if (row === undefined) return null;
  const field = row.t === 'person' ? 'sex' : 'note';
  const correction = { table_name: row.t, row_id: row.id, field, before: null, after: text, reason: 'r', at: someTime };
  return planOf(db, 'correction', (draw) => [added('correction', draw(), correction)]);
}

const commit = (db: WriteDb, plan: Plan): Done => ({ id: commitPlan(db, sealPlan(plan), someTime).changeSetId, plan });

test('any acts with some of them taken back leave what the others alone would have made', () => {
  let [undone, blocked] = [0, 0];
  fc.assert(
    fc.property(fc.array(act, { minLength: 3, maxLength: 14 }), (acts) => {
      const { db } = tempStore();
      someSourceFile(db);
      let standing: Done[] = [];
      for (const one of acts) {
        if (one.is === 'intake') standing.push(commit(db, planFromSteps(db, one.steps)));
        else if (one.is === 'correction') {
          const plan = correctionPlan(db, one.pick, one.text);
          if (plan !== null) standing.push(commit(db, plan));
        } else if (standing.length > 0) {
          const chosen = standing[one.pick % standing.length]?.id ?? 0;
          const before = dumpContent(db);
          const blocking = listBlockingChangeSets(db, chosen).map(({ id }) => id);
          expect(dumpContent(db)).toBe(before);
          if (blocking.length > 0) {
            blocked += 1;
            expect(() => undoChangeSet(db, chosen, { at: someTime })).toThrow(ProblemError);
          } else undone += 1;
          // In the order that is told, each of them goes, and then the one that was wanted.
          for (const id of [...blocking, chosen]) undoChangeSet(db, id, { at: someTime });
          standing = standing.filter(({ id }) => id !== chosen && !blocking.includes(id));
        }
      }
      const { db: other } = tempStore();
      someSourceFile(other);
      for (const { plan } of standing) {
        const { revision } = readMeta(other);
        commitPlan(other, sealPlan({ ...plan, madeAtRevision: revision }), someTime);
      }
      expect(dumpContent(other)).toBe(dumpContent(db));
    }),
    { numRuns: 60, endOnFailure: true },
  );
  // Both ways were taken, or the test says nothing.
  expect(Math.min(undone, blocked)).toBeGreaterThan(0);
});
