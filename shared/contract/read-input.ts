import * as v from 'valibot';
import { calls, type CallName } from './calls.ts';

/** `wrong` names the first thing that does not fit: where in the input, and what is expected there. */
export type ReadInput =
  | { readonly is: 'right'; readonly input: unknown }
  | { readonly is: 'wrong'; readonly detail: string };

/** Checks what came over a process border, where types mean nothing, against the call's own description of its input. */
export function readInput(name: CallName, raw: unknown): ReadInput {
  const result = v.safeParse<v.GenericSchema>(calls[name].input, raw);
  if (result.success) return { is: 'right', input: result.output };
  const [issue] = result.issues;
  return { is: 'wrong', detail: `${v.getDotPath(issue) ?? '-'}: ${issue.message}` };
}
