import { useEffect, useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { formatDay } from '../../shared/text/format.ts';
import { readDay } from '../app/period-choice.ts';

type DayInputProps = {
  readonly label: string;
  readonly day: IsoDate;
  /** What to say when it is no day. */
  readonly badDay: string;
  readonly hint?: string;
  readonly onDay: (day: IsoDate) => void;
};

/** A day typed as `30/06/2025`; it counts on Enter or when the field is left, and what is no day changes nothing. */
export function DayInput({ label, day, badDay, hint, onDay }: DayInputProps) {
  const [text, setText] = useState(formatDay(day));
  const [isBad, setBad] = useState(false);
  useEffect(() => {
    setText(formatDay(day));
    setBad(false);
  }, [day]);
  const take = () => {
    const read = readDay(text);
    setBad(read === null);
    if (read !== null && read !== day) onDay(read);
  };
  return (
    <Field
      label={label}
      orientation="horizontal"
      className="day-input"
      {...(isBad ? { validationMessage: badDay } : {})}
    >
      <Input
        value={text}
        autoComplete="off"
        {...(hint === undefined ? {} : { title: hint })}
        onChange={(_, { value }) => setText(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
}
