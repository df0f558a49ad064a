import { useState, type FormEvent } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { periodInSentence, type PeriodView } from '../../../shared/domain/period.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { CallRefused } from '../../api/client.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { Refusal } from '../../components/refusal.tsx';

type ReopenDialogProps = {
  readonly isOpen: boolean;
  readonly period: PeriodView;
  readonly refused: CallRefused | null;
  readonly onReopen: (reason: string) => void;
  readonly onClose: () => void;
};

/** Opening a signed period again: what follows from it, and why. */
export function ReopenDialog({ isOpen, period, refused, onReopen, onClose }: ReopenDialogProps) {
  const [isBad, setBad] = useState(false);
  const words = ui.closing.reopen;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setBad(reason === '');
    if (reason !== '') onReopen(reason);
  };
  return (
    <ModalDialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title(periodInSentence(period))}</DialogTitle>
            <DialogContent className="closing-reopen">
              <p>{words.effect}</p>
              <Field
                label={words.reason}
                hint={words.reasonHint}
                required
                {...(isBad ? { validationMessage: words.reasonNeeded } : {})}
              >
                <Textarea name="reason" maxLength={300} rows={3} autoFocus />
              </Field>
              {refused !== null && <Refusal error={refused} />}
            </DialogContent>
            <DialogActions>
              <Button type="submit">{words.confirm}</Button>
              <Button appearance="primary" onClick={onClose}>
                {words.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
