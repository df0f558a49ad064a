import { Field, Input } from '@fluentui/react-components';
import { ui } from '../../shared/text/vi/ui.ts';

type DayFieldProps = {
  readonly label: string;
  /** As typed, `31/3/2026`. */
  readonly text: string;
  /** What is wrong with it; absent: nothing. */
  readonly wrong?: string;
  readonly hint?: string;
  /** It has the focus when the fields are shown. */
  readonly isFirst?: boolean;
  readonly onText: (text: string) => void;
};

/** A day as people write it, day first. */
export function DayField({ label, text, wrong, hint, isFirst = false, onText }: DayFieldProps) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Input
        value={text}
        autoComplete="off"
        autoFocus={isFirst}
        placeholder={ui.frame.dayHint}
        onChange={(_, { value }) => onText(value)}
      />
    </Field>
  );
}
