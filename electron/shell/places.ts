import { join } from 'node:path';
import { app } from 'electron';

/** Where the parts of the app lie: beside the bundle of the main process. */
export const pagesFolder = join(__dirname, 'renderer');
export const windowPreload = join(__dirname, 'preload.cjs');
export const printPreload = join(__dirname, 'preload-print.cjs');
export const backendBundle = join(__dirname, 'backend.cjs');
export const readerBundle = join(__dirname, 'read-process.cjs');

/** The sample workbooks; packed, they lie outside the archive as ordinary files. */
export function sampleFolder(): string {
  return join(__dirname.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked'), 'sample');
}

/** Where data files are put by default; `--data-folder=` moves it, to a memory stick for instance. */
export function dataFolder(): string {
  return readSwitch('data-folder') ?? join(app.getPath('documents'), 'Sổ Kết Nạp');
}

/** The value of `--name=value` on our command line. */
export function readSwitch(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((each) => each.startsWith(start))?.slice(start.length);
}
