import type { Problem } from '../../../../shared/contract/problem.ts';

/** Heaviest first. */
export const WEIGHTS = ['stop', 'fix', 'note'] as const;

/** Problems by weight; within one weight in the order the backend found them. */
export function sortedProblems(problems: readonly Problem[]): readonly Problem[] {
  return WEIGHTS.flatMap((weight) => problems.filter((problem) => problem.weight === weight));
}
