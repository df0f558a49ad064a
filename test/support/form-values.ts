import { cellRef, formCells, parseCellRef, valueColumns } from '../../shared/forms/form-cells.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';

const WHOLE = 600;

/** A number for every figure of a form, by `cellRef`, so that all its identities hold. */
export function formValues(form: FormDefinition): ReadonlyMap<string, number> {
  const first = firstColumn(form);
  // Sums of rows hold in every multiple of the first column; a column that adds others up is as many times as large.
  const times = new Map(valueColumns(form).map(({ key }): [string, number] => [key, 1]));
  for (const { left, relation, right } of form.identities) {
    const cells = [...left, ...right].map(parseCellRef);
    const isAcross = relation === '=' && new Set(cells.map(({ row }) => row)).size === 1;
    if (isAcross) times.set(cells[0]?.key ?? '', right.length);
  }
  return new Map(
    formCells(form).map(({ ref, row, key }) => [
      ref,
      (first.get(cellRef(row.code, 'this-period')) ?? 0) * (times.get(key) ?? 1),
    ]),
  );
}

/** Wholes first, each shared out over its parts. */
function firstColumn({ rows, identities }: FormDefinition): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const sums = identities.filter(
    ({ relation, left, right }) => relation === '=' && [...left, ...right].every((ref) => !ref.includes('@')),
  );
  for (const { left, right } of sums) {
    const [whole = ''] = left;
    const open = right.filter((part) => !values.has(bare(part)));
    if (open.length === 0 && !values.has(whole)) values.set(whole, sumOf(right, values));
    if (open.length === 0) continue;
    if (!values.has(whole)) values.set(whole, WHOLE);
    const total = values.get(whole) ?? 0;
    const rest = open.filter((part) => !part.startsWith('-')).at(-1);
    for (const part of open) if (part !== rest) values.set(bare(part), Math.floor(total / (right.length + 2)));
    if (rest === undefined) continue;
    values.set(bare(rest), 0);
    values.set(bare(rest), total - sumOf(right, values));
  }
  for (const { code, kind, level } of rows) {
    if (kind === 'average') values.set(code, 30.5);
    else if (kind === 'count' && !values.has(code)) values.set(code, level === 0 ? WHOLE : 2);
  }
  return values;
}

const bare = (part: string) => part.replace(/^-/, '');

function sumOf(parts: readonly string[], values: ReadonlyMap<string, number>): number {
  return parts.reduce((sum, part) => sum + (part.startsWith('-') ? -1 : 1) * (values.get(bare(part)) ?? 0), 0);
}
