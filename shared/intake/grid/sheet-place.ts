import type { Place, Problem } from '../../contract/problem.ts';
import { cellAddress, type SheetGrid } from './grid.ts';

/** The sheet of a workbook that problems are about. */
export type SheetPlace = { readonly file: string; readonly sheet: string };

/** The place of a cell by its numbers. */
export function atCell({ file, sheet }: SheetPlace, row: number, column: number): Place {
  return { at: 'cell', file, sheet, cell: cellAddress(row, column) };
}

/** The sheet as a whole. */
export function atSheet({ file, sheet }: SheetPlace): Place {
  return { at: 'sheet', file, sheet };
}

/** A problem that must be mended or decided before the file can be written. */
export function fix(code: Problem['code'], place: Place, facts: Problem['facts'] = {}): Problem {
  return { code, weight: 'fix', place, facts };
}

/** A problem that is only good to know. */
export function note(code: Problem['code'], place: Place, facts: Problem['facts'] = {}): Problem {
  return { code, weight: 'note', place, facts };
}

/** A problem after which nothing of the file can be used. */
export function stop(code: Problem['code'], place: Place, facts: Problem['facts'] = {}): Problem {
  return { code, weight: 'stop', place, facts };
}

/** Sheet and file of a grid. */
export function placeOf(file: string, sheet: SheetGrid): SheetPlace {
  return { file, sheet: sheet.name };
}
