import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { Settings } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ChoiceField, readChoice, readThreshold } from './choice-field.tsx';
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
        fewMembers: readThreshold(typed, 'fewMembers', settings.fewMembers),
        idleYears: readThreshold(typed, 'idleYears', settings.idleYears),
        fewLocalMembers: readThreshold(typed, 'fewLocalMembers', settings.fewLocalMembers),
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
      {(['fewMembers', 'idleYears', 'fewLocalMembers'] as const).map((name) => (
        <Field key={name} label={words[name]}>
          <Select name={name} className="settings-day" defaultValue={String(settings[name])}>
            {thresholds(settings[name]).map((count) => (
              <option key={count} value={count}>
                {formatCount(count)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Checkbox name="foreignOrigin" label={words.foreignOrigin} defaultChecked={settings.foreignOriginIsMinority} />
    </SettingsForm>
  );
}

const MOST = 30;

/** The numbers offered, the present one among them. */
const thresholds = (present: number): readonly number[] =>
  [...new Set([...Array.from({ length: MOST }, (_, index) => index + 1), present])].sort((a, b) => a - b);
