import { runScript } from '../run-step.ts';

/** `npm run format`: formats the given paths, everything when there are none. */
export async function format(args: readonly string[]): Promise<number> {
  return runScript('node_modules/oxfmt/bin/oxfmt', ['-c', 'build/oxfmt.json', ...(args.length === 0 ? ['.'] : args)]);
}
