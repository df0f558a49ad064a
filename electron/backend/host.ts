import { randomUUID } from 'node:crypto';
import type { BackendSetup, FromBackend, ToBackend } from '../../shared/contract/backend-messages.ts';
import { createBackend } from './backend.ts';

// What Electron gives to a utility process; its types belong to the electron package, which is not ours to import.
type Port = {
  on(event: 'message', listener: (message: { readonly data: ToBackend }) => void): void;
  start(): void;
  postMessage(message: FromBackend): void;
};
type ParentPort = {
  once(
    event: 'message',
    listener: (message: { readonly data: BackendSetup; readonly ports: readonly Port[] }) => void,
  ): void;
};
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

// The first message brings what to start with and the port for everything else.
parentPort.once('message', ({ data: setup, ports: [port] }) => {
  if (port === undefined) throw new Error('the shell sent no port');
  serve(setup, port);
});

function serve(setup: BackendSetup, port: Port): void {
  const backend = createBackend({
    ...setup,
    clock: () => new Date(),
    newId: () => randomUUID(),
    log: (entry) => port.postMessage({ is: 'log', entry }),
    // Each event comes with the payload of that event; the compiler loses the tie when both are generic.
    send: (event, payload) => port.postMessage({ is: 'event', event, payload } as FromBackend),
  });
  port.on('message', ({ data: message }) => {
    if (message.is === 'close') {
      void backend.close().then(() => process.exit(0));
      return;
    }
    // The input is checked by `dispatch` itself.
    void backend
      .dispatch(message.name, message.input as never)
      .then((reply) => port.postMessage({ is: 'reply', id: message.id, reply }));
  });
  port.start();
}
