import type { Problem } from '../contract/problem.ts';
import { periodInSentence, samePeriodLastYear, viewPeriod, type Period } from '../domain/period.ts';
import { figureCode, formCells, isCrossedOut, valueColumns, type FormCell } from '../forms/form-cells.ts';
import type { FormDefinition, FormRow, ValueKey } from '../forms/form-definition.ts';
import { checkFigures, unitName } from '../statistics/check-figures.ts';
import { identityProblems } from '../statistics/check-form.ts';
import { rowLabel } from '../forms/row-label.ts';
import { countCorrected } from '../statistics/corrections-behind.ts';
import type { Figure, FigureValue } from '../statistics/figure.ts';
import { isNoBasis } from '../statistics/figure-values.ts';
import type { Figures } from '../statistics/figures.ts';
import { isOfMembers } from '../statistics/indicator.ts';
import type { Catalogue } from '../statistics/indicators.ts';
import { dayOfMembers } from '../statistics/unit-finding.ts';
import { askedOfMembers, noteMembers } from '../statistics/note-members.ts';
import { noteFigures } from '../statistics/note-figures.ts';
import { meanOf, percentOf, type Decimal } from '../text/format.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { restateWords } from '../text/vi/restate.ts';
import { NOT_COMPARABLE, notComparable, seriesSentBefore } from './series-change.ts';
import { viewNotes } from './view-notes.ts';

/**
 * One official form filled for a unit (the root: the sum of its units) and a period: column 2 from forms, lists and
 * units, column 3 from the same days a year earlier, column 4 = 2*100/3. Its identities are checked as filled.
 */
export function fillForm(form: FormDefinition, figures: Figures, unitId: number, period: Period): FilledForm {
  const lastYear = samePeriodLastYear(period);
  const { catalogue } = figures.evidence;
  const compares = form.columns.some(({ key }) => key === 'last-year');
  const [, ...furtherColumns] = valueColumns(form);
  const figureOfRow = (row: FormRow, when: Period, key: ValueKey = 'this-period') =>
    row.kind === 'heading' || isCrossedOut(row, key) ? null : figures.figure(figureCode(form, row, key), unitId, when);
  const valueOfRow = (row: FormRow, when: Period, key?: ValueKey): FigureValue | null =>
    figureOfRow(row, when, key)?.value ?? null;
  const otherSeries = compares ? seriesSentBefore(form, figures, lastYear) : null;
  const found = form.rows.map((row): FilledRow => {
    const thisPeriod = valueOfRow(row, period);
    const sent = compares && !isCrossedOut(row, 'last-year') ? valueOfRow(row, lastYear) : null;
    const before = sent?.is === 'missing' && otherSeries !== null ? NOT_COMPARABLE : sent;
    const { code, label, level, bold, indicator } = row;
    return {
      code,
      label,
      level,
      bold,
      indicator,
      thisPeriod,
      lastYear: before,
      percent: columnFour(thisPeriod, before),
      ...(furtherColumns.length === 0
        ? {}
        : { further: Object.fromEntries(furtherColumns.map(({ key }) => [key, valueOfRow(row, period, key)])) }),
    };
  });
  const rows = form.columns.some(({ key }) => key === 'share') ? withShares(form, found) : found;

  const main =
    form.rows.find((row) => row.kind !== 'heading' && row.indicator !== null) ??
    form.rows.find((row) => row.kind === 'count');
  // Lists may tell a number of people that stands further down, or in another column.
  const heads = formCells(form).filter(({ indicator }) => indicator !== null && HEADS.has(indicator));
  const baseIn = (when: Period) => {
    const bases = [
      ...(main === undefined ? [] : [figureOfRow(main, when)]),
      ...heads.map(({ row, key }) => figureOfRow(row, when, key)),
    ].flatMap((figure) => figure?.base ?? []);
    return bases.find(({ reported }) => reported > 0) ?? bases[0] ?? NO_BASE;
  };
  const base = baseIn(period);
  const name = unitName(figures, unitId, period);
  const members = membersCounted(form, catalogue);
  const correctedCells = countCorrectedIn(form, figures, unitId, compares ? [period, lastYear] : [period]);
  return {
    formId: form.id,
    number: form.number,
    title: form.title,
    unit: { id: unitId, name },
    period: viewPeriod(period),
    lastYear: viewPeriod(lastYear),
    base,
    lastYearBase: compares ? baseIn(lastYear) : null,
    rows,
    viewNotes: [
      ...viewNotes(figures, period, { unitId, comparesLastYear: compares }),
      ...(isOpen(rows) ? [restateWords.note.noBasis] : []),
    ],
    ...(correctedCells === 0 ? {} : { correctedCells }),
    ...(members.some((code) => hasMemberLists(figures, code, period)) ? { hasMemberLists: true } : {}),
    problems: withoutRepeats([
      ...checkFigures(figures, unitId, period, form),
      ...checkFilled(form, rows, { unit: name, period: periodInSentence(period) }),
      ...rowsOnFewerUnits(form, catalogue, ({ row, key }) => figureOfRow(row, period, key), base.reported),
      ...(otherSeries === null
        ? []
        : notComparable(form, rows, { before: periodInSentence(lastYear), series: otherSeries })),
      ...noteFigures(figures, unitId, period),
      ...members.flatMap((code) => notesOfMembers(form, figures, unitId, period, code)),
    ]),
  };
}

/** Numbers of people that parts of a form are parts of. */
const HEADS: ReadonlySet<string> = new Set(['admitted.total', 'members.total']);
const MAIN_COUNTS = { last: 'members.total', eve: 'members.opening' } as const;

/** The numbers of members, by their day, that the form counts or takes apart. */
function membersCounted(form: FormDefinition, catalogue: Catalogue): readonly string[] {
  const days = formCells(form).flatMap(({ indicator }) => {
    const found = indicator === null ? null : catalogue.find(indicator);
    if (found === null || !isOfMembers(found)) return [];
    return [found.source.from === 'members' ? (found.source.on ?? 'last') : 'last'] as const;
  });
  return [...new Set(days)].map((day) => MAIN_COUNTS[day]);
}

function hasMemberLists({ evidence }: Figures, code: string, period: Period): boolean {
  const counted = evidence.catalogue.find(code);
  return counted !== null && isOfMembers(counted) && evidence.members.hasLists(dayOfMembers(counted.source, period));
}

function notesOfMembers(
  form: FormDefinition,
  figures: Figures,
  unitId: number,
  period: Period,
  code: string,
): readonly Problem[] {
  const { catalogue } = figures.evidence;
  const counted = catalogue.find(code);
  if (counted === null || !isOfMembers(counted)) return [];
  const asked = formCells(form).map(({ indicator }) => (indicator === null ? null : catalogue.find(indicator)));
  return noteMembers(figures.restated?.base ?? figures, unitId, period, counted, askedOfMembers(asked));
}

const isOpen = (rows: readonly FilledRow[]) =>
  rows.some(({ thisPeriod, lastYear }) => [thisPeriod, lastYear].some((value) => value !== null && isNoBasis(value)));
function countCorrectedIn(form: FormDefinition, figures: Figures, unitId: number, periods: readonly Period[]): number {
  const codes = formCells(form).map(({ figure }) => figure);
  return countCorrected(
    figures,
    periods.flatMap((period) => codes.map((code) => ({ code, unitId, period }))),
  );
}

const COUNTED: ReadonlySet<string> = new Set(['admissions', 'mean-age', 'members', 'members-mean-age', 'forms']);
const NO_BASE = { reported: 0, expected: 0, missingUnitIds: [] };

/** Each row over the head of its block, the row at level 0 above it. */
function withShares(form: FormDefinition, rows: readonly FilledRow[]): readonly FilledRow[] {
  let whole: FigureValue | null = null;
  return form.rows.map((row, index) => {
    const filled = rows[index] as FilledRow; // one for each row of the form
    if (row.level === 0) whole = filled.thisPeriod;
    return { ...filled, share: columnFour(filled.thisPeriod, whole) };
  });
}

/** Column 4 in hundredths of a percent; null when a side is missing or column 3 is 0. Means are taken as printed. */
function columnFour(thisPeriod: FigureValue | null, lastYear: FigureValue | null): number | null {
  const over = printedNumber(thisPeriod);
  const under = printedNumber(lastYear);
  if (over === null || under === null || under.scaled === 0 || over.decimals !== under.decimals) return null;
  return percentOf(over.scaled, under.scaled, 2).scaled;
}

function printedNumber(value: FigureValue | null): Decimal | null {
  if (value?.is === 'number') return { scaled: value.value, decimals: 0 };
  return value?.is === 'mean' ? meanOf(value.sum, value.count) : null;
}

function checkFilled(
  form: FormDefinition,
  rows: readonly FilledRow[],
  about: { readonly unit: string; readonly period: string },
): readonly Problem[] {
  const values = new Map(
    rows.flatMap(({ code, thisPeriod, further }) => [
      [code, thisPeriod] as const,
      ...Object.entries(further ?? {}).map(([key, value]) => [`${code}@${key}`, value] as const),
    ]),
  );
  const valueOf = (ref: string) => {
    const value = values.get(ref);
    return value?.is === 'number' ? value.value : 'unknown';
  };
  return identityProblems(form, { valueOf, placeOf: () => ({ at: 'app' }) }, about);
}

/** Rows that fewer units know than the main row: their numbers stand for fewer units than the form's base says. */
function rowsOnFewerUnits(
  form: FormDefinition,
  catalogue: Catalogue,
  figureOf: (cell: FormCell) => Figure | null,
  reported: number,
): readonly Problem[] {
  const fewer = formCells(form).flatMap((cell) => {
    const figure = figureOf(cell);
    const source = cell.indicator === null ? undefined : catalogue.find(cell.indicator)?.source.from;
    const isCounted = source !== undefined && COUNTED.has(source);
    return figure !== null && isCounted && figure.value.is !== 'missing' && figure.base.reported < reported
      ? [`${rowLabel(form, cell.ref)} (${figure.base.reported}/${figure.base.expected})`]
      : [];
  });
  if (fewer.length === 0) return [];
  return [
    {
      code: 'figures.rows-on-fewer-units',
      weight: 'note',
      place: { at: 'app' },
      facts: { form: form.number, count: fewer.length, rows: fewer.join('; ') },
    },
  ];
}

/** The same sentence once: a unit's own form is checked as sent and as filled. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, facts }) => {
    const key = JSON.stringify([code, facts]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
