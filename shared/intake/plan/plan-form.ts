import { intakeWords } from '../../text/vi/intake.ts';
import { collectChanges, type ChangeList } from './change-rows.ts';
import { insertCorrections } from './insert-corrections.ts';
import type { KnownFigure, KnownSubmission } from '../records/known-submission.ts';
import type { ListSpan } from '../records/known-admission.ts';
import type { Plan, PlanBase } from './plan.ts';
import type { FigureDraft } from '../read/read-form.ts';
import type { SettledRow } from '../difference/settle-form.ts';

export type FormPlan = {
  readonly formId: string;
  readonly rows: readonly SettledRow[];
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
    row_count: rows.filter(({ row }) => row !== null).length,
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
    for (const { sent, counts, because } of figures) {
      const valueId = list.insert('reported_value', {
        submission_id: submissionId,
        row_code: code,
        column_key: sent.column,
        value: sent.value,
        value_text: sent.valueText,
        sheet,
        cell: sent.cell,
        written: sent.written,
        how: sent.how,
      });
      correct(list, valueId, { sent, counts, because }, base);
    }
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

type Corrected = {
  readonly sent: FigureDraft;
  readonly counts: KnownFigure;
  readonly because: SettledRow['figures'][number]['because'];
};

/** Where something else counts than the unit wrote, a correction says so and why. */
function correct(list: ChangeList, valueId: number, { sent, counts, because }: Corrected, { at }: PlanBase): void {
  if (because === null) return;
  const note =
    because === 'board'
      ? { reason: counts.correction?.reason ?? '', at: counts.correction?.at ?? at }
      : { reason: intakeWords.reasons[because], at };
  insertCorrections(
    list,
    { table: 'reported_value', rowId: valueId },
    {
      stored: { value: sent.value, value_text: sent.valueText },
      counts: { value: counts.value, value_text: counts.valueText },
    },
    note,
  );
}
