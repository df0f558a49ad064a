import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import type { Reading } from './judge.ts';

/** Reads what it is sent through the public door, from disk as the app does. */
parentPort?.on('message', ({ bytes, file }: { bytes: Uint8Array; file: string }) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-torture-'));
  const path = join(folder, file);
  writeFileSync(path, bytes);
  void readGrid(path)
    .then((grid): Reading => ({ is: 'grid', grid }), refusal)
    .then((reading) => {
      rmSync(folder, { recursive: true, force: true });
      parentPort?.postMessage(reading);
    });
});

function refusal(error: unknown): Reading {
  if (!(error instanceof ProblemError))
    return { is: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  const { code } = error.problem;
  const { what, todo } = describeProblem(error.problem);
  // A refusal that tells nobody anything, or with a hole in its sentence, is a crash in disguise.
  const isTold = code.startsWith('file.') && what !== '' && todo !== '' && !/\{\w+\}/.test(what + todo);
  return isTold ? { is: 'refused', code } : { is: 'crash', detail: `refused without a sentence: ${code}` };
}
