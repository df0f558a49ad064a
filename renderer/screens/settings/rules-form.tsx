import { Checkbox } from '@fluentui/react-components';
import type { Settings } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ChoiceField, readChoice } from './choice-field.tsx';
import { SettingsForm } from './settings-form.tsx';

const NEAR = ['80', '90', '95', '100'] as const;

/** The counting rules the sources leave open. */
export function RulesForm({ settings, today }: { readonly settings: Settings; readonly today: string }) {
  const words = ui.settings.rules;
  return (
    <SettingsForm
      today={today}
      read={(typed) => ({
        ...settings,
        countingDate: readChoice(typed, 'countingDate', ['decision', 'ceremony'], settings.countingDate),
        ageDay: readChoice(typed, 'ageDay', ['meeting-or-decision', 'decision', 'period-end'], settings.ageDay),
        evidence: readChoice(typed, 'evidence', ['form', 'list'], settings.evidence),
        nearPercent: Number(readChoice(typed, 'nearPercent', NEAR, NEAR[1])),
        foreignOriginIsMinority: typed.get('foreignOrigin') !== null,
      })}
    >
      <p className="quiet">{words.lead}</p>
      <ChoiceField
        name="countingDate"
        label={words.countingDate}
        choices={words.countingDates}
        value={settings.countingDate}
      />
      <ChoiceField name="ageDay" label={words.ageDay} choices={words.ageDays} value={settings.ageDay} />
      <ChoiceField name="evidence" label={words.evidence} choices={words.evidences} value={settings.evidence} />
      <ChoiceField
        name="nearPercent"
        label={words.nearPercent}
        choices={words.nearPercents}
        value={NEAR.find((code) => Number(code) === settings.nearPercent) ?? NEAR[1]}
      />
      <Checkbox name="foreignOrigin" label={words.foreignOrigin} defaultChecked={settings.foreignOriginIsMinority} />
    </SettingsForm>
  );
}
