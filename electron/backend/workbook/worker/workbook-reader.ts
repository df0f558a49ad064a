import type { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { readFileBytes } from '../files/read-file-bytes.ts';
import { nameOf, type ReadOptions, type ReadWorkbook } from '../read-grid.ts';
import { startReadJob, type ReadJob } from '../job/read-job.ts';
import { defaultReadIsolation, defaultReadLimits, type ReadIsolation } from '../job/read-limits.ts';
import type { FromReadWorker, ToReadWorker } from './read-messages.ts';
import { startReadWorker } from './start-read-worker.ts';
import { makeTurns } from './turns.ts';
import { unpackGrid } from '../sheet/unpack-grid.ts';

/** Reads workbooks in a thread of its own, which a harmful file may take down without harm to anything else. */
export type WorkbookReader = {
  /**
   * As `readWorkbookFile`. Besides its problems: `file.reading-stopped` when the file takes too long or its thread is
   * killed, `file.reading-memory` when it takes too much memory. Files beyond `filesAtOnce` wait, and go on whatever
   * becomes of the one before them.
   */
  read(path: string, options?: ReadOptions): Promise<ReadWorkbook>;
  /** Ends the threads; readings under way end with `file.reading-stopped`. */
  close(): Promise<void>;
};

type ReaderSetup = Partial<ReadIsolation> & { readonly startWorker?: (heapMegabytes: number) => Worker };

export function makeWorkbookReader({ startWorker = startReadWorker, ...given }: ReaderSetup = {}): WorkbookReader {
  const isolation = { ...defaultReadIsolation, ...given };
  const turns = makeTurns(isolation.filesAtOnce);
  const alive = new Set<Worker>();
  const idle: Worker[] = [];

  const takeWorker = (): Worker => {
    const kept = idle.pop();
    if (kept !== undefined) {
      kept.ref();
      return kept;
    }
    const worker = startWorker(isolation.heapMegabytes);
    alive.add(worker);
    // Also of a thread nobody waits for: an error without a listener would end the whole process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      alive.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return worker;
  };
  const keepWorker = (worker: Worker) => {
    worker.unref();
    idle.push(worker);
  };

  return {
    async read(path, { onProgress, signal, limits, bytesFrom } = {}) {
      const job = startReadJob({ file: nameOf(path), limits: { ...defaultReadLimits, ...limits }, onProgress, signal });
      await turns.take(signal).catch(() => {
        throw job.stop('file.cancelled');
      });
      try {
        const bytes = await (bytesFrom === undefined ? readFileBytes(path, job) : bytesFrom(job));
        const worker = takeWorker();
        const answer = await askWorker(worker, bytes, { job, isolation, onProgress, signal });
        keepWorker(worker);
        if (answer.is === 'refused') throw new ProblemError(answer.problem);
        return { grid: await unpackGrid(answer.grid, job.breathe), bytes: answer.bytes };
      } finally {
        turns.give();
      }
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

type Answer = Exclude<FromReadWorker, { is: 'progress' }>;
type Asked = {
  readonly job: ReadJob;
  readonly isolation: ReadIsolation;
  readonly onProgress: ReadOptions['onProgress'] | undefined;
  readonly signal: AbortSignal | undefined;
};

/** Gives the bytes away and waits for the answer. When it throws, the thread is gone or going. */
function askWorker(worker: Worker, bytes: Buffer<ArrayBuffer>, { job, isolation, onProgress, signal }: Asked) {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', end);
      signal?.removeEventListener('abort', cancel);
      finish();
    };
    const giveUp = (error: Error) =>
      settle(() => {
        void worker.terminate();
        reject(error);
      });
    const hear = (message: FromReadWorker) => {
      if (message.is === 'progress') onProgress?.(message.done, message.total);
      else settle(() => resolve(message));
    };
    const fail = (error: Error) => giveUp(isOutOfMemory(error) ? job.stop('file.reading-memory') : error);
    const end = () => giveUp(job.stop('file.reading-stopped'));
    const cancel = () => giveUp(job.stop('file.cancelled'));
    const timer = setTimeout(end, isolation.secondsPerFile * 1000);

    worker.on('message', hear).on('error', fail).on('exit', end);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) return cancel();
    const message: ToReadWorker = { file: job.file, bytes, limits: job.limits };
    worker.postMessage(message, [bytes.buffer]);
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
