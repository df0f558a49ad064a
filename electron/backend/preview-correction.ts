import type { Input } from '../../shared/contract/calls.ts';
import type { ChangedFigure, CorrectionPreview } from '../../shared/contract/correction-views.ts';
import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import type { CorrectableField } from '../../shared/corrections/correctable-fields.ts';
import { reasonText } from '../../shared/corrections/correction-reason.ts';
import { inForce, originalOf, planCorrection, textOf } from '../../shared/corrections/plan-correction.ts';
import { readCorrectedValue } from '../../shared/corrections/read-corrected-value.ts';
import { changedFigures, figuresAfter, figuresBefore } from '../../shared/corrections/changed-figures.ts';
import { warningsAfter, warningsOf } from '../../shared/corrections/warnings-after.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { CorrectedTable } from '../../shared/intake/records/corrections.ts';
import { correctableRowOf, isCurrent, shownField, type RowToCorrect } from './correctable-row.ts';
import { figuresOfPeriod, periodOf } from './figures-of-period.ts';
import { findCorrectedRow, type StoredRowCorrected } from './store/correctable-row-store.ts';
import type { WriteDb } from './store/db.ts';
import { listAdmissionsOfPeople } from './store/facts-store.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan, type SealedPlan } from './store/seal-plan.ts';
import { tryCorrection } from './try-correction.ts';

export type PreparedCorrection = { readonly preview: CorrectionPreview; readonly sealed: SealedPlan | null };

/**
 * What a correction would do, and its plan when it can be written. The figures are those that follow from writing the very
 * plan: it is written, looked at and given up again. `at`: local date and time.
 */
export function previewCorrection(
  db: WriteDb,
  { cell, period: code, goal, reason }: Input<'corrections/preview'>,
  at: string,
): PreparedCorrection {
  const work = rowOfCell(db, cell);
  const { row, field } = partOf(work, cell.table, cell.field);
  const before = textOf(inForce(row, cell.field));
  const reading =
    goal.is === 'original'
      ? ({ is: 'value', value: originalOf(row, cell.field) } as const)
      : readCorrectedValue(field, goal.typed, at.slice(0, 10));
  const after = reading.is === 'value' ? reading.value : before;
  const shown = {
    label: field.label,
    before: shownField(cell.field, field.kind, before),
    after: shownField(cell.field, field.kind, after),
  };
  const why = reasonText(reason);
  const problems: readonly Problem[] =
    reading.is === 'problem'
      ? [reading.problem]
      : [
          ...(before === after ? [fix('correction.same-value', { field: field.label })] : []),
          ...(why === null ? [fix('correction.reason-needed', {})] : []),
        ];
  if (problems.length > 0 || reading.is === 'problem') {
    return { preview: { planId: null, planHash: null, ...shown, figures: [], problems }, sealed: null };
  }
  const { revision, nextId } = readMeta(db);
  const sealed = sealPlan(
    planCorrection(
      {
        cell,
        stored: row.stored,
        corrections: row.corrections,
        goal: goal.is === 'original' ? goal : { is: 'value', value: after },
        reason: why ?? '',
      },
      { revision, nextId, at },
    ),
  );
  const { figures, warnings } = lookAhead(db, sealed, { work, cell, period: periodOf(code), at });
  return { preview: { planId: null, planHash: sealed.hash, ...shown, figures, problems: warnings }, sealed };
}

const fix = (code: Problem['code'], facts: Problem['facts']): Problem => ({
  code,
  weight: 'fix',
  place: { at: 'app' },
  facts,
});

/** A person is corrected through a list they stand in. */
function rowOfCell(db: WriteDb, { table, rowId }: Ahead['cell']): RowToCorrect {
  const row = findCorrectedRow(db, table, rowId);
  if (table === 'reported_value' && row !== null && !isCurrent(db, row)) throw stopWith('correction.not-current');
  const work = correctableRowOf(db, table, rowId);
  if (work === null) throw stopWith('correction.row-gone');
  return work;
}

function partOf(
  { parts }: RowToCorrect,
  table: CorrectedTable,
  name: string,
): { readonly row: StoredRowCorrected; readonly field: CorrectableField } {
  for (const { row, fields } of parts) {
    const field = fields.find((one) => one.field === name);
    if (row.table === table && field !== undefined) return { row, field };
  }
  throw stopWith('correction.field-unknown', { field: name });
}

type Ahead = {
  readonly work: RowToCorrect;
  readonly cell: Input<'corrections/preview'>['cell'];
  readonly period: Period;
  readonly at: string;
};

/** Figures and warnings as they would be, from writing the plan and giving it up again. */
function lookAhead(
  db: WriteDb,
  sealed: SealedPlan,
  { work, cell, period, at }: Ahead,
): { readonly figures: readonly ChangedFigure[]; readonly warnings: readonly Problem[] } {
  const before = figuresOfPeriod(db, period);
  const corrected = { unitId: work.unitId, rows: work.rows, isOfPeople: cell.table !== 'reported_value' };
  const admitted = { unitId: work.unitId, admissionIds: admissionsOf(db, cell) };
  const were = figuresBefore(before, corrected, period);
  const known = warningsOf(before, admitted, period);
  const tried = tryCorrection(db, { sealed, before, period, at }, (after) => ({
    figures: figuresAfter(after, were, period),
    warnings: warningsOf(after, admitted, period),
  }));
  return {
    figures: changedFigures(before, tried.figures, period),
    warnings: warningsAfter(known, tried.warnings),
  };
}

function admissionsOf(db: WriteDb, { table, rowId }: Ahead['cell']): readonly number[] {
  if (table === 'person') return listAdmissionsOfPeople(db, [rowId]);
  return table === 'admission' ? [rowId] : [];
}
