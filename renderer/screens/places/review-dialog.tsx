import { useState, type FormEvent } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import type { CellRow } from '../../../shared/contract/places-views.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type ReviewDialogProps = {
  readonly cell: CellRow;
  readonly onClose: () => void;
  /** Null: nothing was changed. */
  readonly onSaved: (changeSetId: number | null) => void;
};

/** When a cell that admits nobody is looked at again, and a note. */
export function ReviewDialog({ cell, onClose, onSaved }: ReviewDialogProps) {
  const [isBadDay, setBadDay] = useState(false);
  const save = useAct('cells/review', ({ changeSetId }) => onSaved(changeSetId));
  const words = ui.places.cells.review;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const written = String(typed.get('day')).trim();
    const reviewOn = written === '' ? null : readDay(written);
    const isBad = written !== '' && reviewOn === null;
    setBadDay(isBad);
    if (!isBad) save.mutate({ cellId: cell.id, reviewOn, note: String(typed.get('note')) });
  };
  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="review-dialog">
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title(cell.name)}</DialogTitle>
            <DialogContent className="review-fields">
              <Field label={words.day} hint={words.dayHint} {...(isBadDay ? { validationMessage: words.badDay } : {})}>
                <Input
                  name="day"
                  defaultValue={cell.reviewOn === null ? '' : formatDay(cell.reviewOn)}
                  autoComplete="off"
                  autoFocus
                />
              </Field>
              <Field label={words.note}>
                <Input name="note" defaultValue={cell.note ?? ''} maxLength={300} autoComplete="off" />
              </Field>
              {save.isError && <Refusal error={save.error} onClose={save.reset} />}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
                {words.save}
              </Button>
              <Button onClick={onClose}>{words.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
