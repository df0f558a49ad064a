import type { Problem } from '../contract/problem.ts';
import { periodFromDays, periodName } from '../domain/period.ts';
import { formCells } from '../forms/form-cells.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount } from '../text/format.ts';
import { placeOfRow } from './check-form.ts';
import { coverPeriod, type Span } from './cover-period.ts';
import type { SubmissionFact } from './figure-facts.ts';
import type { FormRowRef, Indicator } from './indicator.ts';
import type { UnitEvidence } from './unit-evidence.ts';
import { findInCover, SUMMARY_FORM } from './unit-finding.ts';

type Cell = {
  readonly ref: string;
  readonly label: string;
  readonly indicator: Indicator;
  readonly rows: readonly FormRowRef[];
};

/**
 * A report of six or nine months, or of a year, against what the unit sent for shorter periods within it: laid end to end
 * they must give the same number of admissions, and those from its first day on no more.
 */
export function differencesFromPieces(
  evidence: UnitEvidence,
  submission: SubmissionFact,
  unit: string,
): readonly Problem[] {
  const { unitId } = submission;
  const hasPieces = evidence.submissionsOf(unitId).some((one) => isWithin(one, submission));
  if (!hasPieces) return [];
  const period = periodFromDays(submission.from, submission.to);
  return cellsOf(evidence, submission).flatMap((cell): readonly Problem[] => {
    const written = submission.values.get(cell.ref)?.value ?? null;
    if (written === null) return [];
    const told = (code: Problem['code'], pieces: string, sum: number): Problem => ({
      code,
      weight: 'fix',
      place: placeOfRow(submission, cell.ref),
      facts: {
        ...{ unit, period: periodName(period), label: cell.label, written: formatCount(written) },
        ...{ pieces, sum: formatCount(sum), difference: formatCount(Math.abs(sum - written)) },
      },
    });
    const forms = evidence.formsFor(unitId, cell.rows).filter((form) => isWithin(form, submission));
    const lists = submission.formId === SUMMARY_FORM ? [] : evidence.listsFor(unitId, submission.to);
    const cover = forms.length === 0 ? null : coverPeriod({ period, forms, lists, prefer: 'form' });
    if (cover !== null && cover.some(({ by }) => by === 'form')) {
      const { value } = findInCover(evidence, cell.indicator, unitId, period, cover);
      const pieces = cover.map(({ span }) => nameOf(span)).join(', ');
      return value.is === 'number' && value.value !== written
        ? [told('figures.pieces-differ', pieces, value.value)]
        : [];
    }
    const [more] = forms
      .filter((form) => form.from === submission.from && (form.cell.value ?? 0) > written)
      .toSorted((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0));
    return more === undefined ? [] : [told('figures.piece-exceeds', nameOf(more), more.cell.value ?? 0)];
  });
}

const isWithin = (one: Span, whole: Span) =>
  one.from >= whole.from && one.to <= whole.to && !(one.from === whole.from && one.to === whole.to);
const nameOf = ({ from, to }: Span): string => periodName(periodFromDays(from, to));

/** The cells of a report that count admissions, with every row that says the same. */
function cellsOf({ catalogue, facts }: UnitEvidence, { formId, values }: SubmissionFact): readonly Cell[] {
  const asFlow = (code: string | null): Indicator | null => {
    const indicator = code === null ? null : catalogue.find(code);
    return indicator?.source.from === 'admissions' ? indicator : null;
  };
  if (formId === SUMMARY_FORM) {
    return [...values.keys()].flatMap((code): readonly Cell[] => {
      const indicator = asFlow(code);
      return indicator === null
        ? []
        : [{ ref: code, label: indicator.label, indicator, rows: [{ form: formId, row: code }] }];
    });
  }
  const form = findForm(formId, facts.forms);
  return (form === null ? [] : formCells(form)).flatMap(({ ref, indicator: code }): readonly Cell[] => {
    const indicator = asFlow(code);
    if (form === null || indicator === null || !('rows' in indicator.source)) return [];
    return [{ ref, label: rowLabel(form, ref), indicator, rows: indicator.source.rows }];
  });
}
