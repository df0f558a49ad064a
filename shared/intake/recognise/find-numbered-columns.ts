import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { foldText } from '../../text/fold.ts';
import type { GridCell, GridRow, SheetGrid } from '../grid/grid.ts';
import type { FormField } from '../layouts/form-layout.ts';
import type { FoundColumn, FoundHeader } from './find-header.ts';

const ROWS_LOOKED_AT = 40;
const DEEPEST_HEAD = 6;

/**
 * Finds the columns of a form by its printed row of numbers, `1 2 3 … n`, once for each block side by side, with the
 * head of the labels above it. Null when no row counts exactly so: heads alone do not tell such columns apart.
 */
export function findNumberedColumns(sheet: SheetGrid, form: FormDefinition): FoundHeader<FormField> | null {
  const blocks = form.rightBlockFrom === undefined ? 1 : 2;
  const wanted = Array.from({ length: blocks }, () => form.columns.map((_, index) => index + 1)).flat();
  for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const numbers = row.cells.map(numberOf);
    if (numbers.length !== wanted.length || numbers.some((number, index) => number !== wanted[index])) continue;
    const columns = row.cells.map(({ column }, index): FoundColumn<FormField> => {
      const { key, label } = form.columns[index % form.columns.length] as FormColumn; // as many as were counted
      return { column, header: label, field: index < form.columns.length ? key : `right:${key}` };
    });
    const firstRow = firstHeadRow(sheet.rows, row, columns, form);
    if (firstRow !== null) return { firstRow, lastRow: lastRowAbove(sheet.rows, row), columns };
  }
  return null;
}

/** `2`, `2 (=3+4)`, `4 = 2:3`. */
function numberOf(cell: GridCell): number | null {
  if (cell.kind === 'number') return cell.number;
  const [, digits] = cell.kind === 'text' ? (/^\s*\(?(\d{1,2})\)?\s*(?:[(=].*)?$/su.exec(cell.text) ?? []) : [];
  return digits === undefined ? null : Number(digits);
}

function lastRowAbove(rows: readonly GridRow[], { row }: GridRow): number {
  return rows.findLast((one) => one.row < row)?.row ?? row - 1;
}

/** The row of the head of the labels, which begins the block of heads. */
function firstHeadRow(
  rows: readonly GridRow[],
  { row }: GridRow,
  columns: readonly FoundColumn<FormField>[],
  form: FormDefinition,
): number | null {
  const at = columns.find(({ field }) => field === 'label')?.column;
  const head = foldText(form.columns.find(({ key }) => key === 'label')?.label ?? '');
  const found = rows.findLast(
    (one) =>
      one.row < row &&
      one.row >= row - DEEPEST_HEAD &&
      one.cells.some((cell) => cell.column === at && cell.kind === 'text' && foldText(cell.text) === head),
  );
  return found?.row ?? null;
}
