import { randomUUID } from 'node:crypto';
import type { BackendSetup, FromBackend, ReaderStarted, ToBackend } from '../../shared/contract/backend-messages.ts';
import { author } from './account-name.ts';
import { createBackend } from './backend.ts';
import { makeShellReadProcesses, type ReaderPort } from './read-process-by-shell.ts';

// What Electron gives to a utility process; its types belong to the electron package, which is not ours to import.
type ShellPort = {
  on(event: 'message', listener: (message: { readonly data: ToBackend }) => void): void;
  start(): void;
  postMessage(message: FromBackend): void;
};
type ParentMessage<Data, Port> = { readonly data: Data; readonly ports: readonly Port[] };
type ParentPort = {
  once(event: 'message', listener: (message: ParentMessage<BackendSetup, ShellPort>) => void): void;
  on(event: 'message', listener: (message: ParentMessage<ReaderStarted, ReaderPort>) => void): void;
};
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

// The first message brings what to start with and the port for everything else; the others bring ports of readers.
parentPort.once('message', ({ data: setup, ports: [port] }) => {
  if (port === undefined) throw new Error('the shell sent no port');
  serve(setup, port);
});

function serve(setup: BackendSetup, port: ShellPort): void {
  const readers = makeShellReadProcesses((message) => port.postMessage(message));
  parentPort.on('message', ({ data: { id }, ports: [readerPort] }) => {
    if (readerPort !== undefined) readers.connect(id, readerPort);
  });
  const backend = createBackend({
    ...setup,
    ...author(),
    clock: () => new Date(),
    newId: () => randomUUID(),
    log: (entry) => port.postMessage({ is: 'log', entry }),
    // Each event comes with the payload of that event; the compiler loses the tie when both are generic.
    send: (event, payload) => port.postMessage({ is: 'event', event, payload } as FromBackend),
    startReadProcess: readers.start,
  });
  const waiting = new Map<number, AbortController>();
  port.on('message', ({ data: message }) => {
    switch (message.is) {
      case 'close':
        void backend.close().then(() => process.exit(0));
        return;
      case 'reader-ended':
        readers.noteEnd(message);
        return;
      case 'give-up':
        waiting.get(message.id)?.abort();
        return;
      case 'call': {
        const { id, name, input } = message;
        const controller = new AbortController();
        waiting.set(id, controller);
        // The input is checked by `dispatch` itself.
        void backend.dispatch(name, input as never, controller.signal).then((reply) => {
          waiting.delete(id);
          port.postMessage({ is: 'reply', id, reply });
        });
      }
    }
  });
  port.start();
}
