import { ProblemError, type Problem } from '../../shared/contract/problem.ts';

/** The problem the work stops with. Anything else it throws, or that it does not stop, fails the test. */
export function problemFrom(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('expected a problem, but the work went through');
}

/** The same for work that takes its time. */
export async function problemFromAsync(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('expected a problem, but the work went through');
}
