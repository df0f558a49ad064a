import type { Problem } from '../../contract/problem.ts';
import { periodName, type Period } from '../../domain/period.ts';
import { isWide, valueColumns } from '../../forms/form-cells.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { askIfCopied, askIfOfAnother, figuresUnderKeys } from './ask-if-copied.ts';
import { alignFormRows } from '../recognise/align-form-rows.ts';
import { differenceOfForm, headlinesOf, shownFigure } from '../difference/difference-form.ts';
import type { ListSpan } from '../records/known-admission.ts';
import { planForm } from '../plan/plan-form.ts';
import { figureKey, type KnownSubmission } from '../records/known-submission.ts';
import { figureColumns, readForm, type FigureColumn, type FigureDraft, type FormRowDraft } from '../read/read-form.ts';
import type { FoundPeriod, FoundUnit, Recognition } from '../recognise/recognition.ts';
import { countDiffering, settleForm, type SettledRow } from '../difference/settle-form.ts';
import { atSheet, fix, note, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import type { MendedSheet } from './stage-admissions.ts';
import type { StageAnswer, StageChoices } from '../questions/stage-choices.ts';
import type { KindOutcome, RowOutcome } from './stage-outcome.ts';

type Work = {
  readonly file: string;
  readonly recognition: Recognition & { readonly unit: FoundUnit; readonly period: FoundPeriod };
  readonly form: FormDefinition;
  readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
  readonly alikeSubmissions: (formId: string, span: ListSpan, first: number) => readonly number[];
  readonly nameOf: (unitId: number) => string;
  readonly leftOut: ReadonlySet<number>;
  readonly choices: Pick<StageChoices, 'answers' | 'replaceSubmission' | 'leaveOutCells' | 'keepOld' | 'overrule'>;
  /** See `stageAdmissions`. */
  readonly mended: MendedSheet | null;
};

/** Reads the figures of an official form, holds them against the form sent before and plans what is written. */
export function stageForm(work: Work): KindOutcome {
  const { file, recognition, form, findSubmission, leftOut, choices, mended } = work;
  const { sheet, unit, period, header, firstDataRow } = recognition;
  const place = placeOf(file, sheet);
  const span: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const notTaken = new Set(choices.leaveOutCells.flatMap((one) => (one.sheet === sheet.name ? [one.cell] : [])));
  const kept = { ...sheet, rows: sheet.rows.filter(({ row }) => !leftOut.has(row)) };
  const { rows, problems: found } = readForm({ ...recognition, sheet: kept }, form, place, notTaken);
  const known = findSubmission(form.id, span);
  const unfixed = mended === null ? null : figuresBefore(rows, recognition, form, place, mended);
  const chosen = { keepOld: new Set(choices.keepOld), overrule: new Set(choices.overrule) };
  const settled = settleForm(rows, known, unfixed, chosen);

  const problems: Problem[] = [
    ...found.map(keptSum(choices.answers, sheet.name)),
    ...ofOtherSeries(form, period, place),
  ];
  const announced =
    known === null ? 0 : countDiffering(settleForm(rows, known, unfixed, { ...chosen, keepOld: new Set() }), known);
  if (announced > 0 && !choices.replaceSubmission) {
    const facts = { unit: unit.name, form: form.number, period: periodName(period), count: announced };
    problems.push(fix('intake.form-already-sent', atSheet(place), facts));
  }

  const own = [{ unitId: unit.id, figures: figuresUnderKeys(rows) }];
  const reported = { place, recognition, formId: form.id, period, answers: choices.answers, findSubmission };
  const { alikeSubmissions, nameOf } = work;
  const copied =
    known !== null
      ? null
      : (askIfOfAnother({ ...reported, units: own, alikeSubmissions, nameOf }) ??
        (hasLastYear(form) ? askIfCopied({ ...reported, units: own }) : null));
  if (copied !== null) problems.push(copied.problem);
  const columns = figureColumns(form);
  const labelOf = (code: string) => form.rows.find((row) => row.code === code)?.label ?? code;
  problems.push(...keptCorrections(settled, { unit: unit.name, labelOf, place }));
  const withLeftOut = leftOut.size === 0 ? [] : alignFormRows(sheet, form, { header, firstRow: firstDataRow }).rows;
  const leftOutRows = withLeftOut.flatMap(({ form: { label, kind }, sheet: { row } }): readonly RowOutcome[] =>
    leftOut.has(row) && kind !== 'heading'
      ? [{ row, state: 'left-out', cells: () => [label, ...columns.map(() => ''), ''] }]
      : [],
  );
  const staged = settled.flatMap((row) => stagedRow(row, columns, known));
  const valueOf = (code: string) =>
    settled.find((row) => row.code === code)?.figures.find(({ sent }) => sent.column === 'this-period')?.counts.value ??
    null;
  return {
    rows: [...staged, ...leftOutRows].sort((a, b) => a.row - b.row),
    headers: isWide(form) ? wideHeaders(form) : intakeWords.headers.form,
    totals: headlinesOf(rows, valueOf),
    problems,
    questions: [],
    asked: copied === null ? [] : [copied],
    leftOutCells: rows.flatMap(({ figures }) => figures).filter(({ cell }) => notTaken.has(cell)).length,
    difference: known === null ? null : differenceOfForm({ sheet: sheet.name, rows, settled, known, labelOf }),
    makePlan:
      known !== null && countDiffering(settled, known) === 0
        ? null
        : (base) => planForm({ formId: form.id, rows: settled, known, span, sheet: sheet.name }, base),
  };
}

/** Forms of what happened; what there is at the end of a period may well stay the same. */
const hasLastYear = (form: FormDefinition) => figureColumns(form).includes('last-year');

/** Tells a total that was answered to count as written, with its difference, and does not ask about it again. */
function keptSum(answers: readonly StageAnswer[], sheet: string): (problem: Problem) => Problem {
  return (problem) => {
    const { code, place, facts } = problem;
    if (code !== 'intake.sum-differs' || problem.weight !== 'fix' || place.at !== 'cell') return problem;
    const isKept = answers.some(
      (one) => one.about === 'sum' && one.sheet === sheet && one.cell === place.cell && one.sum === facts['sum'],
    );
    return isKept ? { ...problem, code: 'intake.sum-kept', weight: 'note' } : problem;
  };
}

type Named = { readonly unit: string; readonly labelOf: (code: string) => string; readonly place: SheetPlace };

/** Each correction of the board that stays is told where the unit says otherwise. */
function keptCorrections(rows: readonly SettledRow[], { unit, labelOf, place }: Named): readonly Problem[] {
  return rows.flatMap(({ code, row, figures }) =>
    figures.flatMap(({ sent, counts, because }) => {
      if (because !== 'board') return [];
      const own = row === null ? atSheet(place) : ({ at: 'cell', ...place, cell: sent.cell } as const);
      const [kept, says] = [shownFigure(counts), shownFigure(sent)].map(intakeWords.blank);
      const facts = { unit, label: labelOf(code), kept: kept ?? '', says: says ?? '' };
      return [note('intake.correction-kept', own, facts)];
    }),
  );
}

/** A form of a series that was not in force on the last day of its period. */
function ofOtherSeries(form: FormDefinition, period: Period, place: SheetPlace): readonly Problem[] {
  const { from, to } = form.effective;
  if (period.to >= from && (to === null || period.to <= to)) return [];
  const facts = {
    form: form.number,
    series: form.series,
    period: periodName(period),
    from: formatDay(from),
    to: to === null ? '' : formatDay(to),
  };
  return [note('intake.form-of-other-series', atSheet(place), facts)];
}

/** The figures as the unit wrote them, of the cells that were mended. */
function figuresBefore(
  rows: readonly FormRowDraft[],
  recognition: Recognition,
  form: FormDefinition,
  place: SheetPlace,
  { unfixed, written }: MendedSheet,
): ReadonlyMap<string, FigureDraft> {
  const before = new Map(
    readForm({ ...recognition, sheet: unfixed }, form, place).rows.flatMap(({ figures }) =>
      figures.map((figure) => [figure.cell, figure] as const),
    ),
  );
  return new Map(
    rows.flatMap(({ code, figures }) =>
      figures.flatMap((figure) => {
        const was = written.get(figure.cell);
        if (was === undefined) return [];
        // Not found where the row itself could not be told before: the cell said nothing that was understood.
        const sent = before.get(figure.cell) ?? { ...figure, value: null, valueText: null, written: was };
        return [[figureKey(code, figure.column), sent] as const];
      }),
    ),
  );
}

/** The label, the columns of figures by their printed numbers, and what was sent before in the first of them. */
function wideHeaders(form: FormDefinition): readonly string[] {
  const label = form.columns.find(({ key }) => key === 'label')?.label ?? '';
  const numbers = valueColumns(form).map((column) => `${Number.parseInt(column.number, 10)}. ${column.label}`);
  return [label, ...numbers, intakeWords.headers.form.at(-1) ?? ''];
}

function stagedRow(
  { code, label, row, state, figures }: SettledRow,
  columns: readonly FigureColumn[],
  known: KnownSubmission | null,
): readonly RowOutcome[] {
  if (row === null) return [];
  const own = (column: string) => figures.find(({ sent }) => sent.column === column)?.counts;
  const cells = () => [
    label,
    ...columns.map((column) => shownFigure(own(column))),
    shownFigure(known?.values.get(figureKey(code, 'this-period'))),
  ];
  return [{ row, state, cells }];
}
