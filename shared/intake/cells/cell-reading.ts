import type { Problem } from '../../contract/problem.ts';
import { normaliseText } from '../../text/fold.ts';
import { cellAsWritten, type GridCell } from '../grid/grid.ts';
import type { CellAsk } from '../questions/cell-questions.ts';

/**
 * How a cell's content became a value; kept with it and shown with the source.
 * `from-list`: a known spelling; `by-part`: the only known part of the text; `by-column`: the column says it;
 * `answered`, `remembered`: a person said what the spelling means, for this file or before.
 */
export type HowRead =
  | 'as-text'
  | 'as-number'
  | 'from-text-number'
  | 'from-text-decimal'
  | 'from-serial-date'
  | 'from-serial-number'
  | 'from-text-date'
  | 'from-year'
  | 'from-list'
  | 'by-part'
  | 'by-column'
  | 'from-tick'
  | 'class-from-date'
  | 'highest-of-several'
  | 'answered'
  | 'remembered'
  | 'dash-as-none';

/** What is wrong with or worth knowing about one cell; the place is added by whoever knows it. */
export type CellRemark = {
  readonly code: Problem['code'];
  readonly weight: 'fix' | 'note';
  readonly facts: Problem['facts'];
  /** What somebody can answer about the cell, once for all cells that leave the same open. */
  readonly asks?: CellAsk;
};

/** A cell read: a value, nothing (null: the cell says nothing), or a remark that keeps it from being read. */
export type Reading<T> = { readonly value: T | null; readonly how: HowRead; readonly remark?: CellRemark };

/** What stands in the cell, as one line. */
export function textOfCell(cell: GridCell): string {
  return normaliseText(cellAsWritten(cell));
}

/** A reading that failed and must be mended. */
export function cannotRead(code: Problem['code'], facts: Problem['facts']): Reading<never> {
  return { value: null, how: 'as-text', remark: { code, weight: 'fix', facts } };
}

/** Errors and formulas without a result hold no value; null when the cell holds one. */
export function refuseBroken(cell: GridCell, field: string): Reading<never> | null {
  if (cell.kind === 'error') return cannotRead('intake.cell-error', { field, error: cell.error });
  if (cell.kind === 'formula-without-result') return cannotRead('intake.cell-without-result', { field });
  return null;
}
