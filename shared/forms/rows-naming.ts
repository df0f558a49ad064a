import { formDefinitions } from './registry.ts';

const rows = Map.groupBy(
  formDefinitions.flatMap(({ id, rows: ofForm }) =>
    ofForm.flatMap(({ code, indicator }) => (indicator === null ? [] : [{ indicator, form: id, row: code }])),
  ),
  ({ indicator }) => indicator,
);

/** Every row of a form that gives an indicator, in the order of the forms. */
export function rowsNaming(indicator: string): readonly { readonly form: string; readonly row: string }[] {
  return (rows.get(indicator) ?? []).map(({ form, row }) => ({ form, row }));
}
