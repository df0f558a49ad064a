import type { Input, Output, WindowCallName } from '../../shared/contract/calls.ts';
import type { WindowClient } from '../../shared/contract/client.ts';
import type { AppEvents, EventName } from '../../shared/contract/events.ts';
import { ProblemError, type Reply } from '../../shared/contract/problem.ts';

/** What a fake answers to each call; a thrown `ProblemError` becomes a refusal. */
export type FakeAnswers = { readonly [N in WindowCallName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> };
export type FakeCall = { readonly name: WindowCallName; readonly input: unknown };

export type FakeClient = WindowClient & {
  /** Every call made so far. */
  readonly made: readonly FakeCall[];
  /** Names of calls that nobody waited for any more. */
  readonly givenUp: readonly string[];
  /** Tells the window something, as backend or shell would. */
  emit<E extends EventName>(event: E, payload: AppEvents[E]): void;
};

/** A client for tests and pictures. A call without an answer fails the test by name. */
export function createFakeClient(answers: FakeAnswers): FakeClient {
  const made: FakeCall[] = [];
  const listeners: { readonly [E in EventName]: Set<(payload: AppEvents[E]) => void> } = {
    'intake/progress': new Set(),
    'data/changed': new Set(),
    'files/dropped': new Set(),
    'menu/command': new Set(),
    'backend/stopped': new Set(),
  };
  const tickets = new Map<string, string>();
  const givenUp: string[] = [];
  return {
    made,
    givenUp,
    async call<N extends WindowCallName>(name: N, input: Input<N>, ticket = ''): Promise<Reply<Output<N>>> {
      made.push({ name, input });
      tickets.set(ticket, name);
      const answer = answers[name];
      if (answer === undefined) throw new Error(`the fake client has no answer to ${name}`);
      try {
        return { ok: true, value: await answer(input) };
      } catch (error) {
        if (error instanceof ProblemError) return { ok: false, problem: error.problem, logRef: 'T-0001' };
        throw error;
      }
    },
    giveUp: (ticket) => void givenUp.push(tickets.get(ticket) ?? ticket),
    on(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    emit(event, payload) {
      for (const listener of listeners[event]) listener(payload);
    },
  };
}
