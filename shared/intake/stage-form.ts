import type { Problem } from '../contract/problem.ts';
import { periodName } from '../domain/period.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { formatCount } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { alignFormRows } from './align-form-rows.ts';
import type { RowState } from './intake-kinds.ts';
import type { ListSpan } from './match-admissions.ts';
import { figureKey, matchForm, planForm, type KnownFigure, type KnownSubmission } from './plan-form.ts';
import { readForm, type FormRowDraft } from './read-form.ts';
import type { FoundPeriod, FoundUnit, Recognition } from './recognition.ts';
import { atSheet, fix, placeOf } from './sheet-place.ts';
import type { KindOutcome, RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition & { readonly unit: FoundUnit; readonly period: FoundPeriod };
  readonly form: FormDefinition;
  readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
  readonly leftOut: ReadonlySet<number>;
  readonly replace: boolean;
};

const ROWS_SUMMED_UP = 4;

/** Reads the figures of an official form, holds them against the form sent before and plans what is written. */
export function stageForm({ file, recognition, form, findSubmission, leftOut, replace }: Work): KindOutcome {
  const { sheet, unit, period, header, firstDataRow } = recognition;
  const place = placeOf(file, sheet);
  const span: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const kept = { ...sheet, rows: sheet.rows.filter(({ row }) => !leftOut.has(row)) };
  const { rows, problems: found } = readForm({ ...recognition, sheet: kept }, form, place);
  const known = findSubmission(form.id, span);
  const { states, differing } = matchForm(rows, known);

  const problems: Problem[] = [...found];
  if (known !== null && differing > 0 && !replace) {
    const facts = { unit: unit.name, form: form.number, period: periodName(period), count: differing };
    problems.push(fix('intake.form-already-sent', atSheet(place), facts));
  }

  const labelColumn = header.columns.find(({ field }) => field === 'label')?.column ?? 1;
  const withLeftOut =
    leftOut.size === 0 ? [] : alignFormRows(sheet, form, { labelColumn, firstRow: firstDataRow }).rows;
  const leftOutRows = withLeftOut.flatMap(({ form: { label, kind }, sheet: { row } }): readonly RowOutcome[] =>
    leftOut.has(row) && kind !== 'heading' ? [{ row, state: 'left-out', cells: () => [label, '', '', ''] }] : [],
  );
  const staged = rows.map((row, index): RowOutcome => stagedRow(row, states[index] ?? 'add', known));
  return {
    rows: [...staged, ...leftOutRows].sort((a, b) => a.row - b.row),
    headers: intakeWords.headers.form,
    totals: headlines(rows),
    problems,
    questions: [],
    makePlan:
      known !== null && differing === 0
        ? null
        : (base) => planForm({ formId: form.id, rows, known, span, sheet: sheet.name }, base),
  };
}

function stagedRow(row: FormRowDraft, state: RowState, known: KnownSubmission | null): RowOutcome {
  const own = (column: string) => row.figures.find((figure) => figure.column === column);
  return {
    row: row.row,
    state,
    cells: () => [
      row.label,
      shown(own('this-period')),
      shown(own('last-year')),
      shown(known?.values.get(figureKey(row.code, 'this-period'))),
    ],
  };
}

function shown(figure: KnownFigure | undefined): string {
  if (figure === undefined) return '';
  return figure.value === null ? (figure.valueText ?? '').replace('.', ',') : formatCount(figure.value);
}

/** The first rows of a form are its main figures. */
function headlines(rows: readonly FormRowDraft[]): KindOutcome['totals'] {
  return rows.slice(0, ROWS_SUMMED_UP).flatMap(({ label, figures }) => {
    const value = figures.find(({ column }) => column === 'this-period')?.value ?? null;
    return value === null ? [] : [{ label: label.replace(/^[-+\s]+/, ''), value }];
  });
}
