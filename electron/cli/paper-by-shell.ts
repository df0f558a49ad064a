import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PrintPaper } from './command.ts';

const root = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 120_000;

/**
 * Prints with the app's own print page: starts it without a window on a document in a private temporary folder, built
 * first where it is not. Rejects when nothing on this machine can print.
 */
export const printPaperByShell: PrintPaper = async (document) => {
  const folder = await mkdtemp(join(tmpdir(), 'so-ket-nap-paper-'));
  try {
    const [documentFile, pdfFile] = [join(folder, 'document.json'), join(folder, 'document.pdf')];
    await writeFile(documentFile, JSON.stringify(document), { mode: 0o600 });
    await runShell([`--print-document=${documentFile}`, `--out=${pdfFile}`]);
    return new Uint8Array(await readFile(pdfFile));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** What the shell prints goes to standard error: standard output belongs to the result. */
function runShell(switches: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const shell = spawn(process.execPath, [join(root, 'build', 'start-shell.ts'), ...switches], {
      stdio: ['ignore', 2, 2],
      timeout: LIMIT_MS,
    });
    shell.once('error', fail);
    shell.once('exit', (code) => (code === 0 ? done() : fail(new Error(`printing ended with ${code ?? 'a signal'}`))));
  });
}
