import { buildAll } from '../build-all.ts';
import { runScript } from '../run-step.ts';

/** `npm start`: opens the window. */
export async function start(args: readonly string[]): Promise<number> {
  await buildAll();
  return runScript('build/start-shell.ts', args);
}
