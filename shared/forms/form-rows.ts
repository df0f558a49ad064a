import type { FormRow, ValueKey } from './form-definition.ts';

type RowWithoutParent = Omit<FormRow, 'parent'>;

/** A row of heads or organisations; `indicator` null when the row is only ever entered as a figure. */
export function count(
  code: string,
  level: number,
  label: string,
  indicator: string | null = null,
  weight: 'bold' | 'plain' = 'plain',
): RowWithoutParent {
  return { code, level, label, indicator, kind: 'count', bold: weight === 'bold', addsUp: 'sum' };
}

/** A mean: recomputed over the tree, never added. */
export function average(code: string, level: number, label: string, indicator: string | null = null): RowWithoutParent {
  return { code, level, label, indicator, kind: 'average', bold: false, addsUp: 'recompute' };
}

/** A title inside the form. Headings take no number. */
export function heading(code: string, level: number, label: string): RowWithoutParent {
  return { code, level, label, indicator: null, kind: 'heading', bold: true, addsUp: 'sum' };
}

/**
 * A row whose figures of the children must not be added up: transfers between two children are no movement of the
 * whole, so the sum would be too large.
 */
export function notSummed(row: RowWithoutParent): RowWithoutParent {
  return { ...row, addsUp: 'recompute' };
}

/** A row that gives a difference, which may lie below 0. */
export function signed(row: RowWithoutParent): RowWithoutParent {
  return { ...row, maybeNegative: true };
}

/** A row with its number in a column of its own. */
export function numbered(ordinal: string, row: RowWithoutParent): RowWithoutParent {
  return { ...row, ordinal };
}

/** A row whose further columns of figures are indicators, too. */
export function inColumns(
  row: RowWithoutParent,
  further: Readonly<Partial<Record<ValueKey, string>>>,
): RowWithoutParent {
  return { ...row, further };
}

/** Gives each row its parent: the nearest row above it with a lower level. */
export function withParents(rows: readonly RowWithoutParent[]): readonly FormRow[] {
  const open: RowWithoutParent[] = [];
  return rows.map((row) => {
    while (open.length > 0 && (open.at(-1)?.level ?? -1) >= row.level) open.pop();
    const parent = open.at(-1)?.code ?? null;
    open.push(row);
    return { ...row, parent };
  });
}
