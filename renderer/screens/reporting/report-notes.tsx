import { useState, type FocusEvent } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import type { UnitReportView } from '../../../shared/contract/reporting-views.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { readDay } from '../../app/period-choice.ts';
import type { Saving } from './use-saving.ts';

type ReportNotesProps = { readonly known: UnitReportView; readonly saving: Saving };

/** What was agreed about a report and whom to call; each field is kept when it is left. */
export function ReportNotes({ known, saving }: ReportNotesProps) {
  const { unit, period, report, receivedByHand } = known;
  const about = { unitId: unit.id, period: period.code };
  const contact = known.contact ?? { person: '', phone: '', note: '' };
  const words = ui.reporting.panel;
  const leave = (before: string, save: (text: string) => void) => ({
    defaultValue: before,
    onBlur: ({ currentTarget: { value } }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (value.trim() !== before) save(value.trim());
    },
  });
  return (
    <div className="report-notes">
      <Field label={words.note}>
        <Textarea
          // A new value from outside (an undo) draws the field anew.
          key={report?.note}
          resize="vertical"
          maxLength={2000}
          placeholder={words.noteHint}
          {...leave(report?.note ?? '', (note) => saving.note({ ...about, note }))}
        />
      </Field>
      <DayField
        label={words.promisedOn}
        day={report?.promisedOn ?? null}
        onDay={(promisedOn) => saving.note({ ...about, promisedOn })}
      />
      <DayField
        label={words.receivedOn}
        hint={words.receivedHint}
        day={receivedByHand}
        onDay={(receivedOn) => saving.note({ ...about, receivedOn })}
      />
      {(['person', 'phone', 'note'] as const).map((field) => (
        <Field key={field} label={field === 'note' ? words.contactNote : words[field]}>
          <Input
            key={contact[field]}
            maxLength={300}
            autoComplete="off"
            {...leave(contact[field], (text) => saving.contact({ unitId: unit.id, ...contact, [field]: text }))}
          />
        </Field>
      ))}
    </div>
  );
}

type DayFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
};

/** A day as people write it; what is no day is told and not kept. */
function DayField({ label, hint, day, onDay }: DayFieldProps) {
  const [isBad, setBad] = useState(false);
  const before = day === null ? '' : formatDay(day);
  const leave = (text: string) => {
    const typed = text.trim();
    const read = typed === '' ? null : readDay(typed);
    setBad(typed !== '' && read === null);
    if ((typed === '' || read !== null) && read !== day) onDay(read);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isBad ? { validationMessage: ui.reporting.panel.badDay } : {})}
    >
      <Input
        key={before}
        defaultValue={before}
        placeholder={ui.reporting.panel.dayHint}
        autoComplete="off"
        onBlur={({ currentTarget: { value } }) => leave(value)}
      />
    </Field>
  );
}
