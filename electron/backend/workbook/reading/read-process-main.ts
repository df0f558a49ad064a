import { ProblemError } from '../../../../shared/contract/problem.ts';
import { startReadJob } from '../job/read-job.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import { packGrid } from '../sheet/pack-grid.ts';
import type { FromReadProcess, ToReadProcess } from './read-messages.ts';

// The process that reads workbooks, one after the other. Whatever a file does to it, it does to nobody else.

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 50;

type Send = (message: FromReadProcess) => void;

// What Electron gives to a utility process; its types belong to the electron package, which is not ours to import.
type Port = {
  on(event: 'message', listener: (message: { readonly data: ToReadProcess }) => void): void;
  start(): void;
  postMessage: Send;
};
type ParentPort = { once(event: 'message', listener: (message: { readonly ports: readonly Port[] }) => void): void };
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

if (parentPort === undefined) serveNode();
else parentPort.once('message', ({ ports: [port] }) => serveElectron(port));

function serveNode(): void {
  const send: Send = (message) => void process.send?.(message);
  process.on('message', (workbook: ToReadProcess) => void answer(workbook, send));
  process.on('disconnect', () => process.exit());
}

function serveElectron(port: Port | undefined): void {
  if (port === undefined) throw new Error('the shell sent no port');
  port.on('message', ({ data }) => void answer(data, (message) => port.postMessage(message)));
  port.start();
}

async function answer({ file, bytes, limits }: ToReadProcess, send: Send): Promise<void> {
  let told = -Infinity;
  const onProgress = (done: number, total: number | null) => {
    if (done !== total && performance.now() - told < PROGRESS_EVERY) return;
    told = performance.now();
    send({ is: 'progress', done, total });
  };
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const grid = await readWorkbookBytes(view, startReadJob({ file, limits, onProgress }));
    send({ is: 'read', grid: packGrid(grid) });
  } catch (error) {
    if (error instanceof ProblemError) send({ is: 'refused', problem: error.problem });
    else send({ is: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
  }
}
