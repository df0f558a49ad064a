import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Settings } from '../../../shared/contract/views.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';

type SettingsFormProps = {
  /** First day of the current year is proposed: figures of earlier years stay as they were signed. */
  readonly today: string;
  readonly read: (typed: FormData) => Settings;
  readonly children: ReactNode;
};

/** Fields of one group of settings, with the day from which they hold. */
export function SettingsForm({ today, read, children }: SettingsFormProps) {
  const [isBadDay, setBadDay] = useState(false);
  const [savedFrom, setSavedFrom] = useState<string | null>(null);
  const save = useAct('settings/save', (_, { from }) => setSavedFrom(from));
  const words = ui.settings;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const from = readDay(String(typed.get('from')));
    setBadDay(from === null);
    setSavedFrom(null);
    if (from !== null) save.mutate({ settings: read(typed), from });
  };

  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      {children}
      <Field label={words.from} hint={words.fromHint} {...(isBadDay ? { validationMessage: words.badDay } : {})}>
        <Input
          name="from"
          className="settings-day"
          defaultValue={formatDay(`${today.slice(0, 4)}-01-01`)}
          autoComplete="off"
        />
      </Field>
      {save.isError && <Refusal error={save.error} onClose={save.reset} />}
      {savedFrom !== null && (
        <Notice intent="success" title={words.saved(formatDay(savedFrom))} onClose={() => setSavedFrom(null)} />
      )}
      <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
        {words.save}
      </Button>
    </form>
  );
}
