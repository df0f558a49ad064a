import { stopWith } from '../../../shared/contract/problem.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { rowToCorrect, viewRow } from '../correctable-row.ts';
import { listCorrections } from '../list-corrections.ts';
import { localDateTime } from '../local-time.ts';
import { previewCorrection } from '../preview-correction.ts';
import { previewPasted } from '../preview-pasted.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { ReadDb } from '../store/db.ts';
import type { SealedPlan } from '../store/seal-plan.ts';

type CorrectionsCall =
  | 'corrections/read'
  | 'corrections/preview'
  | 'corrections/preview-pasted'
  | 'corrections/commit'
  | 'corrections/list';

export function correctionsHandlers({ clock, newId }: BackendContext): Pick<BackendHandlers, CorrectionsCall> {
  /** The last preview: one dialog is open at a time. */
  let last: { readonly planId: string; readonly db: ReadDb; readonly sealed: SealedPlan } | null = null;
  return {
    'corrections/read': ({ table, rowId }, db) => viewRow(rowToCorrect(db, table, rowId)),
    'corrections/preview'(input, db) {
      const { preview, sealed } = previewCorrection(db, input, localDateTime(clock()));
      if (sealed === null) return preview;
      last = { planId: newId(), db, sealed };
      return { ...preview, planId: last.planId };
    },
    'corrections/preview-pasted'(input, db) {
      const { preview, sealed } = previewPasted(db, input, localDateTime(clock()));
      if (sealed === null) return preview;
      last = { planId: newId(), db, sealed };
      return { ...preview, planId: last.planId };
    },
    'corrections/commit'({ planId, planHash }, db) {
      if (last?.planId !== planId || last.db !== db || last.sealed.hash !== planHash)
        throw stopWith('correction.plan-gone');
      const receipt = commitPlan(db, last.sealed, localDateTime(clock()));
      last = null;
      return receipt;
    },
    'corrections/list': ({ unitId }, db) => listCorrections(db, unitId),
  };
}
