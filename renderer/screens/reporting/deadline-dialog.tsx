import { useState, type FormEvent, type ReactElement } from 'react';
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
import { addDays } from '../../../shared/domain/count-days.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { periodShape } from '../../../shared/domain/period-shape.ts';
import type { ReportingRules } from '../../../shared/domain/reporting-rules.ts';
import type { DeadlineView } from '../../../shared/contract/reporting-views.ts';
import type { FormSummary } from '../../../shared/contract/views.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { periodOf, readDay } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { readRules, type TypedRules } from './read-rules.ts';
import { RequiredReports } from './required-reports.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

const RULED = ['quarter', '6M', '9M', 'year'] as const;

/** “Hạn nộp…”: the day of this period, the rule for all, and what counts as a report. */
export function DeadlineDialog({ period, icon }: { readonly period: string; readonly icon: ReactElement }) {
  const [isOpen, setIsOpen] = useState(false);
  const { to } = periodOf(period);
  const board = useCall('reporting/read-board', isOpen ? { period, count: 1 } : null);
  const settings = useCall('settings/read', isOpen ? { on: to } : null);
  const forms = useCall('forms/list', isOpen ? {} : null);
  const words = ui.reporting;
  const failed = board.error ?? settings.error ?? forms.error;
  const isRead = board.data !== undefined && settings.data !== undefined && forms.data !== undefined;
  const close = () => setIsOpen(false);
  return (
    <>
      <Button icon={icon} onClick={() => setIsOpen(true)}>
        {words.setDeadlines}
      </Button>
      {/* A dialog takes the focus when it opens, so it opens with its fields. */}
      <ModalDialog open={isOpen && (isRead || failed !== null)} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface className="deadline-dialog">
          {failed !== null && (
            <Refusal error={failed}>
              <Button onClick={close}>{words.deadlines.cancel}</Button>
            </Refusal>
          )}
          {isRead && (
            <DeadlineForm
              period={period}
              deadline={board.data.periods[0]?.deadline ?? null}
              rules={settings.data.reporting}
              forms={forms.data}
              onDone={close}
            />
          )}
        </DialogSurface>
      </ModalDialog>
    </>
  );
}

type DeadlineFormProps = {
  readonly period: string;
  readonly deadline: DeadlineView | null;
  readonly rules: ReportingRules;
  readonly forms: readonly FormSummary[];
  readonly onDone: () => void;
};

function DeadlineForm({ period: code, deadline, rules, forms, onDone }: DeadlineFormProps) {
  const period = periodOf(code);
  const shape = periodShape(period);
  const words = ui.reporting.deadlines;
  const [wrong, setWrong] = useState<Extract<TypedRules, { is: 'wrong' }>['fields']>([]);
  const saveDeadline = useAct('reporting/save-deadline');
  const saveRules = useAct('reporting/save-rules');
  const own = deadline !== null && !deadline.isRule ? deadline : null;
  const days = rules.days[shape];
  const failed = saveDeadline.error ?? saveRules.error;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const read = readRules(typed, rules, shape, RULED, readDay);
    setWrong(read.is === 'wrong' ? read.fields : []);
    if (read.is === 'wrong') return;
    try {
      // One after the other: each is an act of its own, and the second is made upon the first.
      await saveDeadline.mutateAsync({ period: code, dueOn: read.dueOn, note: read.note });
      await saveRules.mutateAsync({ rules: read.rules, from: read.from });
      onDone();
    } catch {
      // What was refused stands above the form.
    }
  };
  const message = (field: string, text: string) => (wrong.includes(field) ? { validationMessage: text } : {});
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className="deadline-fields">
          {failed !== null && <Refusal error={failed} />}
          <Field
            label={words.ofPeriod(periodName(period))}
            hint={words.ofPeriodHint(days === null ? null : formatDay(addDays(period.to, days)))}
            {...message('dueOn', ui.reporting.panel.badDay)}
          >
            <Input
              name="dueOn"
              className="deadline-day"
              placeholder={ui.reporting.panel.dayHint}
              defaultValue={own === null ? '' : formatDay(own.on)}
              autoComplete="off"
            />
          </Field>
          <Field label={words.note}>
            <Input name="note" maxLength={300} defaultValue={own?.note ?? ''} autoComplete="off" />
          </Field>
          <fieldset>
            <legend>{words.rule}</legend>
            <div className="deadline-rule">
              {RULED.map((kind) => (
                <Field key={kind} label={words.kinds[kind]} {...message(kind, words.badDays)}>
                  <Input
                    name={`days ${kind}`}
                    inputMode="numeric"
                    defaultValue={rules.days[kind] === null ? '' : String(rules.days[kind])}
                    autoComplete="off"
                  />
                </Field>
              ))}
            </div>
            <p className="quiet">{words.ruleHint}</p>
          </fieldset>
          <RequiredReports
            shape={shape}
            required={rules.required[shape]}
            forms={forms}
            isWrong={wrong.includes('of')}
          />
          <Field label={words.from} hint={words.fromHint} {...message('from', ui.reporting.panel.badDay)}>
            <Input
              name="from"
              className="deadline-day"
              defaultValue={formatDay(`${period.to.slice(0, 4)}-01-01`)}
              autoComplete="off"
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={saveDeadline.isPending || saveRules.isPending}>
            {words.save}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
