import { Field, Input, Select } from '@fluentui/react-components';
import { correctionReasons, type CorrectionReason } from '../../shared/corrections/correction-reason.ts';
import { ui } from '../../shared/text/vi/ui.ts';

type ReasonProps = { readonly reason: CorrectionReason; readonly onReason: (reason: CorrectionReason) => void };

/** Why values are corrected: one of the usual reasons, and more in other words. */
export function ReasonFields({ reason, onReason }: ReasonProps) {
  const words = ui.corrections;
  const isOther = reason.is === 'other';
  return (
    <div className="correction-reason">
      <Field label={words.reason}>
        <Select
          value={reason.is}
          onChange={(_, { value }) =>
            onReason({ ...reason, is: correctionReasons.find((one) => one === value) ?? 'phone' })
          }
        >
          {correctionReasons.map((one) => (
            <option key={one} value={one}>
              {words.reasons[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={isOther ? words.moreNeeded : words.more} required={isOther}>
        <Input
          value={reason.text}
          placeholder={words.moreHint}
          maxLength={300}
          onChange={(_, { value }) => onReason({ ...reason, text: value })}
        />
      </Field>
    </div>
  );
}
