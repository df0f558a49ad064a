import type { UnitRef } from '../../../shared/contract/views.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { figureNumber } from '../figure-on-screen.ts';

type UnitRow = { readonly unit: UnitRef; readonly values: readonly FigureValue[] };

/** `column` null sorts by the unit's name. */
export type FigureOrder = { readonly column: number | null; readonly direction: 'up' | 'down' } | null;

const names = new Intl.Collator('vi', { numeric: true });

/** The next of the three states of a head that is pressed: names start upward, figures with the greatest. */
export function nextOrder(order: FigureOrder, column: number | null): FigureOrder {
  const first = column === null ? 'up' : 'down';
  if (order === null || order.column !== column) return { column, direction: first };
  return order.direction === first ? { column, direction: first === 'up' ? 'down' : 'up' } : null;
}

/** Rows in the order asked for; what has no number is last in both directions. */
export function orderRows<Row extends UnitRow>(rows: readonly Row[], order: FigureOrder): readonly Row[] {
  if (order === null) return rows;
  const sign = order.direction === 'up' ? 1 : -1;
  const { column } = order;
  return rows.toSorted((a, b) => {
    if (column === null) return sign * names.compare(a.unit.name, b.unit.name);
    const [left, right] = [numberIn(a, column), numberIn(b, column)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (left - right);
  });
}

/** Rows whose unit's name holds the text, marks and case apart. */
export function findRows<Row extends UnitRow>(rows: readonly Row[], text: string): readonly Row[] {
  const key = foldText(text);
  return key === '' ? rows : rows.filter(({ unit }) => foldText(unit.name).includes(key));
}

function numberIn(row: UnitRow, column: number): number | null {
  const value = row.values[column];
  return value === undefined ? null : figureNumber(value);
}
