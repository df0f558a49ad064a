import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { TargetEditInput } from '../../../shared/contract/target-calls.ts';
import type { TargetBoardView, TargetPlanView } from '../../../shared/contract/target-views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import type { TargetEdits } from './use-target-edits.ts';

/** What is asked at the moment: the form, a preview of what would be written, or whether targets may go. */
export type OpenDialog =
  | { readonly is: 'assign' }
  | { readonly is: 'plan'; readonly plan: TargetPlanView; readonly edit: TargetEditInput }
  | { readonly is: 'remove'; readonly plan: TargetPlanView };

type DialogsProps = {
  readonly dialog: OpenDialog;
  readonly board: TargetBoardView;
  readonly unitId: number;
  readonly edits: TargetEdits;
  readonly onDialog: (dialog: OpenDialog | null) => void;
};

/** The dialogs of the screen; each ends in nothing or in one change set. */
export function TargetDialogs({ dialog, board, unitId, edits, onDialog }: DialogsProps) {
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const write = (plan: TargetPlanView, words: (count: string) => string) =>
    void edits.write(plan, words).then(() => onDialog(null));
  switch (dialog.is) {
    case 'assign':
      return (
        <AssignDialog
          board={board}
          unitId={unitId}
          problems={refused}
          isBusy={edits.isBusy}
          onClose={() => onDialog(null)}
          onNext={(edit) =>
            void edits.preview(edit).then((plan) => {
              if (plan === null) return onDialog(null);
              setRefused(plan.planHash === null ? plan.problems : []);
              if (plan.planHash !== null) onDialog({ is: 'plan', plan, edit });
            })
          }
        />
      );
    case 'plan': {
      const { plan, edit } = dialog;
      return (
        <PlanDialog
          plan={plan}
          isBusy={edits.isBusy}
          onWrite={() => write(plan, ui.targets.written)}
          onClose={() => onDialog(null)}
          {...(edit.by !== 'paste'
            ? {}
            : {
                onPaper: (paper) =>
                  void edits.preview({ ...edit, ...paper }).then((next) => {
                    if (next !== null) onDialog({ is: 'plan', plan: next, edit });
                  }),
              })}
        />
      );
    }
    case 'remove':
      return (
        <RemoveDialog
          plan={dialog.plan}
          onKeep={() => onDialog(null)}
          onRemove={() => write(dialog.plan, ui.targets.removed)}
        />
      );
  }
}
