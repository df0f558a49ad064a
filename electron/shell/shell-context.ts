import type { BrowserWindow } from 'electron';
import type { CallsOf, Input, Output } from '../../shared/contract/calls.ts';
import { ProblemError, type Reply } from '../../shared/contract/problem.ts';
import type { BackendProcess } from './backend-process.ts';

/** What the handlers of the shell work with. */
export type ShellContext = {
  readonly backend: BackendProcess;
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  restartBackend(): Promise<void>;
};

/** One handler for each call that the shell answers itself. They throw `ProblemError` for what people can cause. */
export type ShellHandlers = { readonly [N in CallsOf<'shell'>]: (input: Input<N>) => Promise<Output<N>> };

/** The value of a reply; a problem goes on as the problem of the call under way. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new ProblemError(reply.problem);
  return reply.value;
}
