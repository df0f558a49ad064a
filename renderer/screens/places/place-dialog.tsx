import { useState } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { badFields, placeEditOf, startPlaceDraft, type BadField, type PlaceSubject } from './place-draft.ts';
import { PlaceIdentityFields, PlaceReportFields } from './place-fields.tsx';

type PlaceDialogProps = {
  readonly subject: PlaceSubject;
  /** Last day of the period on screen. */
  readonly day: string;
  /** Another act on the same place. */
  readonly onSubject: (subject: PlaceSubject) => void;
  readonly onClose: () => void;
  /** Null: nothing was changed. */
  readonly onSaved: (changeSetId: number | null, name: string) => void;
};

/** Adds a place, writes what holds of one from a day on, or puts its name and days right. */
export function PlaceDialog({ subject, day, onSubject, onClose, onSaved }: PlaceDialogProps) {
  const { act, place } = subject;
  const [draft, setDraft] = useState(() => startPlaceDraft(subject, day));
  const [bad, setBad] = useState<readonly BadField[]>([]);
  const save = useAct('places/save', ({ changeSetId }) => onSaved(changeSetId, place?.name ?? draft.name));
  const words = ui.places.places.dialog;
  const submit = () => {
    const wrong = badFields(subject, draft);
    setBad(wrong);
    if (wrong.length === 0) save.mutate({ edit: placeEditOf(subject, draft) });
  };
  const fields = {
    draft,
    bad,
    onDraft: (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next })),
  };
  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="place-dialog" aria-describedby={undefined}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{act === 'add' ? words.titles.add : words.titles[act](place.name)}</DialogTitle>
            <DialogContent className="place-fields">
              <p className="place-wide quiet">{words.leads[act]}</p>
              {act !== 'report' && <PlaceIdentityFields {...fields} hasEnd={act === 'change'} />}
              {act !== 'change' && <PlaceReportFields {...fields} isFirst={act === 'report'} />}
              {save.isError && (
                <div className="place-wide">
                  <Refusal error={save.error} onClose={save.reset} />
                </div>
              )}
            </DialogContent>
            <DialogActions fluid>
              {act === 'report' && (
                <Button className="place-other-act" onClick={() => onSubject({ act: 'change', place })}>
                  {ui.places.places.change}
                </Button>
              )}
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
                {words.save[act]}
              </Button>
              <Button onClick={onClose}>{words.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
