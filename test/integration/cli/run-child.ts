import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export type ChildRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the command line as people do: its own process, started from `folder`. */
export function runChild(folder: string, ...args: readonly string[]): Promise<ChildRun> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'electron/cli/cli.ts'), ...args], { cwd: folder });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

/** The same with `--json`, its one document read. */
export async function runJson(folder: string, ...args: readonly string[]) {
  const run = await runChild(folder, ...args, '--json');
  // The envelope of electron/cli/README.md; tests say what they expect in `result`.
  const json = JSON.parse(run.stdout) as {
    ok: boolean;
    exitCode: number;
    result: unknown;
    problems: readonly unknown[];
  };
  return { ...run, json };
}
