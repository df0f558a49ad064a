import { useState } from 'react';
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
import type { TargetChange, TargetPlanView } from '../../../shared/contract/target-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { readDay } from '../../app/period-choice.ts';
import { ChangeTable, type ShownChange } from '../../components/change-table.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

/** The paper behind pasted targets, as typed; empty: targets keep their own. */
export type PaperFields = { readonly setter?: string; readonly document?: string; readonly documentDate?: string };

type PlanDialogProps = {
  readonly plan: TargetPlanView;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onClose: () => void;
  /** Present where the paper can still be named; the plan is made anew with it. */
  readonly onPaper?: (paper: PaperFields) => void;
};

/** What would be written, cell by cell, with what was refused; nothing is written before it is said here. */
export function PlanDialog({ plan, isBusy, onWrite, onClose, onPaper }: PlanDialogProps) {
  const words = ui.targets.plan;
  const count = (is: TargetChange['is']) => plan.changes.filter((change) => change.is === is).length;
  const changed = plan.changes.filter(({ is }) => is !== 'same');
  const refused = plan.problems.filter(({ weight }) => weight !== 'note').length;
  const canWrite = plan.planHash !== null && !isBusy;
  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="target-dialog target-plan">
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{words.summary(formatCount(count('add')), formatCount(count('change')), formatCount(count('same')))}</p>
            {refused > 0 && (
              <p className="target-refused">
                {plan.planHash === null ? words.heldBack : words.refused(formatCount(refused))}
              </p>
            )}
            {changed.length > 0 && <ChangeTable changes={changed.map(shownChange)} words={words} />}
            {onPaper !== undefined && <p className="quiet">{words.blank}</p>}
            {plan.problems.length > 0 && <ProblemList problems={plan.problems} />}
            {onPaper !== undefined && <PaperForm onPaper={onPaper} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => canWrite && onWrite()}>
              {changed.length === 0 || plan.planHash === null
                ? words.nothing
                : words.write(formatCount(changed.length))}
            </Button>
            <Button onClick={onClose}>{words.back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

function shownChange({ unit, kind, periodName, label, before, after }: TargetChange): ShownChange {
  const { none } = ui.targets.plan;
  const what = `${targetWords.columns[kind]}, ${periodName}`;
  return { who: unit.name, what, title: label, before: before ?? none, after: after ?? '' };
}

function PaperForm({ onPaper }: { readonly onPaper: (paper: PaperFields) => void }) {
  const [isBadDay, setBadDay] = useState(false);
  const words = ui.targets.form;
  const read = (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const text = (name: string) => String(typed.get(name)).normalize('NFC').trim();
    const written = text('documentDate');
    const day = written === '' ? null : readDay(written);
    setBadDay(written !== '' && day === null);
    if (written !== '' && day === null) return;
    onPaper({
      ...(text('setter') === '' ? {} : { setter: text('setter') }),
      ...(text('document') === '' ? {} : { document: text('document') }),
      ...(day === null ? {} : { documentDate: day }),
    });
  };
  return (
    <form
      className="target-paper"
      onSubmit={(event) => {
        event.preventDefault();
        read(event.currentTarget);
      }}
      onBlur={(event) => event.target instanceof HTMLInputElement && read(event.currentTarget)}
      noValidate
    >
      <p className="quiet">{ui.targets.plan.paper}</p>
      <div className="target-fields">
        <Field label={words.setter}>
          <Input name="setter" autoComplete="off" />
        </Field>
        <Field label={words.document}>
          <Input name="document" autoComplete="off" />
        </Field>
        <Field label={words.documentDate} {...(isBadDay ? { validationMessage: words.badDay } : {})}>
          <Input name="documentDate" autoComplete="off" />
        </Field>
      </div>
    </form>
  );
}
