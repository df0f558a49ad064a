import type { Page } from 'playwright-core';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import type { AppEvents, EventName } from '../../shared/contract/events.ts';
import type { Problem, Reply } from '../../shared/contract/problem.ts';

// Any name may be tried from a page; `window.app` itself offers fewer.
type Door = {
  readonly app: {
    call(name: unknown, input: unknown): Promise<Reply<unknown>>;
    on(name: string, listener: (payload: unknown) => void): () => void;
  };
  heard?: Record<string, unknown[]>;
};

/** Asks through `window.app`, as the page does. */
export function callFrom<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  // The contract says what this call answers.
  return tryFrom(page, name, input) as Promise<Reply<Output<N>>>;
}

/** Asks anything at all through `window.app`. */
export function tryFrom(page: Page, name: unknown, input: unknown): Promise<Reply<unknown>> {
  return page.evaluate(([name, input]) => (window as unknown as Door).app.call(name, input), [name, input]);
}

/** The problem of a refused call. */
export async function refusalOf(reply: Promise<Reply<unknown>>): Promise<Problem> {
  const answer = await reply;
  if (answer.ok) throw new Error(`answered: ${JSON.stringify(answer.value)}`);
  return answer.problem;
}

/** Starts to collect what the page is told of this event. */
export function listenFor(page: Page, event: EventName): Promise<void> {
  return page.evaluate((event) => {
    const door = window as unknown as Door;
    const heard: unknown[] = [];
    door.heard = { ...door.heard, [event]: heard };
    door.app.on(event, (payload) => heard.push(payload));
  }, event);
}

/** What the page has been told of the event since `listenFor`. */
export function heardOf<E extends EventName>(page: Page, event: E): Promise<readonly AppEvents[E][]> {
  return page.evaluate((event) => (window as unknown as Door).heard?.[event] ?? [], event) as Promise<AppEvents[E][]>;
}
