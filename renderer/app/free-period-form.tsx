import { useState, type FormEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { periodFromDays, type Period } from '../../shared/domain/period.ts';
import { formatDay } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { readDay } from './period-choice.ts';

type FreePeriodProps = { readonly start: Period; readonly onUse: (code: string) => void };

/** Two days, typed as `14/10/2020`; gives the code of the period between them. */
export function FreePeriodForm({ start, onUse }: FreePeriodProps) {
  const [error, setError] = useState<{ readonly field: 'from' | 'to'; readonly text: string } | null>(null);
  const words = ui.frame.period;

  const use = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const from = readDay(String(typed.get('from')));
    const to = readDay(String(typed.get('to')));
    if (from === null) return setError({ field: 'from', text: words.badDay });
    if (to === null) return setError({ field: 'to', text: words.badDay });
    if (from > to) return setError({ field: 'to', text: words.badOrder });
    onUse(periodFromDays(from, to).code);
  };

  return (
    <form className="free-period" onSubmit={use} noValidate>
      <p className="free-period-hint">{words.daysHint}</p>
      {(['from', 'to'] as const).map((field) => (
        <Field key={field} label={words[field]} {...(error?.field === field ? { validationMessage: error.text } : {})}>
          <Input name={field} defaultValue={formatDay(start[field])} autoComplete="off" />
        </Field>
      ))}
      <Button type="submit" appearance="primary">
        {words.use}
      </Button>
    </form>
  );
}
