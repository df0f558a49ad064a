import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import type { FormSummary } from '../../../shared/contract/views.ts';
import type { PeriodShape } from '../../../shared/domain/period-shape.ts';
import { reportLists, type RequiredReport } from '../../../shared/domain/reporting-rules.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

type RequiredReportsProps = {
  readonly shape: PeriodShape;
  readonly required: RequiredReport;
  readonly forms: readonly FormSummary[];
  readonly isWrong: boolean;
};

/** Which lists and forms a unit must have sent, for periods of one kind. */
export function RequiredReports({ shape, required, forms, isWrong }: RequiredReportsProps) {
  const words = ui.reporting.deadlines;
  const choices = [
    ...reportLists.map((id) => ({ id: id as string, label: words.lists[id] as string })),
    ...forms.map(({ id, number, series }) => ({ id, label: words.form(number, series) })),
  ];
  return (
    <fieldset>
      <legend>{words.required(words.kinds[shape].toLowerCase())}</legend>
      <RadioGroup name="needs" defaultValue={required.needs} aria-label={words.required(words.kinds[shape])}>
        <Radio value="any" label={words.needs.any} />
        <Radio value="all" label={words.needs.all} />
      </RadioGroup>
      <div className="deadline-reports">
        {choices.map(({ id, label }) => (
          <Checkbox key={id} name="of" value={id} label={label} defaultChecked={required.of.includes(id)} />
        ))}
      </div>
      {isWrong && (
        <p role="alert" className="deadline-wrong">
          {words.nothingChosen}
        </p>
      )}
    </fieldset>
  );
}
