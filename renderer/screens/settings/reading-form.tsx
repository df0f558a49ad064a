import { readMegabytes, readSeconds } from '../../../shared/domain/settings.ts';
import type { Settings } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ChoiceField } from './choice-field.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What reading one workbook may cost before it is given up. */
export function ReadingForm({ settings, today }: { readonly settings: Settings; readonly today: string }) {
  const words = ui.settings.reading;
  const chosen = <Value extends number>(typed: FormData, name: string, values: readonly Value[], before: Value) =>
    values.find((value) => String(value) === typed.get(name)) ?? before;
  return (
    <SettingsForm
      today={today}
      read={(typed) => ({
        ...settings,
        readSeconds: chosen(typed, 'readSeconds', readSeconds, settings.readSeconds),
        readMegabytes: chosen(typed, 'readMegabytes', readMegabytes, settings.readMegabytes),
      })}
    >
      <p className="quiet">{words.lead}</p>
      <ChoiceField
        name="readSeconds"
        label={words.seconds}
        choices={words.secondChoices}
        value={String(settings.readSeconds)}
      />
      <ChoiceField
        name="readMegabytes"
        label={words.megabytes}
        choices={words.megabyteChoices}
        value={String(settings.readMegabytes)}
      />
    </SettingsForm>
  );
}
