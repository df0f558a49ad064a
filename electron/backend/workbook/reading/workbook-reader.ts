import { ProblemError } from '../../../../shared/contract/problem.ts';
import { readFileBytes } from '../files/read-file-bytes.ts';
import { nameOf, type ReadOptions, type ReadWorkbook } from '../read-grid.ts';
import { startReadJob, type ReadJob } from '../job/read-job.ts';
import { defaultReadIsolation, defaultReadLimits, type ReadIsolation } from '../job/read-limits.ts';
import { unpackGrid } from '../sheet/unpack-grid.ts';
import type { FromReadProcess } from './read-messages.ts';
import type { ReadProcess, ReadProcessListener, StartReadProcess } from './read-process.ts';
import { makeTurns } from './turns.ts';

/** Reads workbooks in a process of its own, which a harmful file may take down without harm to anything else. */
export type WorkbookReader = {
  /**
   * As `readWorkbookFile`. Besides its problems: `file.reading-stopped` when the file takes too long or its process is
   * killed, `file.reading-memory` when it takes too much memory. Files beyond `filesAtOnce` wait, and go on whatever
   * becomes of the one before them.
   */
  read(path: string, options?: ReadOptions): Promise<ReadWorkbook>;
  /** Ends the processes; readings under way end with `file.reading-stopped`. */
  close(): Promise<void>;
};

type ReaderSetup = Partial<ReadIsolation> & { readonly startReadProcess: StartReadProcess };

export function makeWorkbookReader({ startReadProcess, ...given }: ReaderSetup): WorkbookReader {
  const usual = { ...defaultReadIsolation, ...given };
  const turns = makeTurns(usual.filesAtOnce);
  const alive = new Set<Held>();
  const idle = new Set<Held>();

  const take = (heapMegabytes: number): Held => {
    for (const kept of idle) {
      idle.delete(kept);
      clearTimeout(kept.idleTimer);
      if (kept.heapMegabytes === heapMegabytes) return kept;
      kept.kill();
    }
    const held = hold(heapMegabytes, (listener) => startReadProcess(heapMegabytes, listener));
    alive.add(held);
    void held.end.then(() => {
      alive.delete(held);
      idle.delete(held);
    });
    return held;
  };

  const giveBack = (held: Held) => {
    if (held.isKilled) return;
    idle.add(held);
    held.idleTimer = setTimeout(() => {
      idle.delete(held);
      held.kill();
    }, usual.idleSeconds * 1000).unref();
  };

  return {
    async read(path, { onProgress, signal, limits, bytesFrom, isolation: own } = {}) {
      const isolation = { ...usual, ...own };
      const job = startReadJob({ file: nameOf(path), limits: { ...defaultReadLimits, ...limits }, onProgress, signal });
      await turns.take(signal).catch(() => {
        throw job.stop('file.cancelled');
      });
      const held = take(isolation.heapMegabytes);
      try {
        const bytes = await (bytesFrom === undefined ? readFileBytes(path, job) : bytesFrom(job));
        const answer = await ask(held, bytes, { job, isolation, onProgress, signal });
        if (answer.is === 'refused') throw new ProblemError(answer.problem);
        return { grid: await unpackGrid(answer.grid, job.breathe), bytes };
      } finally {
        giveBack(held);
        turns.give();
      }
    },
    async close() {
      for (const held of alive) held.kill();
      await Promise.all([...alive].map(({ end }) => end));
    },
  };
}

/** A process with one listener at a time, and its end as a promise. */
type Held = Pick<ReadProcess, 'send' | 'kill'> & {
  readonly heapMegabytes: number;
  listener: ReadProcessListener | null;
  isKilled: boolean;
  idleTimer: NodeJS.Timeout | undefined;
  readonly end: Promise<void>;
};

function hold(heapMegabytes: number, start: (listener: ReadProcessListener) => ReadProcess): Held {
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const process = start({
    message: (message) => held.listener?.message(message),
    ended: (why) => {
      held.isKilled = true;
      resolve();
      held.listener?.ended(why);
    },
  });
  const held: Held = {
    heapMegabytes,
    listener: null,
    isKilled: false,
    idleTimer: undefined,
    end,
    send: process.send,
    kill() {
      held.isKilled = true;
      process.kill();
    },
  };
  return held;
}

type Answer = Extract<FromReadProcess, { is: 'read' | 'refused' }>;
type Asked = {
  readonly job: ReadJob;
  readonly isolation: ReadIsolation;
  readonly onProgress: ReadOptions['onProgress'] | undefined;
  readonly signal: AbortSignal | undefined;
};

/** Sends the bytes and waits for the answer. When it throws, the process is gone or going. */
function ask(held: Held, bytes: Uint8Array, { job, isolation, onProgress, signal }: Asked): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      held.listener = null;
      signal?.removeEventListener('abort', cancel);
      finish();
    };
    const giveUp = (error: Error) =>
      settle(() => {
        held.kill();
        reject(error);
      });
    const end = () => giveUp(job.stop('file.reading-stopped'));
    const cancel = () => giveUp(job.stop('file.cancelled'));
    const timer = setTimeout(end, isolation.secondsPerFile * 1000);
    if (signal?.aborted === true) return cancel();
    if (held.isKilled) return end();
    signal?.addEventListener('abort', cancel, { once: true });
    held.listener = {
      message: (message) => {
        if (message.is === 'progress') onProgress?.(message.done, message.total);
        else if (message.is === 'failed') giveUp(message.error);
        else settle(() => resolve(message));
      },
      ended: ({ isOutOfMemory }) => giveUp(job.stop(isOutOfMemory ? 'file.reading-memory' : 'file.reading-stopped')),
    };
    held.send({ file: job.file, bytes, limits: job.limits });
  });
}
