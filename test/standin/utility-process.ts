import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { MessagePortMain } from './message-channel.ts';
import { strict } from './strict.ts';
import type { UtilityMessage } from './utility-message.ts';

type ForkOptions = {
  readonly serviceName?: string;
  readonly stdio?: 'inherit' | 'ignore';
  /** Electron puts them on the command line of the process; of them only `--js-flags=` has a meaning here. */
  readonly execArgv?: readonly string[];
};

const bootstrap = pathToFileURL(join(import.meta.dirname, 'utility-bootstrap.ts')).href;
const running = new Set<UtilityProcess>();

/** A child process that has `process.parentPort` and receives ports, as Electron's utility process does. */
export class UtilityProcess extends EventEmitter {
  readonly serviceName: string;
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, MessagePortMain>();

  constructor(
    modulePath: string,
    args: readonly string[],
    { serviceName = 'Node Utility Process', stdio = 'inherit', execArgv = [] }: ForkOptions,
  ) {
    super();
    this.serviceName = serviceName;
    // `advanced` copies as the structured clone does, bytes and cycles included.
    this.#child = fork(modulePath, args, {
      execArgv: [...execArgv.flatMap(flagsOf), '--import', bootstrap],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    running.add(this);
    this.#child.once('spawn', () => this.emit('spawn'));
    // What is sent over the child's channel is a UtilityMessage on both sides.
    this.#child.on('message', (message) => this.#receive(message as UtilityMessage));
    this.#child.once('exit', (code, signal) => {
      // Where V8 gives up Electron says so, and then the process crashes.
      if (signal === 'SIGABRT') this.emit('error', 'FatalError', '', '');
      running.delete(this);
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  kill(): boolean {
    return this.#child.kill();
  }

  postMessage(data: unknown, ports: readonly MessagePortMain[] = []): void {
    this.#send({ is: 'parent-message', data, ports: ports.map((port) => this.#handOver(port)) });
  }

  /** From now on the port's other end talks to the child: what would reach this end is sent on. */
  #handOver(port: MessagePortMain): number {
    const number = this.#ports.size + 1;
    this.#ports.set(number, port);
    port.on('message', ({ data }: { data: unknown }) => this.#send({ is: 'port-message', port: number, data }));
    port.on('close', () => this.#send({ is: 'port-close', port: number }));
    port.start();
    return number;
  }

  #receive(message: UtilityMessage): void {
    if (message.is === 'parent-message') this.emit('message', message.data);
    else if (message.is === 'port-message') this.#ports.get(message.port)?.postMessage(message.data);
    else this.#ports.get(message.port)?.close();
  }

  #send(message: UtilityMessage): void {
    // Without somebody to take it, a message that meets a dying process would end this one; `exit` tells of the end.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

function flagsOf(argument: string): readonly string[] {
  const [, flags] = /^--js-flags=(.*)$/.exec(argument) ?? [];
  if (flags === undefined) throw new Error(`electron stand-in: no such switch ${argument}`);
  return flags.split(' ');
}

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    strict('UtilityProcess', new UtilityProcess(modulePath, args, options)),
});

/** As in `app.getAppMetrics()`. */
export function listUtilityProcesses(): readonly object[] {
  return [...running].map(({ pid, serviceName }) => ({ pid, type: 'Utility', name: serviceName }));
}
