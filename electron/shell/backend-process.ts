import { randomUUID } from 'node:crypto';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type {
  BackendSetup,
  FromBackend,
  LogEntry,
  ReaderStarted,
  ToBackend,
} from '../../shared/contract/backend-messages.ts';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import type { Reply } from '../../shared/contract/problem.ts';
import { backendHeapOptions } from './backend-heap.ts';
import { ReadProcesses } from './read-processes.ts';

/** Longest wait for the running write when the app is closed; SQLite takes back what is cut off. */
const CLOSING_LIMIT_MS = 10_000;

/** Where the programs of the two kinds of process lie. */
type Bundles = { readonly backend: string; readonly reader: string };

type BackendEvent = Extract<FromBackend, { is: 'event' }>;
export type BackendListener = {
  event(event: BackendEvent): void;
  log(entry: LogEntry): void;
  /** It ended without being asked to. */
  stopped(logRef: string): void;
};

/**
 * The utility process that holds the backend: starts it, relays calls by number, notices its death. Also starts and ends
 * the processes it reads workbooks in.
 */
export class BackendProcess {
  readonly #bundles: Bundles;
  readonly #readers: ReadProcesses;
  readonly #setup: BackendSetup;
  readonly #listener: BackendListener;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  readonly #tickets = new Map<string, number>();
  #running: { readonly child: UtilityProcess; readonly port: MessagePortMain } | null = null;
  #isClosing = false;
  #lastCall = 0;
  #stoppedRef = '';

  constructor(bundles: Bundles, setup: BackendSetup, listener: BackendListener) {
    this.#bundles = bundles;
    this.#readers = new ReadProcesses(bundles.reader, {
      ended: (id, isOutOfMemory) =>
        this.#running?.port.postMessage({ is: 'reader-ended', id, isOutOfMemory } satisfies ToBackend),
    });
    this.#setup = setup;
    this.#listener = listener;
  }

  /** Starts it, also again after it stopped. */
  start(): void {
    if (this.#running !== null) return;
    const child = utilityProcess.fork(this.#bundles.backend, [], {
      serviceName: 'backend',
      // As for the readers: Chromium reads V8's options from the command line of the process.
      execArgv: [`--js-flags=${backendHeapOptions.join(' ')}`],
    });
    const { port1, port2 } = new MessageChannelMain();
    // The backend sends nothing else over its port.
    port1.on('message', ({ data }) => this.#receive(data as FromBackend));
    port1.start();
    child.once('exit', () => this.#noteEnd());
    child.postMessage(this.#setup, [port2]);
    this.#running = { child, port: port1 };
  }

  /** As `Dispatch`; when the process is not there or dies meanwhile the answer is the problem `app.backend-stopped`. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
    // The backend answers each call with the output of that call: its handlers are checked by the compiler.
    return this.relay(name, input) as Promise<Reply<Output<N>>>;
  }

  /** For input that nobody has checked yet; the backend does. `ticket`: for `giveUp`. */
  relay(name: CallName, input: unknown, ticket?: string): Promise<Reply<unknown>> {
    const running = this.#running;
    if (running === null) return Promise.resolve(stoppedReply(this.#stoppedRef));
    this.#lastCall += 1;
    const id = this.#lastCall;
    if (ticket !== undefined) this.#tickets.set(ticket, id);
    return new Promise((answer) => {
      this.#waiting.set(id, (reply) => {
        if (ticket !== undefined) this.#tickets.delete(ticket);
        answer(reply);
      });
      running.port.postMessage({ is: 'call', id, name, input } satisfies ToBackend);
    });
  }

  /** Nobody waits for the call of this ticket. */
  giveUp(ticket: string): void {
    const id = this.#tickets.get(ticket);
    if (id !== undefined) this.#running?.port.postMessage({ is: 'give-up', id } satisfies ToBackend);
  }

  /** Lets it finish what it writes and close the data file; kills it when that takes too long. */
  async close(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.#isClosing = true;
    const ended = new Promise((done) => running.child.once('exit', done));
    running.port.postMessage({ is: 'close' } satisfies ToBackend);
    const limit = setTimeout(() => running.child.kill(), CLOSING_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  }

  #receive(message: FromBackend): void {
    switch (message.is) {
      case 'event':
        return this.#listener.event(message);
      case 'log':
        return this.#listener.log(message.entry);
      case 'start-reader': {
        const port = this.#readers.start(message.id, message.heapOptions);
        return this.#running?.child.postMessage({ id: message.id } satisfies ReaderStarted, [port]);
      }
      case 'kill-reader':
        return this.#readers.kill(message.id);
      case 'reply':
        this.#waiting.get(message.id)?.(message.reply);
        this.#waiting.delete(message.id);
    }
  }

  #noteEnd(): void {
    this.#running = null;
    this.#readers.killAll();
    this.#stoppedRef = randomUUID();
    for (const answer of this.#waiting.values()) answer(stoppedReply(this.#stoppedRef));
    this.#waiting.clear();
    if (!this.#isClosing) this.#listener.stopped(this.#stoppedRef);
  }
}

function stoppedReply(logRef: string): Reply<never> {
  return {
    ok: false,
    logRef,
    problem: { code: 'app.backend-stopped', weight: 'stop', place: { at: 'app' }, facts: {} },
  };
}
