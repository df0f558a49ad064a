import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Room for what lives a moment only: with the small default every other pass of the collector finds a row half read. */
const YOUNG_MEGABYTES = 64;

const here = import.meta.url;

/** Starts the thread of `read-worker.ts`, from its source or from the bundle beside the backend's. */
export function startReadWorker(heapMegabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  if (here.endsWith('.ts')) return new Worker(new URL('./read-worker.ts', here), { resourceLimits });
  // The bundle lies in the app's archive, which Electron opens for its own threads only: the text is handed over.
  const text = readFileSync(new URL('./read-worker.cjs', here), 'utf8');
  return new Worker(text, { eval: true, resourceLimits });
}
