import { Field, Radio, RadioGroup } from '@fluentui/react-components';

type ChoiceFieldProps<Code extends string> = {
  readonly name: string;
  readonly label: string;
  readonly choices: Readonly<Record<Code, string>>;
  readonly value: Code;
};

/** One of a few codes, each with its words. */
export function ChoiceField<Code extends string>({ name, label, choices, value }: ChoiceFieldProps<Code>) {
  return (
    <Field label={label}>
      <RadioGroup name={name} defaultValue={value}>
        {Object.entries<string>(choices).map(([code, words]) => (
          <Radio key={code} value={code} label={words} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The code typed into a field, or the one that stood there. */
export function readChoice<Code extends string>(
  typed: FormData,
  name: string,
  codes: readonly Code[],
  before: Code,
): Code {
  return codes.find((code) => code === typed.get(name)) ?? before;
}

/** A text field as stored: NFC, trimmed. */
export function readText(typed: FormData, name: string): string {
  return String(typed.get(name) ?? '')
    .normalize('NFC')
    .trim();
}

/** A whole number from 1 to 99 chosen in a field, or the one that stood there. */
export function readThreshold(typed: FormData, name: string, before: number): number {
  const count = Number(readText(typed, name));
  return Number.isInteger(count) && count >= 1 && count <= 99 ? count : before;
}
