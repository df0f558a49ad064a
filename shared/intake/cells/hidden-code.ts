import { readPeriod, type Period } from '../../domain/period.ts';
import { textOfCell } from './cell-reading.ts';
import type { WorkbookGrid } from '../grid/grid.ts';

/** Name of the very hidden sheet by which one of our own blank workbooks is known again. */
export const CODE_SHEET = '_skn';
/** A1 of that sheet; another number is another arrangement of the cells below it. */
export const CODE_MARK = 'SKN1';

/** What a blank workbook was made for; null parts were left open when it was made. */
export type HiddenCode = {
  readonly unitCode: string | null;
  readonly period: Period | null;
  /** Kind of list or id of a form. */
  readonly kind: string | null;
  readonly edition: string | null;
};

/** Reads the code a blank workbook carries: A1 the mark, A2 unit, A3 period, A4 kind or form, A5 edition. */
export function readHiddenCode(workbook: WorkbookGrid): HiddenCode | null {
  const sheet = workbook.sheets.find(({ name }) => name === CODE_SHEET);
  if (sheet === undefined) return null;
  const at = (row: number) => {
    const cell = sheet.rows.find((one) => one.row === row)?.cells.find(({ column }) => column === 1);
    const text = cell === undefined ? '' : textOfCell(cell);
    return text === '' ? null : text;
  };
  if (at(1) !== CODE_MARK) return null;
  const period = at(3);
  return { unitCode: at(2), period: period === null ? null : readPeriod(period), kind: at(4), edition: at(5) };
}
