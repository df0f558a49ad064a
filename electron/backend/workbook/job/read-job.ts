import { setImmediate } from 'node:timers/promises';
import { stopWith, type Problem, type ProblemError } from '../../../../shared/contract/problem.ts';
import type { ReadLimits } from './read-limits.ts';

/** How long the reader may keep the process busy before it lets others run, in milliseconds. */
const SLICE = 12;

export type ReadJobOptions = {
  /** The workbook's own name, never a path. */
  readonly file: string;
  readonly limits: ReadLimits;
  readonly signal?: AbortSignal | undefined;
  /** Unpacked bytes read so far, and how many there are to read (null until that is known). */
  readonly onProgress?: ((done: number, total: number | null) => void) | undefined;
};

/** What every part of the reader needs to know about the reading it works for. */
export type ReadJob = {
  readonly file: string;
  readonly limits: ReadLimits;
  /** A problem at this file, for throwing. */
  stop(code: Problem['code'], facts?: Problem['facts']): ProblemError;
  /** Lets other work of the process run when it is due; throws `file.cancelled` when the reading was called off. */
  breathe(): Promise<void>;
  /** Now it is known how many unpacked bytes are still to be read. */
  expect(bytesLeft: number): void;
  advance(bytes: number): void;
};

/** Starts a reading. */
export function startReadJob({ file, limits, signal, onProgress }: ReadJobOptions): ReadJob {
  let lastBreath = performance.now();
  let done = 0;
  let total: number | null = null;
  const stop: ReadJob['stop'] = (code, facts = {}) => stopWith(code, facts, { at: 'file', file });
  const stopIfCancelled = () => {
    if (signal?.aborted === true) throw stop('file.cancelled');
  };
  return {
    file,
    limits,
    stop,
    async breathe() {
      stopIfCancelled();
      if (performance.now() - lastBreath < SLICE) return;
      await setImmediate();
      lastBreath = performance.now();
      stopIfCancelled();
    },
    expect(bytesLeft) {
      total = done + bytesLeft;
      onProgress?.(done, total);
    },
    advance(bytes) {
      done += bytes;
      onProgress?.(done, total);
    },
  };
}
