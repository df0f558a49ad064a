import { parentPort, type MessagePort } from 'node:worker_threads';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { buffersOf, packGrid } from '../sheet/pack-grid.ts';
import { startReadJob } from '../job/read-job.ts';
import type { FromReadWorker, ToReadWorker } from './read-messages.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';

// The thread that reads workbooks, one after the other. Whatever a file does to it, it does to nobody else.

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 50;

if (parentPort !== null) serve(parentPort);

function serve(port: MessagePort): void {
  port.on('message', ({ file, bytes, limits }: ToReadWorker) => {
    const send = (message: FromReadWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
    let told = -Infinity;
    const onProgress = (done: number, total: number | null) => {
      if (done !== total && performance.now() - told < PROGRESS_EVERY) return;
      told = performance.now();
      send({ is: 'progress', done, total });
    };
    readWorkbookBytes(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      startReadJob({ file, limits, onProgress }),
    )
      .then((grid) => {
        const packed = packGrid(grid);
        send({ is: 'read', grid: packed, bytes }, [...buffersOf(packed), bytes.buffer]);
      })
      .catch((error: unknown) => {
        // What is not the file's fault is thrown on: the thread ends, and its owner says so.
        if (!(error instanceof ProblemError)) throw error;
        send({ is: 'refused', problem: error.problem });
      });
  });
}
