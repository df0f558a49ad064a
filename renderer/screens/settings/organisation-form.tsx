import { Field, Input } from '@fluentui/react-components';
import type { Settings } from '../../../shared/contract/views.ts';
import { profileCodes, spellings } from '../../../shared/domain/settings.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ChoiceField, readChoice, readText } from './choice-field.tsx';
import { SettingsForm } from './settings-form.tsx';

/** Names that stand on paper. */
export function OrganisationForm({ settings, today }: { readonly settings: Settings; readonly today: string }) {
  const words = ui.settings.organisation;
  const texts = [
    ['organisationName', words.name, ui.start.create.nameHint],
    ['superiorName', words.superior, ui.start.create.superiorHint],
    ['headName', words.head, ''],
    ['preparerName', words.preparer, ''],
  ] as const;
  return (
    <SettingsForm
      today={today}
      read={(typed) => ({
        ...settings,
        profile: readChoice(typed, 'profile', profileCodes, settings.profile),
        organisationName: readText(typed, 'organisationName'),
        superiorName: readText(typed, 'superiorName'),
        headName: readText(typed, 'headName'),
        preparerName: readText(typed, 'preparerName'),
        spelling: readChoice(typed, 'spelling', spellings, settings.spelling),
      })}
    >
      <ChoiceField name="profile" label={words.profile} choices={ui.start.create.profiles} value={settings.profile} />
      {texts.map(([name, label, hint]) => (
        <Field key={name} label={label} {...(hint === '' ? {} : { hint })}>
          <Input name={name} defaultValue={settings[name]} autoComplete="off" maxLength={200} />
        </Field>
      ))}
      <ChoiceField name="spelling" label={words.spelling} choices={words.spellings} value={settings.spelling} />
    </SettingsForm>
  );
}
