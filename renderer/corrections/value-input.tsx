import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { CorrectableFieldView } from '../../shared/contract/correction-views.ts';
import { ui } from '../../shared/text/vi/ui.ts';

type ValueInputProps = {
  readonly field: CorrectableFieldView;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

/** Where the right value of a field is typed or chosen, by what the field may hold. */
export function ValueInput({ field, typed, onType }: ValueInputProps) {
  const words = ui.corrections;
  const { input } = field;
  switch (input.is) {
    case 'code':
      return (
        <Field label={words.value}>
          <Select value={typed} onChange={(_, { value }) => onType(value)} autoFocus>
            <option value="">{words.nothing}</option>
            {input.options.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'codes': {
      const chosen = new Set(typed === '' ? [] : typed.split(' '));
      const tick = (code: string, isTicked: boolean) => {
        const next = input.options.flatMap((one) =>
          (one.code === code ? isTicked : chosen.has(one.code)) ? [one.code] : [],
        );
        onType(next.join(' '));
      };
      return (
        <fieldset className="correction-codes">
          <legend>{words.value}</legend>
          {input.options.map(({ code, label }) => (
            <Checkbox
              key={code}
              label={label}
              checked={chosen.has(code)}
              onChange={(_, { checked }) => tick(code, checked === true)}
            />
          ))}
        </fieldset>
      );
    }
    case 'number':
    case 'decimal':
    case 'day':
    case 'text':
      return (
        <Field label={words.value} {...(words.hints[input.is] === '' ? {} : { hint: words.hints[input.is] })}>
          <Input
            value={typed}
            onChange={(_, { value }) => onType(value)}
            onFocus={(event) => event.currentTarget.select()}
            autoFocus
            autoComplete="off"
          />
        </Field>
      );
  }
}
