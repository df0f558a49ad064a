import type { FormColumn, FormDefinition, FormRow, ValueKey } from './form-definition.ts';

/** Names a figure of a form: `I.1` in its first column of figures, `I.1@c4` in the column printed as number 4. */
export const cellRef = (row: string, key: ValueKey): string => (key === 'this-period' ? row : `${row}@${key}`);

/** Row and column of a figure; a leading minus is no part of it. */
export function parseCellRef(ref: string): { readonly row: string; readonly key: string } {
  const [row = '', key = 'this-period'] = ref.replace(/^-/, '').split('@');
  return { row, key };
}

export function isValueKey(key: string): key is ValueKey {
  return key === 'this-period' || /^c\d+$/.test(key);
}

/** Columns of figures of the period itself, in their order. */
export function valueColumns(
  form: Pick<FormDefinition, 'columns'>,
): readonly (FormColumn & { readonly key: ValueKey })[] {
  return form.columns.flatMap((column) => (isValueKey(column.key) ? [{ ...column, key: column.key }] : []));
}

/** True for forms with more than one column of figures, or blocks side by side: found by their row of numbers. */
export function isWide(form: FormDefinition): boolean {
  return form.rightBlockFrom !== undefined || !form.columns.some(({ key }) => key === 'last-year');
}

/** True when the columns of a form are found by the row of numbers below their heads. */
export function isFoundByNumbers(form: FormDefinition): boolean {
  return form.columnsFoundBy === undefined ? isWide(form) : form.columnsFoundBy === 'numbers';
}

export type FormCell = {
  readonly ref: string;
  readonly row: FormRow;
  readonly key: ValueKey;
  readonly indicator: string | null;
  /** Code of the figure: its indicator, or `<form>:<ref>` where it has none. */
  readonly figure: string;
};

/** See `FormCell.figure`. */
export function figureCode(form: Pick<FormDefinition, 'id'>, row: FormRow, key: ValueKey): string {
  return indicatorIn(row, key) ?? `${form.id}:${cellRef(row.code, key)}`;
}

const indicatorIn = (row: FormRow, key: ValueKey) =>
  key === 'this-period' ? row.indicator : (row.further?.[key] ?? null);

/** True where a row holds no figure in a column: its cell is crossed out. */
export function isCrossedOut({ crossed }: FormRow, key: FormColumn['key']): boolean {
  return crossed?.includes(key) === true;
}

/** Every figure a form holds, row by row; headings and cells crossed out hold none. */
export function formCells(form: FormDefinition): readonly FormCell[] {
  const columns = valueColumns(form);
  return form.rows.flatMap((row) =>
    row.kind === 'heading'
      ? []
      : columns
          .filter(({ key }) => !isCrossedOut(row, key))
          .map(({ key }) => ({
            ref: cellRef(row.code, key),
            row,
            key,
            indicator: indicatorIn(row, key),
            figure: figureCode(form, row, key),
          })),
  );
}
