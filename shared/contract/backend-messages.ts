import type { CallName } from './calls.ts';
import type { AppEvents, EventName } from './events.ts';
import type { Reply } from './problem.ts';

/** What the shell tells the backend's process when it starts, together with the port for everything else. */
export type BackendSetup = { readonly dataFolder: string; readonly sampleFolder: string; readonly appVersion: string };

/** From the shell over the port. After `close` the process finishes the running write, closes the data file and ends. */
export type ToBackend =
  | { readonly is: 'call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  /** Nobody waits for the call any more. */
  | { readonly is: 'give-up'; readonly id: number }
  | { readonly is: 'close' }
  | { readonly is: 'reader-ended'; readonly id: number; readonly isOutOfMemory: boolean };

/** What the shell sends beside the port of a reader it was asked for. */
export type ReaderStarted = { readonly id: number };

/** From the backend's process. */
export type FromBackend =
  | { readonly is: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | {
      readonly [E in EventName]: { readonly is: 'event'; readonly event: E; readonly payload: AppEvents[E] };
    }[EventName]
  | { readonly is: 'log'; readonly entry: LogEntry }
  /** Start a process that reads workbooks; its number is the backend's, its options are V8's. */
  | { readonly is: 'start-reader'; readonly id: number; readonly heapOptions: readonly string[] }
  | { readonly is: 'kill-reader'; readonly id: number };

/** What a log may hold of a failure: never a message, because messages quote names, figures and paths. */
export type LogEntry = {
  readonly ref: string;
  readonly call: string;
  /** Code of a problem or class of an error. */
  readonly kind: string;
  /** Short code of the system, or empty. */
  readonly code: string;
  /** Places in our own files. */
  readonly where: readonly string[];
};
