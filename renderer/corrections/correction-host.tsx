import { useEffect } from 'react';
import { Button, Dialog, DialogSurface, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { ui } from '../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../api/use-call.ts';
import { usePeriod } from '../app/period-choice.ts';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { useCorrection, type CorrectionSubject } from './correction-state.ts';
import './corrections.css';

/** Milliseconds the way back stays offered; Ctrl+Z and “Nhật ký” know it longer. */
const OFFERED_FOR = 10_000;

/** The dialog in which a value is corrected, what it tells afterwards, and Ctrl+Z. Same on every screen. */
export function CorrectionHost() {
  const { subject } = useCorrection();
  return (
    <>
      {subject !== null && <CorrectionDialog subject={subject} />}
      <CorrectionNotice />
    </>
  );
}

function CorrectionDialog({ subject }: { readonly subject: CorrectionSubject }) {
  const { code } = usePeriod();
  const { close, wrote } = useCorrection();
  const { table, rowId, field } = subject;
  const row = useCall('corrections/read', { table, rowId });
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className="correction-dialog" aria-label={ui.corrections.title}>
        {row.isError && (
          <>
            <Refusal error={row.error} />
            <Button onClick={close}>{ui.frame.back}</Button>
          </>
        )}
        {row.isPending && <Spinner label={ui.frame.loading} />}
        {row.data !== undefined && (
          <CorrectionForm
            row={row.data}
            period={code}
            first={field}
            onClose={close}
            onWritten={(changeSetId, { label, after }) => {
              wrote({ changeSetId, text: ui.corrections.done(label, after) });
              close();
            }}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function CorrectionNotice() {
  const words = ui.corrections;
  const { told, tell, hush, lastHere, tookBack } = useCorrection();
  const [path] = useLocation();
  const { mutate, isError, error, reset } = useAct('changes/undo', ({ undone }) => {
    tookBack(undone);
    tell(words.undone);
  });
  useEffect(() => hush(), [path, hush]);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(hush, OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [told, hush]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || typesText(event.target) || document.querySelector('[role=dialog]') !== null) return;
      const last = lastHere();
      if (last === null) return;
      event.preventDefault();
      mutate({ changeSetId: last.changeSetId });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [lastHere, mutate]);

  const undo = told?.undo;
  return (
    <div className="correction-told">
      {isError && <Refusal error={error} onClose={reset} />}
      {told !== null && (
        <Notice intent={undo === null ? 'note' : 'success'} title={told.text} onClose={hush}>
          {undo !== null && undo !== undefined && (
            <Button size="small" onClick={() => mutate({ changeSetId: undo.changeSetId })}>
              {ui.frame.withKey(words.undo, 'Ctrl+Z')}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}

const isUndoKey = ({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent) =>
  ctrlKey && !shiftKey && !altKey && key.toLowerCase() === 'z';

/** In a box for text Ctrl+Z takes back what was typed. */
const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName));
