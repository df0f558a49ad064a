import type { Problem } from '../../contract/problem.ts';
import type { UnitEnd } from './act.ts';

/** What speaks against a reorganisation; `about` tells which line of a table or field of a dialog it belongs to. */
export type ActProblem = Pick<Problem, 'code' | 'facts'> & { readonly about: UnitEnd | null };

/** The problem as it crosses borders, at the unit's record. */
export function asProblem({ code, facts, about }: ActProblem, weight: Problem['weight'] = 'fix'): Problem {
  const place =
    about?.is === 'unit' ? ({ at: 'record', kind: 'unit', id: about.unitId } as const) : ({ at: 'app' } as const);
  return { code, weight, place, facts };
}
