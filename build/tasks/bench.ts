import { globSync } from 'node:fs';
import { projectRoot } from '../project.ts';
import { runScript } from '../run-step.ts';

/** `npm run bench`: runs every measurement `bench-*.ts` of `build/bench` and `test/bench`, or those whose file name contains an argument. */
export async function bench(args: readonly string[]): Promise<number> {
  const scripts = globSync(['build/bench/bench-*.ts', 'test/bench/bench-*.ts'], { cwd: projectRoot }).toSorted();
  const chosen = scripts.filter((script) => args.length === 0 || args.some((word) => script.includes(word)));
  if (chosen.length === 0) console.error('No measurement of that name in build/bench/.');
  const codes = chosen.map((script) => runScript(script));
  return chosen.length === 0 ? 1 : Math.max(...codes);
}
