/** The row with these columns as they are in another row of the same table. */
export function keepColumns<Row extends object>(row: Row, other: Row, columns: ReadonlySet<string>): Row {
  const kept = Object.entries(row).map(([column, value]) => [
    column,
    columns.has(column) ? other[column as keyof Row] : value, // a key of this very type
  ]);
  return Object.fromEntries(kept) as Row; // the same columns
}
