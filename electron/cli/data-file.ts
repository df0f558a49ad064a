import { dirname } from 'node:path';
import type { Dispatch } from '../../shared/contract/client.ts';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import type { Desk } from './command.ts';

/** Makes calls and hands out their values; a problem is thrown as `ProblemError`. */
export type Caller = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Calls of a backend on which no data file is open yet; its own files go into the folder of `dataPath`. */
export function callerOn(desk: Desk, dataPath: string): Caller {
  const dispatch: Dispatch = desk.openBackend(dirname(desk.absolute(dataPath)));
  return async (name, input) => {
    const reply = await dispatch(name, input);
    if (!reply.ok) throw new ProblemError(reply.problem);
    return reply.value;
  };
}

/** Calls on the data file at a path, which must be there. */
export async function openDataFile(desk: Desk, dataPath: string): Promise<Caller> {
  const call = callerOn(desk, dataPath);
  const { token } = await call('files/lend', { path: desk.absolute(dataPath), use: 'read' });
  await call('data/open', { file: token });
  return call;
}
