import { forkReadProcess } from '../../electron/backend/workbook/reading/fork-read-process.ts';
import { makeWorkbookReader } from '../../electron/backend/workbook/reading/workbook-reader.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import type { Reading } from './judge.ts';

/** Reads files one after the other through the reader of the app, in its process and under its limits. */
export type TortureReader = {
  readonly read: (bytes: Buffer, file: string) => Promise<Reading>;
  readonly close: () => Promise<void>;
};

export function openTortureReader(): TortureReader {
  const reader = makeWorkbookReader({ startReadProcess: forkReadProcess });
  return {
    async read(bytes, file) {
      const bytesFrom = () => Promise.resolve(bytes);
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
