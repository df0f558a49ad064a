import { formCells } from './form-cells.ts';
import type { FormDefinition } from './form-definition.ts';

/** Figure `row` (`cellRef`) of form `form`. */
export type NamedRow = { readonly form: string; readonly row: string };

/** Every figure of a form that gives an indicator, by its code, in the order of the forms. */
export function rowsNaming(forms: readonly FormDefinition[]): ReadonlyMap<string, readonly NamedRow[]> {
  const rows = new Map<string, NamedRow[]>();
  for (const form of forms) {
    for (const { ref, indicator } of formCells(form)) {
      if (indicator === null) continue;
      const known = rows.get(indicator) ?? [];
      known.push({ form: form.id, row: ref });
      rows.set(indicator, known);
    }
  }
  return rows;
}
