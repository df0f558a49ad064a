import type { FormDefinition } from './form-definition.ts';

/** A row's label for use in a sentence, without its dash: `Trong đó: - Nữ` → `Nữ`. */
export function rowLabel(form: FormDefinition, row: string): string {
  const label = form.rows.find((candidate) => candidate.code === row)?.label ?? row;
  return label.replace(/^(?:Trong đó: *)?[-+] */u, '').replace(/[,:] *(?:chia ra:)?$/u, '');
}
