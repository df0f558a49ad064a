import { useState } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReorganisePreview, ReorganiseReceipt } from '../../../shared/contract/reorganise-views.ts';
import { dayBefore } from '../../../shared/domain/period.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { refreshAll } from '../../api/query-client.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ActFields } from './act-fields.tsx';
import { EffectTable } from './effect-table.tsx';
import {
  defaultParentOf,
  reorganisationOf,
  startDraft,
  type Missing,
  type Reorganisation,
} from './reorganise-draft.ts';
import './reorganise.css';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type ReorganiseDialogProps = {
  readonly unitIds: readonly number[];
  /** First day of the new state to begin with, `YYYY-MM-DD`. */
  readonly day: string;
  readonly onClose: () => void;
};

type Step =
  | { readonly is: 'fields'; readonly missing: Missing | null }
  | { readonly is: 'preview'; readonly reorganisation: Reorganisation; readonly preview: ReorganisePreview }
  | { readonly is: 'written'; readonly receipt: ReorganiseReceipt };

/** Fields, then what follows from them, then one click that writes it; the way back is offered at once. */
export function ReorganiseDialog({ unitIds, day, onClose }: ReorganiseDialogProps) {
  const words = ui.reorganise;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => startDraft(unitIds, formatDay(day)));
  const [step, setStep] = useState<Step>({ is: 'fields', missing: null });
  const typed = readDay(draft.day);
  const [lastDay, setLastDay] = useState(day);
  if (typed !== null && typed !== lastDay) setLastDay(typed);
  const units = useCall('units/list', { on: dayBefore(lastDay) });
  const look = useAct('reorganise/preview', (preview, { reorganisation }) =>
    setStep({ is: 'preview', reorganisation, preview }),
  );
  const write = useAct('reorganise/commit', (receipt) => {
    setStep({ is: 'written', receipt });
    refreshAll(queries);
  });
  const undo = useAct('changes/undo', () => {
    refreshAll(queries);
    onClose();
  });
  const failed = [look, write, undo].find(({ isError }) => isError);

  const goOn = () => {
    if (units.data === undefined) return;
    const asked = reorganisationOf(draft, defaultParentOf(draft, units.data));
    if ('missing' in asked) setStep({ is: 'fields', missing: asked.missing });
    else look.mutate({ reorganisation: asked.reorganisation });
  };

  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="reorganise-surface">
        <DialogBody className="reorganise-body">
          <DialogTitle>{step.is === 'fields' ? words.title : words.stepTitles[step.is]}</DialogTitle>
          <DialogContent className="reorganise-content">
            {failed?.error != null && <Refusal error={failed.error} onClose={failed.reset} />}
            {step.is === 'fields' && step.missing !== null && (
              <Notice intent="error" title={words.missing[step.missing]} />
            )}
            {units.isError && <Refusal error={units.error} />}
            {step.is === 'fields' &&
              (units.data === undefined ? (
                <Spinner label={ui.frame.loading} />
              ) : (
                <ActFields
                  draft={draft}
                  units={units.data}
                  onDraft={(next) => {
                    setDraft(next);
                    if (step.missing !== null) setStep({ is: 'fields', missing: null });
                  }}
                />
              ))}
            {step.is === 'preview' && <Preview preview={step.preview} />}
            {step.is === 'written' && (
              <Notice intent="success" title={words.written(countsText(step.receipt))} lines={[words.writtenHint]}>
                <Button onClick={() => undo.mutate({ changeSetId: step.receipt.changeSetId })}>{words.undo}</Button>
              </Notice>
            )}
          </DialogContent>
          <DialogActions className="reorganise-actions">
            {step.is === 'fields' && (
              <Button appearance="primary" disabledFocusable={look.isPending} onClick={goOn}>
                {words.look}
              </Button>
            )}
            {step.is === 'preview' && (
              <>
                {step.preview.planHash !== null && (
                  <Button
                    appearance="primary"
                    autoFocus
                    disabledFocusable={write.isPending}
                    onClick={() => {
                      const { planHash } = step.preview;
                      if (planHash !== null) write.mutate({ reorganisation: step.reorganisation, planHash });
                    }}
                  >
                    {words.write(formatCount(step.preview.effects.length))}
                  </Button>
                )}
                <Button
                  autoFocus={step.preview.planHash === null}
                  onClick={() => setStep({ is: 'fields', missing: null })}
                >
                  {words.back}
                </Button>
              </>
            )}
            <Button onClick={onClose} autoFocus={step.is === 'written'}>
              {step.is === 'written' ? words.close : words.leave}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

function Preview({ preview }: { readonly preview: ReorganisePreview }) {
  const words = ui.reorganise;
  return (
    <>
      {preview.planHash === null ? (
        <Notice intent="error" title={words.refused} />
      ) : (
        <p className="reorganise-headline" role="status">
          {words.headline(countsText(preview))}
        </p>
      )}
      {preview.problems.length > 0 && <ProblemList problems={preview.problems} />}
      {preview.effects.length > 0 && <EffectTable effects={preview.effects} />}
    </>
  );
}

function countsText({ counts }: Pick<ReorganisePreview, 'counts'>): string {
  const { counted } = ui.reorganise;
  const parts = [
    counts.ends === 0 ? '' : counted.ends(formatCount(counts.ends)),
    counts.begins === 0 ? '' : counted.begins(formatCount(counts.begins)),
    counts.goesOn === 0 ? '' : counted.goesOn(formatCount(counts.goesOn)),
    counts.moves === 0 ? '' : counted.moves(formatCount(counts.moves)),
  ];
  return parts.filter((text) => text !== '').join(', ');
}
