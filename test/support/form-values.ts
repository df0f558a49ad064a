import type { FormDefinition } from '../../shared/forms/form-definition.ts';

const WHOLE = 600;

/** A number for every cell of a form so that all its identities hold: wholes first, each shared out over its parts. */
export function formValues({ rows, identities }: FormDefinition): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const sums = identities.filter(({ relation }) => relation === '=');
  for (const { left, right } of sums) {
    const [whole = ''] = left;
    const open = right.filter((part) => !values.has(bare(part)));
    if (open.length === 0 && !values.has(whole)) values.set(whole, sumOf(right, values));
    if (open.length === 0) continue;
    if (!values.has(whole)) values.set(whole, WHOLE);
    const total = values.get(whole) ?? 0;
    const rest = open.filter((part) => !part.startsWith('-')).at(-1);
    for (const part of open) if (part !== rest) values.set(bare(part), Math.floor(total / (right.length + 2)));
    if (rest !== undefined) values.set(bare(rest), 0);
    if (rest !== undefined) values.set(bare(rest), total - sumOf(right, values));
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
