import type { Period } from '../../shared/domain/period.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { figuresAfterCorrections, figuresOfPeriod, readFigures } from './figures-of-period.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import type { SealedPlan } from './store/seal-plan.ts';

/** The figures of a period as they are and as a plan of corrections would make them: it is written and given up again. */
export function tryCorrection(
  db: WriteDb,
  sealed: SealedPlan,
  period: Period,
  at: string,
): { readonly before: Figures; readonly after: Figures } {
  const before = figuresOfPeriod(db, period);
  const onlyTried = new Error('only tried');
  let after: Figures = before;
  const attempt = db.transaction(() => {
    const { revision } = commitPlan(db, sealed, at);
    after =
      figuresAfterCorrections(db, period, { figures: before, revision: revision - 1 }, revision) ??
      readFigures(db, period);
    throw onlyTried;
  });
  try {
    attempt.immediate();
  } catch (error) {
    if (error !== onlyTried) throw error;
  }
  return { before, after };
}
