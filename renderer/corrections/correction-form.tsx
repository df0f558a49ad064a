import { useState } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import type { Input as CallInput } from '../../shared/contract/calls.ts';
import type {
  CorrectableFieldView,
  CorrectableRow,
  CorrectionPreview,
} from '../../shared/contract/correction-views.ts';
import type { CorrectionReason } from '../../shared/corrections/correction-reason.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useAct } from '../api/use-call.ts';
import { momentText } from '../components/moment-text.ts';
import { Refusal } from '../components/refusal.tsx';
import { CorrectionOutlook } from './correction-outlook.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { ValueInput } from './value-input.tsx';

type FormProps = {
  readonly row: CorrectableRow;
  readonly period: string;
  /** Column to begin with. */
  readonly first: string;
  readonly onClose: () => void;
  readonly onWritten: (changeSetId: number, preview: CorrectionPreview) => void;
};
type Goal = CallInput<'corrections/preview'>['goal'];

/** Which value, what it should be and why; then what that changes; then it is written. Enter goes one step on. */
export function CorrectionForm({ row, period, first, onClose, onWritten }: FormProps) {
  const words = ui.corrections;
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      row.fields.findIndex(({ cell }) => cell.field === first),
    ),
  );
  const field = row.fields[chosen];
  const [typed, setTyped] = useState(field?.typed ?? '');
  const [reason, setReason] = useState<CorrectionReason>({ is: 'phone', text: '' });
  const preview = useAct('corrections/preview');
  const commit = useAct('corrections/commit');
  const ready = preview.data?.planId === null ? undefined : preview.data;
  const goesBack = preview.variables?.goal.is === 'original';
  if (field === undefined) return null;

  // What was looked at is what is written: anything typed since asks for another look.
  const change = (act: () => void) => {
    act();
    preview.reset();
    commit.reset();
  };
  const choose = (index: number) => {
    setChosen(index);
    setTyped(row.fields[index]?.typed ?? '');
  };
  const look = (goal: Goal) => {
    commit.reset();
    preview.mutate({ cell: field.cell, period, goal, reason });
  };
  const write = (plan: CorrectionPreview) => {
    if (plan.planId === null || plan.planHash === null) return;
    commit.mutate(
      { planId: plan.planId, planHash: plan.planHash },
      { onSuccess: ({ changeSetId }) => onWritten(changeSetId, plan) },
    );
  };
  const isBusy = preview.isPending || commit.isPending;
  const step = () => {
    if (isBusy) return;
    if (ready === undefined) look({ is: 'value', typed });
    else write(ready);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        step();
      }}
    >
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className="correction-content">
          <div className="correction-fields">
            <RowHead row={row} />
            {row.fields.length > 1 && (
              <Field label={words.field}>
                <Select value={String(chosen)} onChange={(_, { value }) => change(() => choose(Number(value)))}>
                  {row.fields.map(({ label }, index) => (
                    <option key={index} value={index}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <FieldFacts field={field} />
            <ValueInput key={chosen} field={field} typed={typed} onType={(text) => change(() => setTyped(text))} />
            <ReasonFields reason={reason} onReason={(next) => change(() => setReason(next))} />
          </div>
          {preview.isError && <Refusal error={preview.error} />}
          {commit.isError && <Refusal error={commit.error} />}
          {preview.data !== undefined && <CorrectionOutlook preview={preview.data} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {ready === undefined ? words.preview : goesBack ? words.commitBack : words.commit}
          </Button>
          {field.original !== null && ready === undefined && (
            <Button disabledFocusable={isBusy} onClick={() => look({ is: 'original' })}>
              {words.setBack}
            </Button>
          )}
          <Button onClick={onClose}>{ui.frame.back}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function RowHead({ row }: { readonly row: CorrectableRow }) {
  const words = ui.corrections;
  return (
    <div className="correction-head">
      <strong>{row.subject}</strong>
      <span>{words.of(row.document, row.unit)}</span>
      <span className="quiet">{words.place(row.file, row.sheet)}</span>
    </div>
  );
}

function FieldFacts({ field }: { readonly field: CorrectableFieldView }) {
  const words = ui.corrections;
  const { shown, original, correction, source } = field;
  return (
    <div className="correction-facts">
      <span>
        {words.counts} <strong>{shown}</strong>
      </span>
      {source !== undefined && <span className="quiet">{words.cell(source.cell, source.written)}</span>}
      {original !== null && <span className="quiet">{words.original(original)}</span>}
      {correction !== null && (
        <span className="quiet">{words.correctedFor(correction.reason, momentText(correction.at))}</span>
      )}
    </div>
  );
}
