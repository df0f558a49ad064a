import { createContext, use } from 'react';
import type { Input, Output, WindowCallName } from '../../shared/contract/calls.ts';
import type { WindowClient } from '../../shared/contract/client.ts';
import type { Problem, Reply } from '../../shared/contract/problem.ts';

/** The door to the backend; tests hand in a fake one. */
export const ClientContext = createContext<WindowClient | null>(null);

/** The client of this window. Throws outside a `ClientContext`. */
export function useClient(): WindowClient {
  const client = use(ClientContext);
  if (client === null) throw new Error('no client in context');
  return client;
}

/** A refused call, thrown so that queries and mutations hold it as their error. */
export class CallRefused extends Error {
  readonly problem: Problem;
  readonly logRef: string;
  constructor({ problem, logRef }: Extract<Reply<never>, { ok: false }>) {
    super(problem.code);
    this.name = 'CallRefused';
    this.problem = problem;
    this.logRef = logRef;
  }
}

let lastTicket = 0;

/**
 * Asks and waits for the value; throws `CallRefused` when the answer is a problem. `signal`: aborted when nobody waits.
 */
export async function ask<N extends WindowCallName>(
  client: WindowClient,
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  lastTicket += 1;
  const ticket = `${performance.timeOrigin} ${lastTicket}`;
  signal?.addEventListener('abort', () => client.giveUp(ticket), { once: true });
  const reply = await client.call(name, input, ticket);
  if (!reply.ok) throw new CallRefused(reply);
  return reply.value;
}
