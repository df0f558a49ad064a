import { runScript } from '../run-step.ts';

/** `npm run torture [-- COUNT [SEED]]`: 2.000 mutated workbooks; ends with 1 on a crash, a hang or a wrong value. */
export async function torture(args: readonly string[]): Promise<number> {
  return runScript('test/torture/torture.ts', args);
}
