import type { Place, Problem } from '../contract/problem.ts';
import { dayBefore, periodFromDays, periodInSentence } from '../domain/period.ts';
import { acrossFormsOver } from '../forms/across-learned.ts';
import { checkIdentities, type FailedIdentity, type RowValue } from '../forms/check-identities.ts';
import { formCells } from '../forms/form-cells.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount } from '../text/format.ts';
import type { SubmissionFact } from './figure-facts.ts';

/** Failed identities of the rows of a form as problems, with both figures and the difference. */
export function identityProblems(
  form: FormDefinition,
  values: { readonly valueOf: (row: string) => RowValue; readonly placeOf: (row: string) => Place },
  about: { readonly unit: string; readonly period: string },
): readonly Problem[] {
  return checkIdentities(form, values.valueOf).map((failed) => identityProblem(form, failed, values.placeOf, about));
}

function identityProblem(
  form: FormDefinition,
  { identity, left, right, difference }: FailedIdentity,
  placeOf: (row: string) => Place,
  about: { readonly unit: string; readonly period: string },
): Problem {
  const isSum = identity.relation === '=';
  const [whole = ''] = isSum ? identity.left : identity.right;
  return {
    code: isSum ? 'figures.sum-differs' : 'figures.part-exceeds',
    weight: identity.weight,
    place: placeOf(whole),
    facts: {
      form: form.number,
      ...about,
      identity: identity.id,
      parts: rowLabels(form, isSum ? identity.right : identity.left),
      whole: rowLabel(form, whole),
      sum: formatCount(isSum ? right : left),
      written: formatCount(isSum ? left : right),
      difference: formatCount(Math.abs(difference)),
    },
  };
}

/** `“Từ 18 - 30 tuổi” đến “Trên 60 tuổi”` for many rows, each by name for few; a subtracted row keeps its sign. */
function rowLabels(form: FormDefinition, rows: readonly string[]): string {
  const named = rows.map((row) => `${row.startsWith('-') ? '− ' : ''}“${rowLabel(form, row.replace(/^-/, ''))}”`);
  return named.length <= 4 ? named.join(', ') : `${named[0] ?? ''} đến ${named.at(-1) ?? ''}`;
}

/** The cell of a submitted row; the file when the row was not on the sheet. */
export function placeOfRow(submission: SubmissionFact, row: string): Place {
  const cell = submission.values.get(row);
  return cell === undefined
    ? { at: 'file', file: submission.file }
    : { at: 'cell', file: submission.file, sheet: cell.sheet, cell: cell.cell };
}

/** Everything that does not add up inside one submitted form. */
export function checkSubmission(
  submission: SubmissionFact,
  unit: string,
  forms: readonly FormDefinition[],
): readonly Problem[] {
  const form = findForm(submission.formId, forms);
  if (form === null) return [];
  return identityProblems(
    form,
    {
      valueOf: (row) => submission.values.get(row)?.value ?? null,
      placeOf: (row) => placeOfRow(submission, row),
    },
    { unit, period: periodInSentence(periodFromDays(submission.from, submission.to)) },
  );
}

/** Rows that two forms of one unit must share and do not; `only`: of this form with another. */
export function checkAcrossForms(
  submissions: readonly SubmissionFact[],
  unit: string,
  forms: readonly FormDefinition[],
  only?: FormDefinition,
): readonly Problem[] {
  const rules = acrossFormsOver(forms).filter(
    ({ left, right }) => only === undefined || left.form === only.id || right.form === only.id,
  );
  return rules.flatMap(({ id, left, right, when, weight }) =>
    submissions
      .filter((submission) => submission.formId === left.form)
      .flatMap((first) =>
        submissions
          .filter((second) => second.formId === right.form && second !== first && belongTogether(first, second, when))
          .flatMap((second) => {
            const leftValue = addUp(first, left.rows);
            const rightValue = addUp(second, right.rows);
            if (leftValue === null || rightValue === null || leftValue === rightValue) return [];
            const problem: Problem = {
              code: 'figures.forms-differ',
              weight,
              place: placeOfRow(first, left.rows[0]),
              facts: {
                unit,
                rule: id,
                left: rowName(first, left.rows, forms),
                leftValue: formatCount(leftValue),
                right: rowName(second, right.rows, forms),
                rightValue: formatCount(rightValue),
                difference: formatCount(Math.abs(leftValue - rightValue)),
              },
            };
            return [problem];
          }),
      ),
  );
}

/**
 * Figures that two forms of different series tell of one unit and the same days: only one of them is used. In the weeks
 * when a series takes the place of another a unit may send both.
 */
export function checkAcrossSeries(
  submissions: readonly SubmissionFact[],
  unit: string,
  forms: readonly FormDefinition[],
  only?: FormDefinition,
): readonly Problem[] {
  const own = submissions.flatMap((submission) => {
    const form = findForm(submission.formId, forms);
    return form === null ? [] : [{ submission, form }];
  });
  // What a rule between two forms says already is not told twice.
  const ruled = new Set(
    own.length < 2
      ? []
      : acrossFormsOver(forms).flatMap(({ left, right }) => [
          ...left.rows.map((row) => `${left.form} ${right.form} ${row}`),
          ...right.rows.map((row) => `${right.form} ${left.form} ${row}`),
        ]),
  );
  return own.flatMap(({ submission: first, form: left }, at) =>
    own.slice(at + 1).flatMap(({ submission: second, form: right }): readonly Problem[] => {
      const isOfBoth = left.series !== right.series && belongTogether(first, second, 'same-period');
      if (!isOfBoth || (only !== undefined && only.id !== left.id && only.id !== right.id)) return [];
      const refs = new Map(
        formCells(right).flatMap(({ indicator, ref }) => (indicator === null ? [] : [[indicator, ref]])),
      );
      return formCells(left).flatMap(({ indicator, ref }): readonly Problem[] => {
        const other = indicator === null ? undefined : refs.get(indicator);
        const leftValue = first.values.get(ref)?.value ?? null;
        const rightValue = other === undefined ? null : (second.values.get(other)?.value ?? null);
        if (other === undefined || leftValue === null || rightValue === null || leftValue === rightValue) return [];
        if (ruled.has(`${left.id} ${right.id} ${ref}`) || ruled.has(`${right.id} ${left.id} ${other}`)) return [];
        return [
          {
            code: 'figures.forms-differ',
            weight: 'fix',
            place: placeOfRow(first, ref),
            facts: {
              unit,
              rule: `series ${indicator ?? ''}`,
              left: rowName(first, [ref], forms),
              leftValue: formatCount(leftValue),
              right: rowName(second, [other], forms),
              rightValue: formatCount(rightValue),
              difference: formatCount(Math.abs(leftValue - rightValue)),
            },
          },
        ];
      });
    }),
  );
}

function belongTogether(
  left: SubmissionFact,
  right: SubmissionFact,
  when: 'same-period' | 'same-last-day' | 'day-before',
): boolean {
  switch (when) {
    case 'same-period':
      return left.from === right.from && left.to === right.to;
    case 'same-last-day':
      return left.to === right.to;
    case 'day-before':
      return right.to === dayBefore(left.from);
  }
}

/** Empty cells are left out; null when all are empty. */
function addUp({ values }: SubmissionFact, rows: readonly string[]): number | null {
  const numbers = rows.flatMap((row) => values.get(row)?.value ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

/** `Biểu số 2-BTCTW, Quý I/2017, dòng “Tổng số đảng viên mới kết nạp”`; of several rows the first and the last. */
function rowName(submission: SubmissionFact, rows: readonly string[], forms: readonly FormDefinition[]): string {
  const form = findForm(submission.formId, forms);
  const period = periodInSentence(periodFromDays(submission.from, submission.to));
  const names = form === null ? rows.map((row) => `“${row}”`).join(', ') : rowLabels(form, rows);
  return `${form?.number ?? submission.formId}, ${period}, ${rows.length === 1 ? 'dòng' : 'các dòng'} ${names}`;
}
