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
import type { UnitDetail, UnitEdited } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { EditForm } from './edit-form.tsx';
import { EditPreview } from './edit-preview.tsx';
import { badDays, editOf, startDraft } from './edit-draft.ts';
import { useUnits, type EditSubject } from './units-context.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type EditDialogProps = {
  readonly subject: EditSubject;
  readonly onClose: () => void;
  readonly onDone: (done: UnitEdited) => void;
};

/** One act on the tree: fields, then what it will change, then it is written. */
export function EditDialog({ subject, onClose, onDone }: EditDialogProps) {
  const { day } = useUnits();
  const units = useCall('units/list', subject.unitId === null ? { on: day } : null);
  const about = subject.unitId ?? units.data?.[0]?.unitId ?? null;
  const detail = useCall('units/read', about === null ? null : { unitId: about });
  const words = ui.units.dialog;
  const name = detail.data?.spans.at(-1)?.name ?? '';
  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="edit-surface" aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{subject.act === 'add' ? words.titles.add() : words.titles[subject.act](name)}</DialogTitle>
          {detail.isError && (
            <DialogContent>
              <Refusal error={detail.error} />
            </DialogContent>
          )}
          {detail.data === undefined && !detail.isError && (
            <DialogContent>
              <Spinner label={ui.frame.loading} />
            </DialogContent>
          )}
          {detail.data !== undefined && (
            <EditSteps subject={subject} detail={detail.data} onClose={onClose} onDone={onDone} />
          )}
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

type StepsProps = EditDialogProps & { readonly detail: UnitDetail };

function EditSteps({ subject, detail, onClose, onDone }: StepsProps) {
  const { day } = useUnits();
  const [draft, setDraft] = useState(() => startDraft(subject, detail, day));
  const [bad, setBad] = useState<readonly ('from' | 'to')[]>([]);
  const preview = useAct('units/preview-edit');
  const save = useAct('units/save-edit', onDone);
  const words = ui.units.dialog;
  const shown = preview.data;

  const show = () => {
    const wrong = badDays(subject.act, draft);
    setBad(wrong);
    if (wrong.length === 0) preview.mutate({ edit: editOf(subject, draft) });
  };
  const write = () => {
    if (shown?.planHash !== null && shown !== undefined)
      save.mutate({ edit: editOf(subject, draft), planHash: shown.planHash });
  };

  return (
    <>
      <DialogContent>
        {preview.isError && <Refusal error={preview.error} onClose={preview.reset} />}
        {save.isError && <Refusal error={save.error} onClose={save.reset} />}
        {shown === undefined ? (
          <EditForm
            subject={subject}
            draft={draft}
            bad={bad}
            onDraft={(next) => setDraft((before) => ({ ...before, ...next }))}
            onSubmit={show}
          />
        ) : (
          <EditPreview preview={shown} />
        )}
      </DialogContent>
      <DialogActions fluid>
        {shown === undefined ? (
          <>
            <Button key="show" appearance="primary" disabledFocusable={preview.isPending} onClick={show}>
              {words.preview}
            </Button>
            <Button key="cancel" onClick={onClose}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <>
            {shown.planHash !== null && (
              <Button key="write" appearance="primary" autoFocus disabledFocusable={save.isPending} onClick={write}>
                {words.save[subject.act]}
              </Button>
            )}
            <Button key="back" autoFocus={shown.planHash === null} onClick={preview.reset}>
              {words.back}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  );
}
