import type { Input, Output, WindowCallName, CallName } from './calls.ts';
import type { AppEvents, EventName } from './events.ts';
import type { Reply } from './problem.ts';

/** The window's only door, put on `window.app` by the preload. */
export type WindowClient = {
  call<N extends WindowCallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: AppEvents[E]) => void): () => void;
};

/** The same for hosts, which may also name paths: command line, shell, tests. */
export type Dispatch = <N extends CallName>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>;
