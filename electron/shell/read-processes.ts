import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';

type ReadProcessesListener = {
  /** It is gone, killed or by itself. */
  ended(id: number, isOutOfMemory: boolean): void;
};

/** The utility processes that read workbooks for the backend: only the main process can start them. */
export class ReadProcesses {
  readonly #bundle: string;
  readonly #listener: ReadProcessesListener;
  readonly #running = new Map<number, UtilityProcess>();

  constructor(bundle: string, listener: ReadProcessesListener) {
    this.#bundle = bundle;
    this.#listener = listener;
  }

  /** Starts one under the caller's number with V8's `heapOptions`; gives the port over which it takes workbooks. */
  start(id: number, heapOptions: readonly string[]): MessagePortMain {
    const child = utilityProcess.fork(this.#bundle, [], {
      serviceName: 'reader',
      // Electron puts these on the command line of the process, where Chromium reads V8's options.
      execArgv: [`--js-flags=${heapOptions.join(' ')}`],
      stdio: 'ignore',
    });
    const { port1, port2 } = new MessageChannelMain();
    let isOutOfMemory = false;
    // V8 gives up for nothing else than a full heap.
    child.once('error', () => (isOutOfMemory = true));
    child.once('exit', () => {
      this.#running.delete(id);
      this.#listener.ended(id, isOutOfMemory);
    });
    child.postMessage(null, [port2]);
    this.#running.set(id, child);
    return port1;
  }

  kill(id: number): void {
    this.#running.get(id)?.kill();
  }

  killAll(): void {
    for (const child of this.#running.values()) child.kill();
  }
}
