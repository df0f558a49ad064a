import { ProblemError, type Problem } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';

/** The problem the work stops with, its sentence complete. Anything else it throws, or that it goes through, fails the test. */
export function problemFrom(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return completeProblem(error);
  }
  throw new Error('expected a problem, but the work went through');
}

/** The same for work that takes its time. */
export async function problemFromAsync(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    return completeProblem(error);
  }
  throw new Error('expected a problem, but the work went through');
}

function completeProblem(error: unknown): Problem {
  if (!(error instanceof ProblemError)) throw error;
  const { what, effect, todo } = describeProblem(error.problem);
  const [hole] = /\{\w+\}/.exec(`${what} ${effect} ${todo}`) ?? [];
  if (hole !== undefined) throw new Error(`${error.problem.code} does not supply ${hole}`);
  return error.problem;
}
