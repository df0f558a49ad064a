import { runScript } from '../run-step.ts';

/** `npm run cli -- …`: the command line, with nothing of ours around its output. */
export async function cli(args: readonly string[]): Promise<number> {
  return runScript('electron/cli/cli.ts', args);
}
