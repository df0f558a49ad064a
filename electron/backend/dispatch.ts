import { calls, type CallName, type CallsOf } from '../../shared/contract/calls.ts';
import type { CallSignal, Dispatch } from '../../shared/contract/client.ts';
import { ProblemError, stopWith, type Reply } from '../../shared/contract/problem.ts';
import { readInput } from '../../shared/contract/read-input.ts';
import type { BackendHandlers, Send } from './backend-context.ts';
import type { CallOrder } from './call-order.ts';
import type { DataSession } from './data-session.ts';
import { describeError, type Log } from './describe-error.ts';
import { readRevision } from './store/meta-store.ts';
import { sqliteProblem } from './store/store-problem.ts';

type BackendCall = CallsOf<'backend'>;
type Needs = {
  readonly handlers: BackendHandlers;
  readonly session: DataSession;
  readonly order: CallOrder;
  readonly send: Send;
  readonly log: Log;
  readonly newId: () => string;
};

/**
 * The one door into the backend: checks the input, runs the handler, turns every throw into a `Reply`.
 * `dispatch` keeps the order of calls; `dispatchWithin` is for a handler that already runs alone and makes calls itself.
 */
export function makeDispatch(needs: Needs): { dispatch: Dispatch; dispatchWithin: Dispatch } {
  const answer = async (name: string, rawInput: unknown, signal?: CallSignal): Promise<Reply<unknown>> => {
    try {
      const call = knownCall(name);
      return { ok: true, value: await handle(needs, call, checkedInput(call, rawInput), signal) };
    } catch (error) {
      const ref = needs.newId();
      // Nobody waits and nothing is wrong.
      if (!isGivenUp(error)) needs.log(describeError(ref, isBackendCall(name) ? name : 'unknown', error));
      return { ok: false, problem: problemOf(error, ref, needs.session).problem, logRef: ref };
    }
  };
  const inOrder = (name: string, rawInput: unknown, signal?: CallSignal): Promise<Reply<unknown>> => {
    const work = () => answer(name, rawInput, signal);
    const effect = isBackendCall(name) ? calls[name].effect : 'none';
    if (effect === 'writes') return needs.order.writes(work);
    return effect === 'opens' ? needs.order.alone(work) : needs.order.reads(work);
  };
  // A handler's output is checked against its call by the compiler, in BackendHandlers; here only names are left.
  return { dispatch: inOrder as Dispatch, dispatchWithin: answer as Dispatch };
}

async function handle(needs: Needs, name: BackendCall, input: unknown, signal?: CallSignal): Promise<unknown> {
  // One handler for each name, each with its own input and database: the pairing is by name and beyond the compiler.
  const handler = needs.handlers[name] as (input: unknown, db: unknown, signal?: CallSignal) => unknown;
  const { effect } = calls[name];
  if (effect === 'none' || effect === 'opens') return handler(input, undefined, signal);
  const db = needs.session.open?.db;
  if (db === undefined) throw stopWith('app.no-data-file');
  if (effect === 'reads') return handler(input, db, signal);

  const before = readRevision(db);
  try {
    return await handler(input, db);
  } finally {
    const revision = readRevision(db);
    if (revision !== before) needs.send('data/changed', { revision });
  }
}

function isBackendCall(name: string): name is BackendCall {
  return Object.hasOwn(calls, name) && calls[name as CallName].host === 'backend'; // hasOwn has just shown it
}

function knownCall(name: string): BackendCall {
  if (isBackendCall(name)) return name;
  throw stopWith('app.unknown-call', { call: name });
}

function checkedInput(call: BackendCall, rawInput: unknown): unknown {
  const read = readInput(call, rawInput);
  if (read.is === 'wrong') throw stopWith('app.bad-request', { call, detail: read.detail });
  return read.input;
}

const isGivenUp = (error: unknown) => error instanceof ProblemError && error.problem.code === 'app.call-given-up';

function problemOf(error: unknown, ref: string, session: DataSession): ProblemError {
  if (error instanceof ProblemError) return error;
  const file = session.open?.file;
  return (file === undefined ? null : sqliteProblem(error, file.path)) ?? stopWith('app.unexpected', { ref });
}
