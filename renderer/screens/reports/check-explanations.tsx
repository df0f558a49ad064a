import { useState } from 'react';
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
import { CommentEditRegular } from '@fluentui/react-icons';
import type { Input } from '../../../shared/contract/calls.ts';
import type { ExplainedCheck } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { WeightIcon } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

const LONGEST = 2000;

type CheckProps = { readonly form: Input<'forms/list-checks'> };

/** What speaks against a form, and the board's word on each point, which is printed with it. Kept when a field is left. */
export function CheckExplanations({ form }: CheckProps) {
  const [isOpen, setIsOpen] = useState(false);
  const checks = useCall('forms/list-checks', form);
  const save = useAct('forms/explain-check');
  const words = ui.reports.checks;
  const explained = (checks.data ?? []).filter(({ key }) => key !== null);
  if (explained.length === 0) return null;
  return (
    <>
      <Button icon={<CommentEditRegular />} onClick={() => setIsOpen(true)}>
        {words.open(formatCount(explained.length))}
      </Button>
      <ModalDialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className="check-explanations">
              <p>{words.hint}</p>
              {save.error !== null && <Refusal error={save.error} onClose={save.reset} />}
              {explained.map((check) => (
                <CheckField
                  key={check.key}
                  check={check}
                  onSave={(text) => save.mutate({ ...form, key: check.key ?? '', text })}
                />
              ))}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setIsOpen(false)}>
                {words.close}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </ModalDialog>
    </>
  );
}

type FieldProps = { readonly check: ExplainedCheck; readonly onSave: (text: string) => void };

function CheckField({ check: { sentence, weight, explanation }, onSave }: FieldProps) {
  const [text, setText] = useState(explanation?.text ?? '');
  const isStale = explanation?.isStale === true;
  const leave = () => {
    if (text.trim() !== (explanation?.text ?? '')) onSave(text);
  };
  return (
    <Field
      label={
        <>
          <WeightIcon weight={weight} /> {sentence}
        </>
      }
      {...(isStale
        ? {
            validationState: 'warning' as const,
            // Passing through the field does not say that the old word holds for new figures.
            validationMessage: (
              <>
                {ui.reports.checks.stale}{' '}
                <Button size="small" onClick={() => onSave(text)}>
                  {ui.reports.checks.keep}
                </Button>
              </>
            ),
          }
        : {})}
    >
      <Textarea
        value={text}
        maxLength={LONGEST}
        resize="vertical"
        placeholder={ui.reports.checks.placeholder}
        onChange={(_, { value }) => setText(value)}
        onBlur={leave}
      />
    </Field>
  );
}
