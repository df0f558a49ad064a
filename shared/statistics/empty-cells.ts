import type { Period } from '../domain/period.ts';
import type { ReportedValue } from './figure-facts.ts';
import type { Indicator } from './indicator.ts';
import type { UnitEvidence } from './unit-evidence.ts';
import { SUMMARY_FORM } from './unit-finding.ts';

/** Cells of the unit's forms for exactly these days that could hold the figure and hold nothing. */
export function emptyCellsOf(
  evidence: UnitEvidence,
  { code, source }: Indicator,
  unitId: number,
  { from, to }: Period,
): readonly ReportedValue[] {
  const rows = [...('rows' in source ? source.rows : []), { form: SUMMARY_FORM, row: code }];
  return evidence
    .submissionsOf(unitId)
    .filter((submission) => submission.from === from && submission.to === to)
    .flatMap(({ formId, values }) => rows.flatMap(({ form, row }) => (form === formId ? (values.get(row) ?? []) : [])))
    .filter(({ value, decimal }) => value === null && decimal === null);
}
