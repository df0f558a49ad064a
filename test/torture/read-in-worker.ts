import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading } from './judge.ts';

/** What a reading may take: milliseconds, and megabytes of heap. */
export type TortureLimits = { readonly milliseconds: number; readonly heapMegabytes: number };

/** Reads files one after the other in a worker that is killed when one takes too much. */
export type TortureReader = {
  readonly read: (bytes: Buffer, file: string) => Promise<Reading>;
  readonly close: () => Promise<void>;
};

export function openTortureReader({ milliseconds, heapMegabytes }: TortureLimits): TortureReader {
  let worker: Worker | null = null;
  const start = () =>
    new Worker(join(import.meta.dirname, 'reading-worker.ts'), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
  return {
    async read(bytes, file) {
      const own = (worker ??= start());
      const reading = await new Promise<Reading>((done) => {
        const finish = (found: Reading) => {
          clearTimeout(timer);
          own.off('message', finish).off('error', onError).off('exit', onExit);
          done(found);
        };
        const onError = (error: unknown) => finish({ is: 'crash', detail: String(error) });
        const onExit = () => finish({ is: 'crash', detail: 'the worker died' });
        const timer = setTimeout(() => finish({ is: 'hang' }), milliseconds);
        own.on('message', finish).on('error', onError).on('exit', onExit);
        own.postMessage({ bytes, file });
      });
      if (reading.is === 'hang' || reading.is === 'crash') {
        worker = null;
        await own.terminate();
      }
      return reading;
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
