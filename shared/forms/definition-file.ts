import * as v from 'valibot';
import type { Problem } from '../contract/problem.ts';
import { definitionSchema } from './definition-schema.ts';
import type { FormDefinition } from './form-definition.ts';

const FORMAT = 'so-ket-nap-form';
const VERSION = 1;

export type ReadDefinition =
  | { readonly is: 'form'; readonly form: FormDefinition }
  | { readonly is: 'refused'; readonly problem: Problem };

/** The text of a definition file, for another machine. */
export function writeDefinition(form: FormDefinition): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, form }, null, 2)}\n`;
}

const envelope = v.object({ format: v.literal(FORMAT), version: v.number(), form: v.unknown() });

/** Reads the text of a definition file; what is no such file, newer than this app or misshapen is refused. */
export function readDefinition(text: string, file: string): ReadDefinition {
  const refuse = (code: Problem['code'], facts: Problem['facts'] = {}): ReadDefinition => ({
    is: 'refused',
    problem: { code, weight: 'stop', place: { at: 'file', file }, facts },
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, '').normalize('NFC'));
  } catch {
    return refuse('form.not-json');
  }
  const outer = v.safeParse(envelope, parsed);
  if (!outer.success) return refuse('form.not-a-definition');
  const { version, form } = outer.output;
  if (version !== VERSION) return refuse('form.newer-version', { version, known: VERSION });
  const inner = v.safeParse(definitionSchema, form);
  if (inner.success) return { is: 'form', form: inner.output };
  const where = v.getDotPath(inner.issues[0]) ?? 'form';
  return where.startsWith('effective') ? refuse('form.no-period') : refuse('form.bad-field', { where });
}
