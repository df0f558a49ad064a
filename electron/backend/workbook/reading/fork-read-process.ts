import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromReadProcess } from './read-messages.ts';
import { heapOptions, type StartReadProcess } from './read-process.ts';

/** How Node ends a process whose heap is full: on Windows with this code, elsewhere with the signal. */
const ABORTED_CODE = 134;

/** Starts `read-process-main.ts` from its source, for programs that run in Node itself. */
export const forkReadProcess: StartReadProcess = (heapMegabytes, listener) =>
  forkReadProgram(fileURLToPath(new URL('./read-process-main.ts', import.meta.url)), heapMegabytes, listener);

/** Starts `read-process-main.ts` as it was bundled into the file `program`. */
export function forkReadProgram(
  program: string,
  ...[heapMegabytes, listener]: Parameters<StartReadProcess>
): ReturnType<StartReadProcess> {
  const child = fork(program, {
    execArgv: [...heapOptions(heapMegabytes)],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // While it has nothing to do its owner may end; while it reads the owner waits with a timer.
  child.unref();
  child.channel?.unref();
  child.on('message', (message) => listener.message(message as FromReadProcess)); // what read-process-main sends
  // A message that meets a dying process; its end is told by `exit`.
  child.on('error', () => undefined);
  child.once('exit', (code, signal) =>
    listener.ended({ isOutOfMemory: signal === 'SIGABRT' || code === ABORTED_CODE }),
  );
  return {
    send: (workbook) => void child.send(workbook),
    kill() {
      // Who ends it waits for its end.
      child.ref();
      child.kill('SIGKILL');
    },
  };
}
