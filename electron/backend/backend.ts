import type { Dispatch } from '../../shared/contract/client.ts';
import type { BackendContext, Send } from './backend-context.ts';
import { makeCallOrder } from './call-order.ts';
import { makeDataSession } from './data-session.ts';
import { describeError, type Log } from './describe-error.ts';
import { makeDispatch } from './dispatch.ts';
import { makeFileRegistry } from './file-registry.ts';
import { makeHandlers } from './handlers/index.ts';
import { localDateTime } from './local-time.ts';
import { makeTurns } from './turns.ts';
import type { StartReadProcess } from './workbook/reading/read-process.ts';
import { makeWorkbookReader } from './workbook/reading/workbook-reader.ts';

/** Everything the backend cannot know by itself. */
export type BackendNeeds = Pick<BackendContext, 'appVersion' | 'dataFolder' | 'sampleFolder' | 'clock' | 'newId'> & {
  /** Name of the account, kept with what it writes. */
  readonly author?: string;
  readonly send: Send;
  readonly log: Log;
  readonly startReadProcess: StartReadProcess;
};

export type Backend = {
  readonly dispatch: Dispatch;
  /** Lets the calls under way finish, then closes the data file. */
  close(): Promise<void>;
};

/** The whole backend behind one door: the same for the utility process, the command line and tests. */
export function createBackend(needs: BackendNeeds): Backend {
  const { clock, newId, send, log } = needs;
  const session = makeDataSession({
    now: () => localDateTime(clock()),
    appVersion: needs.appVersion,
    author: needs.author ?? null,
    onMissedBackup: (error) => log(describeError(newId(), 'data/open', error)),
  });
  const reader = makeWorkbookReader({ startReadProcess: needs.startReadProcess });
  const context: BackendContext = {
    appVersion: needs.appVersion,
    dataFolder: needs.dataFolder,
    sampleFolder: needs.sampleFolder,
    clock,
    newId,
    send,
    reader,
    turns: makeTurns(),
    files: makeFileRegistry(newId, () => session.open?.path ?? null),
    get dataFile() {
      return session.open?.file ?? null;
    },
  };
  const order = makeCallOrder();
  // Two halves that need each other: a handler may make calls, calls need the handlers.
  const handlers = makeHandlers(context, session, (name, input) => doors.dispatchWithin(name, input));
  const doors = makeDispatch({ handlers, session, order, send, log, newId });
  const close = async () => {
    await order.alone(async () => session.close());
    await reader.close();
  };
  return { dispatch: doors.dispatch, close };
}
