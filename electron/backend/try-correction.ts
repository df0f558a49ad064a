import type { Period } from '../../shared/domain/period.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { figuresAfterCorrections, readFigures } from './figures-of-period.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import type { SealedPlan } from './store/seal-plan.ts';
import { tryOut } from './store/try-out.ts';

type Trial = {
  readonly sealed: SealedPlan;
  /** The figures as they are, of this very period. */
  readonly before: Figures;
  readonly period: Period;
  /** Local date and time. */
  readonly at: string;
};

/**
 * What `look` makes of the figures as a plan of corrections would make them: the plan is written, looked at and given up
 * again. Figures may read the data file when they are asked, so nothing of `before` must be asked for within.
 */
export function tryCorrection<Seen>(
  db: WriteDb,
  { sealed, before, period, at }: Trial,
  look: (after: Figures) => Seen,
): Seen {
  return tryOut(db, () => {
    const { revision } = commitPlan(db, sealed, at);
    const kept = { figures: before, revision: revision - 1 };
    return look(figuresAfterCorrections(db, period, kept, revision) ?? readFigures(db, period));
  });
}
