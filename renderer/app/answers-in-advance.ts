import { useEffect, useState } from 'react';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { ask, useClient } from '../api/client.ts';
import type { Input, WindowCallName } from '../../shared/contract/calls.ts';

/** A call with its input, as a screen makes it when it is opened. */
export type Question = {
  readonly [N in WindowCallName]: { readonly name: N; readonly input: Input<N> };
}[WindowCallName];

/** Milliseconds in which nobody asks anything. */
const QUIET = 400;

/**
 * Asks what the screens will ask when they are opened, one question after another while nothing else is asked, so that
 * the answer is there with the screen. What was refused is not asked again; the screen says why.
 */
export function useAnswersInAdvance(questions: readonly Question[]): void {
  const queries = useQueryClient();
  const client = useClient();
  const isBusy = useIsFetching() > 0;
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    // Not everywhere; without it each screen asks for itself.
    if (isBusy || typeof requestIdleCallback === 'undefined') return undefined;
    const next = questions.find(({ name, input }) => queries.getQueryState([name, input]) === undefined);
    if (next === undefined) return undefined;
    const timer = setTimeout(() => {
      const answer = queries.prefetchQuery({
        queryKey: [next.name, next.input],
        queryFn: ({ signal }) => ask(client, next.name, next.input, signal),
      });
      // An answer that comes at once is over before anybody has seen that it was asked.
      void answer.then(() => setAsked((count) => count + 1));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [queries, client, isBusy, asked, questions]);
}
