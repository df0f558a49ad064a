import { makeWorkbookReader } from '../../electron/backend/workbook/worker/workbook-reader.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import type { Reading } from './judge.ts';

/** Reads files one after the other through the reader of the app, in its thread and under its limits. */
export type TortureReader = {
  readonly read: (bytes: Buffer, file: string) => Promise<Reading>;
  readonly close: () => Promise<void>;
};

export function openTortureReader(): TortureReader {
  const reader = makeWorkbookReader();
  return {
    async read(bytes, file) {
      // The reader gives the bytes to its thread, so it gets a copy in memory of its own.
      const bytesFrom = () => Promise.resolve(Buffer.from(Uint8Array.from(bytes).buffer));
      try {
        return { is: 'grid', grid: (await reader.read(file, { bytesFrom })).grid };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => reader.close(),
  };
}

function refusal(error: unknown): Reading {
  if (!(error instanceof ProblemError))
    return { is: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  const { code } = error.problem;
  if (code === 'file.reading-stopped') return { is: 'hang' };
  const { what, todo } = describeProblem(error.problem);
  // A refusal that tells nobody anything, or with a hole in its sentence, is a crash in disguise.
  const isTold = code.startsWith('file.') && what !== '' && todo !== '' && !/\{\w+\}/.test(what + todo);
  return isTold ? { is: 'refused', code } : { is: 'crash', detail: `refused without a sentence: ${code}` };
}
