import type { ProblemCode } from '../text/vi/problems.ts';

/** Where a problem stands. `cell` is an A1 address; `file` the workbook's own name, never a path. */
export type Place =
  | { readonly at: 'app' }
  | { readonly at: 'file'; readonly file: string }
  | { readonly at: 'sheet'; readonly file: string; readonly sheet: string }
  | { readonly at: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string }
  /** A cell of what was pasted; rows and columns of the pasted block count from 1. */
  | { readonly at: 'pasted'; readonly row: number; readonly column: number }
  | { readonly at: 'record'; readonly kind: 'person' | 'unit' | 'target' | 'setting'; readonly id: number };

/** `stop`: the job cannot go on. `fix`: this cell must be corrected or decided on first. `note`: good to know. */
export type ProblemWeight = 'stop' | 'fix' | 'note';

/** What went wrong, where, and the facts a sentence needs; the sentence itself is in `text/vi/problems.ts`. */
export type Problem = {
  readonly code: ProblemCode;
  readonly weight: ProblemWeight;
  readonly place: Place;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Every answer across a process border. Nothing is thrown across: exceptions lose their class there. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly logRef: string };

/** Carries a problem through code that cannot go on; `dispatch` turns it into a `Reply`. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** A problem that stops the job, for throwing. */
export function stopWith(code: ProblemCode, facts: Problem['facts'] = {}, place: Place = { at: 'app' }): ProblemError {
  return new ProblemError({ code, weight: 'stop', place, facts });
}
