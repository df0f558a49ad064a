import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { foldText } from '../../text/fold.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import type { FormField } from '../layouts/form-layout.ts';
import { markerOf, markerOfCell } from './column-markers.ts';
import type { FoundColumn, FoundHeader } from './find-header.ts';

const ROWS_LOOKED_AT = 40;
const DEEPEST_HEAD = 6;

type Wanted = {
  readonly column: FormColumn;
  readonly field: FormField;
  readonly block: number;
  readonly marker: string | null;
};

/**
 * Finds the columns of a form by its printed row of numbers, `1 2 3 … n`, once for each block side by side, with the
 * head of the labels above it; a column without a number by its head. Null when no row counts exactly so: heads alone
 * do not tell such columns apart.
 */
export function findNumberedColumns(sheet: SheetGrid, form: FormDefinition): FoundHeader<FormField> | null {
  const wanted = wantedColumns(form);
  const numbered = wanted.filter(({ marker }) => marker !== null);
  for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const markers = row.cells.map(markerOfCell);
    if (markers.length !== numbered.length || markers.some((marker, at) => marker !== numbered[at]?.marker)) continue;
    const heads = sheet.rows.filter((one) => one.row < row.row && one.row >= row.row - DEEPEST_HEAD);
    const columns = wanted.flatMap((one): readonly FoundColumn<FormField>[] => {
      const at = one.marker === null ? headAt(heads, one) : row.cells[numbered.indexOf(one)]?.column;
      return at === undefined ? [] : [{ column: at, header: one.column.label, field: one.field }];
    });
    const firstRow = firstHeadRow(heads, columns, form);
    if (firstRow === null || columns.length !== wanted.length) continue;
    return {
      firstRow,
      lastRow: heads.at(-1)?.row ?? row.row - 1,
      columns: columns.sort((a, b) => a.column - b.column),
    };
  }
  return null;
}

function wantedColumns({ columns, rightBlockFrom, rightBlockNumbers }: FormDefinition): readonly Wanted[] {
  const left = columns.map((column): Wanted => {
    return { column, field: column.key, block: 0, marker: markerOf(column.number) };
  });
  if (rightBlockFrom === undefined) return left;
  const right = columns.map((column, at): Wanted => {
    const number = rightBlockNumbers?.[at] ?? column.number;
    return { column, field: `right:${column.key}`, block: 1, marker: markerOf(number) };
  });
  return [...left, ...right];
}

/** Where the head of a column without a number stands; of the second block, its second place in that row. */
function headAt(heads: readonly GridRow[], { column: { label }, block }: Wanted): number | undefined {
  const head = foldText(label);
  for (const { cells } of heads) {
    const places = cells.filter((cell) => cell.kind === 'text' && foldText(cell.text) === head);
    if (places[block] !== undefined) return places[block].column;
  }
  return undefined;
}

/** The row of the head of the labels, which begins the block of heads. */
function firstHeadRow(
  heads: readonly GridRow[],
  columns: readonly FoundColumn<FormField>[],
  form: FormDefinition,
): number | null {
  const at = columns.find(({ field }) => field === 'label')?.column;
  const head = foldText(form.columns.find(({ key }) => key === 'label')?.label ?? '');
  const found = heads.findLast(({ cells }) =>
    cells.some((cell) => cell.column === at && cell.kind === 'text' && foldText(cell.text) === head),
  );
  return found?.row ?? null;
}
