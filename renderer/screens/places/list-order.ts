type Sortable<Row> = {
  readonly key: string;
  readonly text: (row: Row) => string;
  readonly value?: (row: Row) => number | string | null;
};

export type ListOrder = { readonly column: string; readonly direction: 'up' | 'down' } | null;

const names = new Intl.Collator('vi', { numeric: true });

/** The next of the three states of a head that is pressed. */
export function nextListOrder(order: ListOrder, column: string): ListOrder {
  if (order === null || order.column !== column) return { column, direction: 'up' };
  return order.direction === 'up' ? { column, direction: 'down' } : null;
}

/** Rows in the order asked for: numbers by value, texts in Vietnamese order; what is not known is last in both directions. */
export function orderList<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  order: ListOrder,
): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.column);
  if (order === null || column === undefined) return rows;
  const sign = order.direction === 'up' ? 1 : -1;
  const valueOf = column.value ?? column.text;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * names.compare(String(left), String(right));
  });
}
