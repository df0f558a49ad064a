import type { Problem } from '../contract/problem.ts';
import { periodName, samePeriodLastYear, viewPeriod, type Period } from '../domain/period.ts';
import type { FormDefinition, FormRow } from '../forms/form-definition.ts';
import { checkFigures, unitName } from '../statistics/check-figures.ts';
import { identityProblems } from '../statistics/check-form.ts';
import { rowLabel } from '../forms/row-label.ts';
import type { Figure, FigureValue } from '../statistics/figure.ts';
import type { Figures } from '../statistics/figures.ts';
import type { Indicator } from '../statistics/indicator.ts';
import { findIndicator } from '../statistics/indicators.ts';
import { noteFigures } from '../statistics/note-figures.ts';
import { meanOf, percentOf, type Decimal } from '../text/format.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';

/**
 * One official form filled for a unit (the root: the sum of its units) and a period: column 2 from forms, lists and
 * units, column 3 from the same days a year earlier, column 4 = 2*100/3. Its identities are checked as filled.
 */
export function fillForm(form: FormDefinition, figures: Figures, unitId: number, period: Period): FilledForm {
  const lastYear = samePeriodLastYear(period);
  const isWhole = unitId === figures.root.unitId;
  const figureOfRow = (row: FormRow, when: Period) =>
    row.kind === 'heading' ? null : figures.figureOf(indicatorOfRow(form, row), unitId, when);
  const valueOfRow = (row: FormRow, when: Period): FigureValue | null => {
    const figure = figureOfRow(row, when);
    if (figure === null) return null;
    return isWhole && row.kind === 'count' && row.addsUp === 'recompute'
      ? ownValue(form, row, figures, figure, when)
      : figure.value;
  };
  const rows = form.rows.map((row): FilledRow => {
    const thisPeriod = valueOfRow(row, period);
    const before = valueOfRow(row, lastYear);
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
    };
  });

  const main = form.rows.find((row) => row.kind !== 'heading' && row.indicator !== null);
  const baseIn = (when: Period) => (main === undefined ? null : figureOfRow(main, when)?.base) ?? NO_BASE;
  const base = baseIn(period);
  const name = unitName(figures, unitId, period);
  return {
    formId: form.id,
    number: form.number,
    title: form.title,
    unit: { id: unitId, name },
    period: viewPeriod(period),
    lastYear: viewPeriod(lastYear),
    base,
    lastYearBase: baseIn(lastYear),
    rows,
    problems: withoutRepeats([
      ...checkFigures(figures, unitId, period),
      ...checkFilled(form, rows, { unit: name, period: periodName(period) }),
      ...rowsOnFewerUnits(form, (row) => figureOfRow(row, period), base.reported),
      ...noteFigures(figures, unitId, period),
    ]),
  };
}

const NO_BASE = { reported: 0, expected: 0, missingUnitIds: [] };

/** The catalogue's indicator, or one for a row that is only ever sent as a figure. */
export function indicatorOfRow(form: FormDefinition, row: FormRow): Indicator {
  const known = row.indicator === null ? null : findIndicator(row.indicator);
  return (
    known ?? {
      code: `${form.id}:${row.code}`,
      label: rowLabel(form, row.code),
      unit: 'người',
      kind: form.periodKind === 'state' ? 'state' : 'flow',
      source: { from: 'forms', rows: [{ form: form.id, row: row.code }] },
    }
  );
}

/** A row that may not be added up over the units: what the organisation itself sent, or nothing that can be compared. */
function ownValue(form: FormDefinition, row: FormRow, figures: Figures, figure: Figure, period: Period): FigureValue {
  const own = figures.finding(indicatorOfRow(form, row), figures.root.unitId, period).value;
  if (own.is !== 'missing' || figure.value.is === 'missing') return own;
  return { is: 'undefined', why: 'not-comparable' };
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
  const values = new Map(rows.map((row) => [row.code, row.thisPeriod]));
  const valueOf = (row: string) => {
    const value = values.get(row);
    return value?.is === 'number' ? value.value : 'unknown';
  };
  return identityProblems(form, { valueOf, placeOf: () => ({ at: 'app' }) }, about);
}

/** Rows that fewer units know than the main row: their numbers stand for fewer units than the form's base says. */
function rowsOnFewerUnits(
  form: FormDefinition,
  figureOf: (row: FormRow) => Figure | null,
  reported: number,
): readonly Problem[] {
  const fewer = form.rows.flatMap((row) => {
    const figure = figureOf(row);
    const source = row.indicator === null ? undefined : findIndicator(row.indicator)?.source.from;
    const isCounted = source === 'admissions' || source === 'mean-age' || source === 'forms';
    return figure !== null && isCounted && figure.value.is !== 'missing' && figure.base.reported < reported
      ? [`${rowLabel(form, row.code)} (${figure.base.reported}/${figure.base.expected})`]
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
