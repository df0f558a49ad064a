import { Button, Input, Select } from '@fluentui/react-components';
import type { CalendarDay } from '../../../shared/domain/calendar/work-calendar.ts';
import { weekdayOf } from '../../../shared/domain/calendar/count-days.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

type TableProps = {
  readonly days: readonly CalendarDay[];
  readonly onChange: (days: readonly CalendarDay[]) => void;
};

/** Days off and days worked in exchange, each with its weekday. */
export function HolidayTable({ days, onChange }: TableProps) {
  const words = ui.holidays;
  const change = (index: number, one: Partial<CalendarDay>) =>
    onChange(days.map((each, at) => (at === index ? { ...each, ...one } : each)));
  return (
    <div className="table-scroll holiday-scroll">
      <table className="plain-table" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.weekday}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.note}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, kind, note }, index) => (
            <tr key={day}>
              <td>{formatDay(day)}</td>
              <td>{words.weekdays[weekdayOf(day)]}</td>
              <td>
                <Select
                  size="small"
                  aria-label={`${words.kind}, ${formatDay(day)}`}
                  value={kind}
                  onChange={(_, { value }) => change(index, { kind: value === 'work' ? 'work' : 'off' })}
                >
                  <option value="off">{words.kinds.off}</option>
                  <option value="work">{words.kinds.work}</option>
                </Select>
              </td>
              <td>
                <Input
                  size="small"
                  className="holiday-note"
                  aria-label={`${words.note}, ${formatDay(day)}`}
                  value={note}
                  autoComplete="off"
                  maxLength={200}
                  onChange={(_, { value }) => change(index, { note: value })}
                />
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={words.removeNamed(formatDay(day))}
                  onClick={() => onChange(days.filter((_, at) => at !== index))}
                >
                  {words.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
