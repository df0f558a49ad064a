import type { FromReadProcess, ToReadProcess } from './read-messages.ts';

/** A process that reads workbooks one after the other, as its owner holds it. */
export type ReadProcess = {
  send(workbook: ToReadProcess): void;
  /** Ends it at once, whatever it is doing; `ended` follows. */
  kill(): void;
};

export type ReadProcessListener = {
  message(message: FromReadProcess): void;
  /** It is gone, killed or by itself; nothing follows. */
  ended(why: { readonly isOutOfMemory: boolean }): void;
};

/** Starts one with so many megabytes of heap. Where that is done differs: Electron lets only its main process. */
export type StartReadProcess = (heapMegabytes: number, listener: ReadProcessListener) => ReadProcess;

/** Room for what lives a moment only: with the small default every other pass of the collector finds a row half read. */
const SEMI_SPACE_MEGABYTES = 16;

/** V8's own options for a process with so much heap. */
export function heapOptions(heapMegabytes: number): readonly string[] {
  return [`--max-old-space-size=${heapMegabytes}`, `--max-semi-space-size=${SEMI_SPACE_MEGABYTES}`];
}
