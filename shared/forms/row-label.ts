import { parseCellRef } from './form-cells.ts';
import type { FormDefinition } from './form-definition.ts';

/** A figure's row for use in a sentence, without its dash, with its column where it has several: `Nữ`, `Tày (cột 4)`. */
export function rowLabel(form: FormDefinition, ref: string): string {
  const { row, key } = parseCellRef(ref);
  const label = form.rows.find((candidate) => candidate.code === row)?.label ?? row;
  const plain = label.replace(/^(?:Trong đó: *)?[-+] */u, '').replace(/[,:] *(?:chia ra:)?$/u, '');
  const column = key === 'this-period' ? undefined : form.columns.find((one) => one.key === key);
  return column === undefined ? plain : `${plain} (${columnName(column)})`;
}

/** `cột 4 “Trong đó: nữ”`. */
export function columnName({ key, label }: FormDefinition['columns'][number]): string {
  return key.startsWith('c') ? `cột ${key.slice(1)} “${label}”` : label;
}
