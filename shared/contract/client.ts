import type { Input, Output, WindowCallName, CallName } from './calls.ts';
import type { AppEvents, EventName } from './events.ts';
import type { Reply } from './problem.ts';

/** The window's only door, put on `window.app` by the preload. */
export type WindowClient = {
  /** `ticket`: a name of this very call, for `giveUp`. */
  call<N extends WindowCallName>(name: N, input: Input<N>, ticket?: string): Promise<Reply<Output<N>>>;
  /** Nobody waits for the answer any more: what can be stopped stops. */
  giveUp(ticket: string): void;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: AppEvents[E]) => void): () => void;
};

/** What an `AbortSignal` says. */
export type CallSignal = { readonly aborted: boolean };

/** The same for hosts, which may also name paths: command line, shell, tests. */
export type Dispatch = <N extends CallName>(
  name: N,
  input: Input<N>,
  /** Aborted by who does not wait any more; then the answer may be the problem `app.call-given-up`. */
  signal?: CallSignal,
) => Promise<Reply<Output<N>>>;
