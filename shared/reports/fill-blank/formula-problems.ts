import type { Problem } from '../../contract/problem.ts';
import { atSheet, fix, note, type SheetPlace } from '../../intake/grid/sheet-place.ts';
import { formatDecimal, NOT_REPORTED, type Decimal } from '../../text/format.ts';
import { cellFacts } from './place-figures.ts';

/** A formula of the superior in a value cell: our figure, and what Excel will calculate (null: that cannot be told). */
export type FormulaInCell = {
  readonly cell: string;
  readonly label: string;
  readonly value: number | string | null;
  readonly result: number | null;
};

/** Shares and means are printed rounded: two decimals of a percentage, one of a mean. */
const ROUNDING = 0.0051;
const RELATIVE = 0.002;

/**
 * A formula of the superior is never replaced, so Excel shows its result in place of our figure once it opens the file.
 * One that will give something else is told cell by cell; of the others it is only told that they are there.
 */
export function formulaProblems(place: SheetPlace, formulas: readonly FormulaInCell[]): readonly Problem[] {
  const differing = formulas.filter(({ value, result }) => result !== null && !isSame(value, result));
  const unknown = formulas.filter(({ result }) => result === null);
  const problems = differing.map(({ cell, label, value, result }) =>
    fix(
      'fill.formula-differs',
      { at: 'cell', ...place, cell },
      { row: label, formula: shown(result), figure: typeof value === 'string' ? value : shown(value) },
    ),
  );
  if (unknown.length === 0) return problems;
  return [...problems, note('fill.formulas-kept', atSheet(place), cellFacts(unknown.map(({ cell }) => cell)))];
}

function isSame(value: FormulaInCell['value'], result: number): boolean {
  if (typeof value !== 'number') return false;
  if (Number.isInteger(value) && Number.isInteger(result)) return value === result;
  const difference = Math.abs(value - result);
  return difference <= ROUNDING || difference <= RELATIVE * Math.abs(result);
}

function shown(value: number | null): string {
  if (value === null) return NOT_REPORTED;
  const decimal: Decimal = Number.isInteger(value)
    ? { scaled: value, decimals: 0 }
    : { scaled: Math.round(value * 100), decimals: 2 };
  return formatDecimal(decimal);
}
