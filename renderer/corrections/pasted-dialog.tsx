import { useEffect, useState, type ReactNode } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import type { Input } from '../../shared/contract/calls.ts';
import type { PastedCorrections } from '../../shared/contract/correction-views.ts';
import type { CorrectionReason } from '../../shared/corrections/correction-reason.ts';
import { formatCount } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useAct } from '../api/use-call.ts';
import { ChangeTable } from '../components/change-table.tsx';
import { figureOnScreen } from '../components/figure-on-screen.ts';
import { ModalDialog } from '../components/modal-dialog.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { Refusal } from '../components/refusal.tsx';
import { useCorrection } from './correction-state.ts';
import { ReasonFields } from './reason-fields.tsx';
import './corrections.css';

/** A block from the clipboard and where in the table of figures it goes. */
export type PastedBlock = Omit<Input<'corrections/preview-pasted'>, 'reason'>;

/** Milliseconds of no typing before the plan is made anew with the reason as it is. */
const PAUSE = 300;

/** What a pasted block would correct, and what of it is refused; the plan that is seen is the one that is written. */
export function PastedDialog({ block, onClose }: { readonly block: PastedBlock; readonly onClose: () => void }) {
  const words = ui.corrections.pasted;
  const { wrote } = useCorrection();
  const [reason, setReason] = useState<CorrectionReason>({ is: 'phone', text: '' });
  const preview = useAct('corrections/preview-pasted');
  const commit = useAct('corrections/commit');
  const [isStale, setStale] = useState(true);
  const { mutate } = preview;
  useEffect(() => {
    setStale(true);
    const timer = setTimeout(
      () => mutate({ ...block, reason }, { onSettled: () => setStale(false) }),
      reason.text === '' ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [block, reason, mutate]);

  const plan = preview.data;
  const canWrite = plan?.planId != null && !isStale && !commit.isPending;
  const write = () => {
    if (!canWrite || plan?.planId == null || plan.planHash === null) return;
    const count = formatCount(plan.cells.length);
    commit.mutate(
      { planId: plan.planId, planHash: plan.planHash },
      {
        onSuccess: ({ changeSetId }) => {
          wrote({ changeSetId, text: words.done(count) });
          onClose();
        },
      },
    );
  };
  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="pasted-dialog">
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            {plan === undefined && preview.isPending && <Spinner label={ui.frame.loading} />}
            {preview.isError && <Refusal error={preview.error} />}
            {commit.isError && <Refusal error={commit.error} />}
            {plan !== undefined && (
              <PastedPlan plan={plan}>
                {plan.cells.length > 0 && <ReasonFields reason={reason} onReason={setReason} />}
              </PastedPlan>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!canWrite} onClick={write}>
              {plan === undefined || plan.cells.length === 0
                ? words.nothing
                : words.write(formatCount(plan.cells.length))}
            </Button>
            <Button onClick={onClose}>{ui.frame.back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

type PlanProps = {
  readonly plan: PastedCorrections;
  /** Between what is taken and what is refused, so that it is not missed below a long list. */
  readonly children: ReactNode;
};

function PastedPlan({ plan: { cells, same, figures, problems }, children }: PlanProps) {
  const words = ui.corrections.pasted;
  const refused = problems.filter(({ weight, place }) => weight !== 'note' && place.at === 'pasted').length;
  // The field of the reason says so itself.
  const told = problems.filter(({ code }) => code !== 'correction.reason-needed');
  return (
    <>
      <p>
        {words.summary(formatCount(cells.length), formatCount(same))}
        {refused > 0 && <strong> {words.refused(formatCount(refused))}</strong>}
      </p>
      {cells.length > 0 && (
        <ChangeTable
          changes={cells.map(({ unit, label, before, after }) => ({ who: unit, what: label, before, after }))}
          words={words}
        />
      )}
      {figures.length > 0 && (
        <p>
          {words.whole(
            figures
              .map(({ label, before, after }) =>
                words.wholeOf(label, figureOnScreen(before).text, figureOnScreen(after).text),
              )
              .join('; '),
          )}
        </p>
      )}
      {children}
      <p className="quiet">{words.blank}</p>
      {told.length > 0 && <ProblemList problems={told} />}
    </>
  );
}
