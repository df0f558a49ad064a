import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

type PortMessage = { readonly data: unknown; readonly ports: readonly unknown[] };

/**
 * One end of a channel. Messages wait until `start`, as in Electron. `deliver` is how a message leaves: to the other end in this
 * process, or to another process once that end was handed over.
 */
export class MessagePortMain extends EventEmitter {
  readonly #waiting: PortMessage[] = [];
  #isStarted = false;
  #isClosed = false;
  deliver: (data: unknown) => void = () => undefined;
  passClose: () => void = () => undefined;

  postMessage(data: unknown): void {
    if (!this.#isClosed) this.deliver(data);
  }

  start(): void {
    this.#isStarted = true;
    for (const message of this.#waiting.splice(0)) this.emit('message', message);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.passClose();
    this.emit('close');
  }

  /** A message has come in. */
  receive(data: unknown): void {
    const message: PortMessage = { data, ports: [] };
    if (this.#isStarted) this.emit('message', message);
    else this.#waiting.push(message);
  }
}

/** Two ends; what is posted into one comes out of the other, copied. */
export class MessageChannelMain {
  readonly port1 = strict('MessagePortMain', new MessagePortMain());
  readonly port2 = strict('MessagePortMain', new MessagePortMain());

  constructor() {
    join(this.port1, this.port2);
    join(this.port2, this.port1);
  }
}

function join(from: MessagePortMain, to: MessagePortMain): void {
  from.deliver = (data) => {
    const copy = structuredClone(data);
    setImmediate(() => to.receive(copy));
  };
  from.passClose = () => setImmediate(() => to.close());
}
