import { columnName } from '../../../../shared/intake/grid/grid.ts';
import type { SheetRows } from '../sheet/use-sheet-rows.ts';

/** `path`: the texts of the heads from the group down to the leaf; `header` is the same in one line. */
export type SheetColumn = { readonly column: string; readonly header: string; readonly path: readonly string[] };

/** The columns of a sheet with what stands in the rows of heads, group and leaf, merged heads spread over their columns. */
export function sheetColumns(rows: SheetRows, first: number, last: number): readonly SheetColumn[] {
  const count = rows.top?.lastColumn ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const column = index + 1;
    const texts: string[] = [];
    for (let row = first; row <= Math.min(last, first + 9); row += 1) {
      const text = textAt(rows, row, column).trim();
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
    return { column: columnName(column), header: texts.join(' / '), path: texts };
  });
}

function textAt({ row: rowOf, merges }: SheetRows, row: number, column: number): string {
  const merge = merges.find(
    (each) =>
      each.row <= row && row < each.row + each.rows && each.column <= column && column < each.column + each.columns,
  );
  const spot = merge ?? { row, column };
  return rowOf(spot.row)?.cells.find((cell) => cell.column === spot.column)?.text ?? '';
}
