import { collectChanges } from './change-rows.ts';
import type { RowState } from './intake-kinds.ts';
import type { ListSpan } from './match-admissions.ts';
import type { PlanBase } from './plan-admissions.ts';
import type { Plan } from './plan.ts';
import type { FormRowDraft, FigureDraft } from './read-form.ts';

/** The form the unit sent before for the same days; values by row and column. */
export type KnownSubmission = { readonly id: number; readonly values: ReadonlyMap<string, KnownFigure> };
export type KnownFigure = { readonly value: number | null; readonly valueText: string | null };

/** Key of one cell of a submission. */
export const figureKey = (rowCode: string, columnKey: string) => `${rowCode} ${columnKey}`;

/** What each row of a form is against the one sent before, and how many cells differ. */
export function matchForm(
  rows: readonly FormRowDraft[],
  known: KnownSubmission | null,
): { readonly states: readonly RowState[]; readonly differing: number } {
  if (known === null) return { states: rows.map(() => 'add'), differing: 0 };
  const differs = (row: FormRowDraft) =>
    row.figures.filter((figure) => !isSameFigure(figure, known.values.get(figureKey(row.code, figure.column))));
  const counts = rows.map((row) => differs(row).length);
  const sent = new Set(rows.flatMap(({ code, figures }) => figures.map(({ column }) => figureKey(code, column))));
  const gone = [...known.values].filter(
    ([key, figure]) => !sent.has(key) && (figure.value !== null || figure.valueText !== null),
  );
  return {
    states: counts.map((count) => (count === 0 ? 'same' : 'change')),
    differing: counts.reduce((sum, count) => sum + count, 0) + gone.length,
  };
}

function isSameFigure({ value, valueText }: FigureDraft, known: KnownFigure | undefined): boolean {
  return known === undefined
    ? value === null && valueText === null
    : value === known.value && valueText === known.valueText;
}

export type FormPlan = {
  readonly formId: string;
  readonly rows: readonly FormRowDraft[];
  readonly known: KnownSubmission | null;
  readonly span: ListSpan;
  readonly sheet: string;
};

/** Writes the form as a new submission; the one sent before stays, but no longer counts. */
export function planForm({ formId, rows, known, span, sheet }: FormPlan, base: PlanBase): Plan {
  const list = collectChanges(base.nextId);
  const days = { period_from: span.from, period_to: span.to };
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: 'form',
    form_id: formId,
    unit_id: span.unitId,
    ...days,
    sheet,
    row_count: rows.length,
  });
  if (known !== null) list.update('submission', known.id, { is_current: 1 }, { is_current: 0 });
  const submissionId = list.insert('submission', {
    form_id: formId,
    unit_id: span.unitId,
    ...days,
    intake_id: intakeId,
    replaces_id: known?.id ?? null,
    is_current: 1,
  });
  for (const { code, figures } of rows) {
    for (const { column, value, valueText, cell, written, how } of figures) {
      list.insert('reported_value', {
        submission_id: submissionId,
        row_code: code,
        column_key: column,
        value,
        value_text: valueText,
        sheet,
        cell,
        written,
        how,
      });
    }
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
