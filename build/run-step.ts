import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** Runs a script of this project or of `node_modules` under the present Node, in the project folder. Returns its exit code. */
export function runScript(script: string, args: readonly string[] = []): number {
  const result = spawnSync(process.execPath, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** A named part of a task; returns an exit code. */
export type Step = { readonly name: string; readonly run: () => number | Promise<number> };

/** Runs the steps one after another, printing how long each took, and stops at the first that fails. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const step of steps) {
    const began = performance.now();
    const code = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    if (code !== 0) return code;
  }
  return 0;
}
