import type { GridRow, MergedRange } from '../grid/grid.ts';

type PersonColumns = {
  /** Column of the order number, of the name; null where the table has none. */
  readonly order: number | null;
  readonly key: number | null;
  /** Printed lines each person takes, where the layout says so. */
  readonly rowsPerPerson: number | null;
  readonly merges: readonly MergedRange[];
  /** True for a row that holds a person of its own, whatever its order number is merged with. */
  readonly isPerson: (row: GridRow) => boolean;
};

/**
 * Which rows only go on with the person of a row above: those under a name merged downwards, those under a merged order
 * number that name nobody else, and in layouts of several printed lines those without an order number. Gives the row of
 * the person for each such row.
 */
export function rowsOfPerson(
  rows: readonly GridRow[],
  { order, key, rowsPerPerson, merges, isPerson }: PersonColumns,
): ReadonlyMap<number, number> {
  const owner = new Map<number, number>();
  const tall = merges.filter(
    ({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && (firstColumn === key || firstColumn === order),
  );
  if (tall.length === 0 && rowsPerPerson === null) return owner;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const { firstRow, lastRow, firstColumn } of tall) {
    for (let row = firstRow + 1; row <= lastRow; row += 1) {
      const line = byRow.get(row);
      if (line === undefined || !byRow.has(firstRow)) continue;
      if (firstColumn === key || rowsPerPerson !== null || !isPerson(line)) owner.set(row, firstRow);
    }
  }
  if (rowsPerPerson === null || order === null) return owner;
  let person: number | null = null;
  for (const { row, cells } of rows) {
    if (cells.some(({ column }) => column === order)) person = row;
    else if (person !== null && row < person + rowsPerPerson && !owner.has(row)) owner.set(row, person);
  }
  return owner;
}
