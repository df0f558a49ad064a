import { Button, Field, Input, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { changeSetKinds } from '../../../shared/intake/plan/plan.ts';
import { logWords } from '../../../shared/text/vi/log.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { dayOf, noChoice, type LogChoice } from './log-filter.ts';

type FiltersProps = { readonly choice: LogChoice; readonly onChoose: (choice: LogChoice) => void };

/** Which acts are shown: what, of whom, when, and any word. */
export function LogFilters({ choice, onChoose }: FiltersProps) {
  const units = useCall('units/list', {});
  const words = ui.log;
  const set = (part: Partial<LogChoice>) => onChoose({ ...choice, ...part });
  const dayField = (name: 'from' | 'to') => (
    <InlineField label={words[name]}>
      <Field
        {...(choice[name] !== '' && dayOf(choice[name]) === null
          ? { validationMessage: words.badDay, validationState: 'error' as const }
          : {})}
      >
        <Input
          className="log-day"
          value={choice[name]}
          placeholder={words.dayHint}
          aria-label={words[name]}
          onChange={(_, { value }) => set({ [name]: value })}
        />
      </Field>
    </InlineField>
  );
  return (
    <div className="log-filters">
      <InlineField label={words.kind}>
        <Select
          value={choice.kind ?? ''}
          onChange={(_, { value }) => set({ kind: changeSetKinds.find((kind) => kind === value) ?? null })}
        >
          <option value="">{words.allKinds}</option>
          {changeSetKinds.map((kind) => (
            <option key={kind} value={kind}>
              {logWords.kinds[kind]}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={words.unit}>
        <Select
          className="log-unit"
          value={choice.unitId === null ? '' : String(choice.unitId)}
          onChange={(_, { value }) => set({ unitId: value === '' ? null : Number(value) })}
        >
          <option value="">{words.allUnits}</option>
          {(units.data ?? []).map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </Select>
      </InlineField>
      {dayField('from')}
      {dayField('to')}
      <InlineField label={words.find}>
        <Input
          contentBefore={<SearchRegular />}
          placeholder={words.findHint}
          value={choice.search}
          onChange={(_, { value }) => set({ search: value })}
        />
      </InlineField>
      {choice !== noChoice && <Button onClick={() => onChoose(noChoice)}>{words.clear}</Button>}
    </div>
  );
}
