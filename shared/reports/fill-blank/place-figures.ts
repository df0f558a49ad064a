import type { Problem } from '../../contract/problem.ts';
import type { FormColumn } from '../../forms/form-definition.ts';
import { isCrossedOut } from '../../forms/form-cells.ts';
import { rowLabel } from '../../forms/row-label.ts';
import { cellAddress, cellAsWritten, type GridCell, type SheetGrid } from '../../intake/grid/grid.ts';
import { atCell, atSheet, fix, note, placeOf } from '../../intake/grid/sheet-place.ts';
import type { AlignedRow } from '../../intake/recognise/align-form-rows.ts';
import type { FilledForm, FilledRow } from '../filled-form.ts';
import { figureCellValue } from '../report-cells.ts';
import { fieldIn, type FormPlace } from './find-form-places.ts';

/** A cell of a blank and what it gets; null: nobody reported, the cell stays empty. */
export type PlacedFigure = {
  /** The row's label, for telling about the cell. */
  readonly label: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
  readonly isPercent?: true;
};

/** Columns that hold no figure of ours: what the blank has there stays. */
const BY_HAND: ReadonlySet<FormColumn['key']> = new Set(['label', 'ordinal', 'unfilled']);
const CELLS_NAMED = 8;
/** Dots and dashes where a number is to be written by hand. */
const PLACE_HOLDER = /^[\s.…_\-–—]*$/u;

/**
 * Puts the figures of a filled form into the cells of the blank. A value cell that holds words, or is merged into a cell
 * of another row or column, is a problem; numbers that are replaced are told.
 */
export function placeFigures(
  file: string,
  { form, table, columns }: FormPlace,
  rows: readonly AlignedRow[],
  filled: FilledForm,
): { readonly figures: readonly PlacedFigure[]; readonly problems: readonly Problem[] } {
  const { sheet } = table;
  const place = placeOf(file, sheet);
  const problems: Problem[] = [];
  const figures: PlacedFigure[] = [];
  const replaced: string[] = [];
  for (const { form: row, sheet: line, block } of rows) {
    const values = filled.rows.find(({ code }) => code === row.code);
    if (row.kind === 'heading' || values === undefined) continue;
    const label = rowLabel(form, row.code);
    for (const { key } of form.columns) {
      const column = columns.get(fieldIn(block, key));
      if (column === undefined || BY_HAND.has(key) || isCrossedOut(row, key)) continue;
      const address = cellAddress(line.row, column);
      const first = firstOfMerge(sheet, line.row, column);
      if (first !== address) {
        problems.push(fix('fill.cells-merged', atCell(place, line.row, column), { row: label, first }));
        continue;
      }
      const cell = line.cells.find((one) => one.column === column);
      const hasOwn = cell !== undefined && !isFormula(cell);
      if (hasOwn && cell.kind === 'number') replaced.push(address);
      else if (hasOwn && isWords(cell)) {
        const facts = { row: label, written: cellAsWritten(cell) };
        problems.push(fix('fill.cell-has-text', atCell(place, line.row, column), facts));
      }
      const share = key === 'percent' || key === 'share' ? { isPercent: true as const } : {};
      figures.push({ label, sheet: sheet.name, row: line.row, column, value: valueOf(values, key), ...share });
    }
  }
  if (replaced.length > 0) problems.push(note('fill.numbers-replaced', atSheet(place), cellFacts(replaced)));
  return { figures, problems };
}

/** Only the first cell of a merged range can hold a value. */
function firstOfMerge({ merges }: SheetGrid, row: number, column: number): string {
  const merge = merges.find(
    (one) => row >= one.firstRow && row <= one.lastRow && column >= one.firstColumn && column <= one.lastColumn,
  );
  return merge === undefined ? cellAddress(row, column) : cellAddress(merge.firstRow, merge.firstColumn);
}

/** How many cells, and the first of them by address. */
export function cellFacts(addresses: readonly string[]): { readonly count: number; readonly cells: string } {
  const named = addresses.slice(0, CELLS_NAMED).join(', ');
  return { count: addresses.length, cells: addresses.length > CELLS_NAMED ? `${named}, …` : named };
}

function isFormula(cell: GridCell): boolean {
  return cell.isFormula === true || cell.kind === 'formula-without-result';
}

function isWords(cell: GridCell): boolean {
  return cell.kind !== 'text' || !PLACE_HOLDER.test(cell.text);
}

function valueOf(row: FilledRow, key: FormColumn['key']): number | null {
  if (key === 'percent') return percentOf(row.percent);
  if (key === 'share') return percentOf(row.share);
  if (key === 'last-year') return numberOf(row.lastYear);
  return numberOf(key === 'this-period' ? row.thisPeriod : row.further?.[key]);
}

const percentOf = (hundredths: number | null | undefined) => (typeof hundredths === 'number' ? hundredths / 100 : null);

function numberOf(figure: FilledRow['thisPeriod'] | undefined): number | null {
  const value = figure === null || figure === undefined ? null : figureCellValue(figure);
  return value?.is === 'number' ? value.number : null;
}
