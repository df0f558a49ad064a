import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { errorCode } from '../store/store-problem.ts';

const PAUSES_MS = [20, 50, 100, 200, 400, 800, 1_600];

/** Has the system write the file to the disk before we rely on it. */
export function forceToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Renames, replacing what is at `to`. On Windows a virus scanner may hold a fresh file for a moment: tries for some three seconds. */
export function renamePatiently(from: string, to: string): void {
  for (const pause of PAUSES_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}
