import type { FromBackend, ToBackend } from '../../shared/contract/backend-messages.ts';
import type { FromReadProcess, ToReadProcess } from './workbook/reading/read-messages.ts';
import { heapOptions, type ReadProcessListener, type StartReadProcess } from './workbook/reading/read-process.ts';

/** The end of a channel to a reading process, as the shell hands it over. */
export type ReaderPort = {
  on(event: 'message', listener: (message: { readonly data: FromReadProcess }) => void): void;
  start(): void;
  postMessage(workbook: ToReadProcess): void;
};

/** Reading processes started by the shell, by number; workbooks go straight to them, past the shell. */
export type ShellReadProcesses = {
  readonly start: StartReadProcess;
  /** The shell started one and sends its port. */
  connect(id: number, port: ReaderPort): void;
  noteEnd(ended: Extract<ToBackend, { is: 'reader-ended' }>): void;
};

type Held = { readonly listener: ReadProcessListener; port: ReaderPort | null; readonly waiting: ToReadProcess[] };

/** `tell` takes a message to the shell. */
export function makeShellReadProcesses(tell: (message: FromBackend) => void): ShellReadProcesses {
  const running = new Map<number, Held>();
  let lastId = 0;
  return {
    start(heapMegabytes, listener) {
      lastId += 1;
      const id = lastId;
      const held: Held = { listener, port: null, waiting: [] };
      running.set(id, held);
      tell({ is: 'start-reader', id, heapOptions: heapOptions(heapMegabytes) });
      return {
        send(workbook) {
          if (held.port === null) held.waiting.push(workbook);
          else held.port.postMessage(workbook);
        },
        kill: () => tell({ is: 'kill-reader', id }),
      };
    },
    connect(id, port) {
      const held = running.get(id);
      if (held === undefined) return;
      held.port = port;
      port.on('message', ({ data }) => held.listener.message(data));
      port.start();
      for (const workbook of held.waiting.splice(0)) port.postMessage(workbook);
    },
    noteEnd({ id, isOutOfMemory }) {
      const held = running.get(id);
      running.delete(id);
      held?.listener.ended({ isOutOfMemory });
    },
  };
}
