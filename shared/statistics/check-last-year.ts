import type { Problem } from '../contract/problem.ts';
import { periodFromDays, periodName, samePeriodLastYear } from '../domain/period.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount } from '../text/format.ts';
import type { SubmissionFact } from './figure-facts.ts';

/**
 * Column “Cùng kỳ năm trước” of a form against the same form of a year before, both of one unit. A report corrected
 * since breaks it rightly, so it is only worth a look. Rows one of the two says nothing about are passed over.
 */
export function checkLastYear(
  submission: SubmissionFact,
  ofUnit: readonly SubmissionFact[],
  { unit, forms }: { readonly unit: string; readonly forms: readonly FormDefinition[] },
): readonly Problem[] {
  const form = findForm(submission.formId, forms);
  const period = periodFromDays(submission.from, submission.to);
  const { from, to } = samePeriodLastYear(period);
  const before = ofUnit.find((one) => one.formId === submission.formId && one.from === from && one.to === to);
  if (form === null || before === undefined) return [];
  return [...submission.lastYear].flatMap(([row, { value: written, sheet, cell }]) => {
    const sent = before.values.get(row)?.value ?? null;
    if (written === null || sent === null || written === sent) return [];
    const problem: Problem = {
      code: 'figures.last-year-differs',
      weight: 'note',
      place: { at: 'cell', file: submission.file, sheet, cell },
      facts: {
        unit,
        form: form.number,
        label: rowLabel(form, row),
        written: formatCount(written),
        before: periodName(periodFromDays(from, to)),
        sent: formatCount(sent),
        difference: formatCount(Math.abs(written - sent)),
      },
    };
    return [problem];
  });
}
