import { runScript } from '../run-step.ts';

/**
 * `npm run torture [-- COUNT [SEED]]`: 2.000 mutated workbooks; `npm run torture -- careless [COUNT [FIRST]]`: as many as
 * careless units write them. Ends with 1 on a crash, a hang or a wrong value.
 */
export async function torture(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args;
  return word === 'careless' ? runScript('test/careless/hunt.ts', rest) : runScript('test/torture/torture.ts', args);
}
