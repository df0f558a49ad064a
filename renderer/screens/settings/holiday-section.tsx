import { useState } from 'react';
import { Button, Select, Spinner } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { HolidayYearView } from '../../../shared/pipeline/pipeline-views.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { refreshAll } from '../../api/query-client.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { HolidayForm } from './holiday-form.tsx';

const FIRST_YEAR = 2015;

/** “Lịch nghỉ”: the days off of each year, from the law until the board has looked them through. */
export function HolidaySection({ today }: { readonly today: string }) {
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(now);
  const calendar = useCall('holidays/read', { year });
  const queries = useQueryClient();
  const save = useAct('holidays/save', () => refreshAll(queries));
  const undo = useAct('changes/undo', () => {
    save.reset();
    refreshAll(queries);
  });
  const changeSetId = save.data?.changeSetId ?? null;
  const words = ui.holidays;
  const years = Array.from({ length: now + 2 - FIRST_YEAR }, (_, index) => now + 1 - index);
  return (
    <div className="settings-data">
      <p>{words.lead}</p>
      <div className="settings-buttons">
        <InlineField label={words.year}>
          <Select value={year} onChange={(_, { value }) => setYear(Number(value))}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </InlineField>
        {calendar.data !== undefined && <span>{stateOf(calendar.data)}</span>}
      </div>
      {save.isError && <Refusal error={save.error} onClose={save.reset} />}
      {undo.isError && <Refusal error={undo.error} onClose={undo.reset} />}
      {undo.isSuccess && <Notice intent="success" title={words.undone} onClose={undo.reset} />}
      {save.isSuccess && (
        <Notice
          intent="success"
          title={changeSetId === null ? words.unchanged : words.saved(save.data.year.year)}
          onClose={save.reset}
        >
          {changeSetId !== null && (
            <Button size="small" onClick={() => undo.mutate({ changeSetId })}>
              {words.undo}
            </Button>
          )}
        </Notice>
      )}
      {calendar.isError && <Refusal error={calendar.error} />}
      {calendar.isPending && <Spinner label={ui.frame.loading} />}
      {calendar.data !== undefined && (
        <HolidayForm
          key={keyOf(calendar.data)}
          kept={calendar.data}
          isBusy={save.isPending}
          onSave={(days, isConfirmed) => {
            undo.reset();
            save.mutate({ year, isConfirmed, days: [...days] });
          }}
        />
      )}
    </div>
  );
}

/** The form begins anew with another year, and after something was written. */
const keyOf = ({ year, from, confirmedOn, days }: HolidayYearView) => JSON.stringify([year, from, confirmedOn, days]);

function stateOf({ from, confirmedOn, days }: HolidayYearView): string {
  const { state } = ui.holidays;
  if (confirmedOn !== null) return state.confirmed(formatDay(confirmedOn));
  if (days.length === 0) return state.none;
  return from === 'law' ? state.law : state.kept;
}
