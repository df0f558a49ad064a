import type { Problem } from '../../contract/problem.ts';
import { periodName, type Period } from '../../domain/period.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import type { WorkbookGrid } from '../../intake/grid/grid.ts';
import { atCell, atSheet, fix, note, placeOf, stop } from '../../intake/grid/sheet-place.ts';
import { findPeriods } from '../../intake/recognise/find-period.ts';
import { formatDay } from '../../text/format.ts';
import { reportWords } from '../../text/vi/reports.ts';
import type { FilledForm } from '../filled-form.ts';
import { findFormPlaces, type FormPlace } from './find-form-places.ts';
import { matchRows } from './match-rows.ts';
import { placeFigures, type PlacedFigure } from './place-figures.ts';

/** What is to be written into a blank; `figures` null when a problem stands against it: then nothing may be written. */
export type FillPlan = {
  readonly figures: readonly PlacedFigure[] | null;
  readonly forms: readonly FilledForm[];
  readonly problems: readonly Problem[];
};

type FillFacts = {
  readonly forms: readonly FormDefinition[];
  /** Only this form of the workbook; every known one when absent. */
  readonly formId: string | undefined;
  readonly period: Period;
  readonly fill: (form: FormDefinition) => FilledForm;
};

/** Finds the forms of a blank workbook and which cell gets which figure. Anything unclear is a problem with its cell. */
export function planFill(blank: WorkbookGrid, { forms, formId, period, fill }: FillFacts): FillPlan {
  const { file, format } = blank;
  if (format !== 'xlsx') {
    const problem = stop('fill.not-xlsx', { at: 'file', file }, { format: `.${format}` });
    return { figures: null, forms: [], problems: [problem] };
  }
  const { places, problems: found } = findFormPlaces(blank, forms, formId);
  const problems: Problem[] = [...found];
  const figures: PlacedFigure[] = [];
  const filled: FilledForm[] = [];
  for (const place of places) {
    const { rows, problems: unmatched } = matchRows(file, place);
    const form = fill(place.form);
    const placed = placeFigures(file, place, rows, form);
    figures.push(...placed.figures);
    filled.push(form);
    problems.push(
      ...periodProblems(file, place, period),
      ...unmatched,
      ...placed.problems,
      ...incomplete(file, place, form),
    );
  }
  const isClear = places.length > 0 && problems.every(({ weight }) => weight === 'note');
  return isClear ? { figures, forms: filled, problems } : { figures: null, forms: [], problems };
}

/** A blank made for other days is no place for these figures; one of a series that was not in force is told. */
function periodProblems(file: string, { form, table }: FormPlace, period: Period): readonly Problem[] {
  const place = placeOf(file, table.sheet);
  const titles = [...(table.sheetTitles ?? []), ...table.titles];
  const named = titles.flatMap((line) => findPeriods(line.text).map((one) => ({ line, period: one })));
  const [first] = named;
  const problems: Problem[] = [];
  if (first !== undefined && named.every((one) => one.period.code !== period.code)) {
    const facts = { written: periodName(first.period), given: periodName(period) };
    problems.push(fix('fill.period-differs', atCell(place, first.line.row, first.line.column), facts));
  }
  const { from, to } = form.effective;
  if (period.to < from || (to !== null && period.to > to)) {
    const number = titles.find(({ text }) => text.includes(form.number));
    const at = number === undefined ? atSheet(place) : atCell(place, number.row, number.column);
    const facts = {
      form: form.number,
      series: form.series,
      from: formatDay(from),
      to: to === null ? reportWords.untilNow : formatDay(to),
      period: periodName(period),
    };
    problems.push(note('fill.series-not-in-force', at, facts));
  }
  return problems;
}

function incomplete(file: string, { form, table }: FormPlace, { base }: FilledForm): readonly Problem[] {
  if (base.reported >= base.expected) return [];
  const facts = { form: form.number, reported: base.reported, expected: base.expected };
  return [note('fill.incomplete', atSheet(placeOf(file, table.sheet)), facts)];
}
