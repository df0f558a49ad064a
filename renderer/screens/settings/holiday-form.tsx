import { useState } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { CalendarDay } from '../../../shared/domain/calendar/work-calendar.ts';
import type { HolidayYearView } from '../../../shared/pipeline/pipeline-views.ts';
import { readPastedDays } from '../../../shared/domain/calendar/read-pasted-days.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { readDay } from '../../app/period-choice.ts';
import { HolidayTable } from './holiday-table.tsx';

type FormProps = {
  readonly kept: HolidayYearView;
  readonly isBusy: boolean;
  readonly onSave: (days: readonly CalendarDay[], isConfirmed: boolean) => void;
};

/** The days of one year to be changed, pasted and confirmed; nothing is kept before a button says so. */
export function HolidayForm({ kept, isBusy, onSave }: FormProps) {
  const { year } = kept;
  const [days, setDays] = useState<readonly CalendarDay[]>(kept.days);
  const [typed, setTyped] = useState('');
  const [isBadDay, setBadDay] = useState(false);
  const [pasted, setPasted] = useState('');
  const [badLines, setBadLines] = useState<readonly number[]>([]);
  const words = ui.holidays;

  const add = () => {
    const day = readDay(typed);
    const isBad = day === null || Number(day.slice(0, 4)) !== year || days.some((one) => one.day === day);
    setBadDay(isBad);
    if (isBad) return;
    setDays([...days, { day, kind: 'off' as const, note: '' }].toSorted((a, b) => (a.day < b.day ? -1 : 1)));
    setTyped('');
  };
  const paste = () => {
    const read = readPastedDays(pasted);
    setBadLines(read.bad);
    if (read.bad.length > 0 || read.days.length === 0) return;
    setDays(read.days.toSorted((a, b) => (a.day < b.day ? -1 : 1)));
    setPasted('');
  };

  return (
    <>
      <HolidayTable days={days} onChange={setDays} />
      <div className="settings-buttons holiday-new">
        <Field label={words.newDay} {...(isBadDay ? { validationMessage: words.badDay } : {})}>
          <Input
            className="settings-day"
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') add();
            }}
          />
        </Field>
        <Button icon={<AddRegular />} onClick={add}>
          {words.add}
        </Button>
      </div>
      <Field
        label={words.paste}
        hint={words.pasteHint}
        {...(badLines.length === 0 ? {} : { validationMessage: words.pasteBad(badLines.join(', ')) })}
      >
        <Textarea value={pasted} rows={3} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <div className="settings-buttons">
        <Button disabledFocusable={pasted.trim() === ''} onClick={paste}>
          {words.pasteAct}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => onSave(days, false)}>
          {words.save}
        </Button>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onSave(days, true)}>
          {words.confirm(year)}
        </Button>
      </div>
    </>
  );
}
