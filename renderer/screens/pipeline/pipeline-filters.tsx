import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { pipelineGroups } from '../../../shared/pipeline/count-flows.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { reportingUnits } from '../intake/reporting-units.ts';
import type { PipelineChoice } from './pipeline-choice.ts';

type FiltersProps = {
  readonly choice: PipelineChoice;
  /** Groups are counted; lists hold everybody. */
  readonly isOfGroup: boolean;
  readonly onChoose: (choice: PipelineChoice) => void;
};

/** Day, unit and group of people. The day is taken when it is complete, and told when it is none. */
export function PipelineFilters({ choice, isOfGroup, onChoose }: FiltersProps) {
  const units = useCall('units/list', { on: choice.day });
  const [isBad, setBad] = useState(false);
  const words = ui.pipeline;
  const take = (text: string) => {
    const day = readDay(text);
    setBad(day === null);
    if (day !== null && day !== choice.day) onChoose({ ...choice, day });
  };
  return (
    <div className="pipeline-filters">
      <Field {...(isBad ? { validationMessage: words.badDay } : {})}>
        <InlineField label={words.day}>
          <Input
            className="pipeline-day"
            defaultValue={formatDay(choice.day)}
            placeholder={words.dayHint}
            autoComplete="off"
            onBlur={({ currentTarget }) => take(currentTarget.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') take(currentTarget.value);
            }}
          />
        </InlineField>
      </Field>
      <InlineField label={words.unit}>
        <Select
          className="pipeline-unit"
          value={choice.unitId ?? ''}
          onChange={(_, { value }) => onChoose({ ...choice, unitId: value === '' ? null : Number(value) })}
        >
          <option value="">{words.whole}</option>
          {reportingUnits(units.data ?? [])
            .slice(1)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </InlineField>
      {isOfGroup && (
        <InlineField label={words.group}>
          <Select
            value={choice.group}
            onChange={(_, { value }) =>
              onChoose({ ...choice, group: pipelineGroups.find((each) => each === value) ?? 'all' })
            }
          >
            {pipelineGroups.map((each) => (
              <option key={each} value={each}>
                {pipelineWords.groups[each]}
              </option>
            ))}
          </Select>
        </InlineField>
      )}
    </div>
  );
}
