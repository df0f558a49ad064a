import type { Problem } from '../contract/problem.ts';
import { periodFromDays, periodInSentence, samePeriodLastYear, type Period } from '../domain/period.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount } from '../text/format.ts';
import type { SubmissionFact } from './figure-facts.ts';

type Known = {
  readonly unit: string;
  readonly forms: readonly FormDefinition[];
  /** A row of the year before added up from the units this one came from, with their names; null when not all sent it. */
  readonly fromOldUnits: (row: string, lastYear: Period) => { readonly value: number; readonly units: string } | null;
};

/**
 * Column “Cùng kỳ năm trước” of a form against the same form of a year before of the unit, or of the units it came from.
 * A report corrected since breaks it rightly, so it is only worth a look. Rows one of the two says nothing about are
 * passed over.
 */
export function checkLastYear(
  submission: SubmissionFact,
  ofUnit: readonly SubmissionFact[],
  { unit, forms, fromOldUnits }: Known,
): readonly Problem[] {
  const form = findForm(submission.formId, forms);
  const period = periodFromDays(submission.from, submission.to);
  const lastYear = samePeriodLastYear(period);
  const { from, to } = lastYear;
  const before = ofUnit.find((one) => one.formId === submission.formId && one.from === from && one.to === to);
  if (form === null) return [];
  return [...submission.lastYear].flatMap(([row, { value: written, sheet, cell }]) => {
    if (written === null) return [];
    const old = before === undefined ? fromOldUnits(row, lastYear) : null;
    const sent = before === undefined ? (old?.value ?? null) : (before.values.get(row)?.value ?? null);
    if (sent === null || written === sent) return [];
    const problem: Problem = {
      code: old === null ? 'figures.last-year-differs' : 'figures.last-year-differs-from-old-units',
      weight: 'note',
      place: { at: 'cell', file: submission.file, sheet, cell },
      facts: {
        unit,
        form: form.number,
        label: rowLabel(form, row),
        written: formatCount(written),
        before: periodInSentence(periodFromDays(from, to)),
        sent: formatCount(sent),
        ...(old === null ? {} : { units: old.units }),
        difference: formatCount(Math.abs(written - sent)),
      },
    };
    return [problem];
  });
}
