import { formCells } from './form-cells.ts';
import { formDefinitions } from './registry.ts';

const rows = Map.groupBy(
  formDefinitions.flatMap((form) =>
    formCells(form).flatMap(({ ref, indicator }) =>
      indicator === null ? [] : [{ indicator, form: form.id, row: ref }],
    ),
  ),
  ({ indicator }) => indicator,
);

/** Every figure of a form that gives an indicator, in the order of the forms. */
export function rowsNaming(indicator: string): readonly { readonly form: string; readonly row: string }[] {
  return (rows.get(indicator) ?? []).map(({ form, row }) => ({ form, row }));
}
