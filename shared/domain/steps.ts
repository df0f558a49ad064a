/**
 * Work that stops at each `yield`, so that other calls may have their turn; what it returns is its outcome. Between two
 * stops nothing else runs.
 */
export type Steps<Outcome> = Generator<undefined, Outcome, undefined>;

/** What is there already, for who expects steps. */
// eslint-disable-next-line require-yield -- there is nothing to stop for
export function* noSteps<Outcome>(outcome: Outcome): Steps<Outcome> {
  return outcome;
}

/** Does it without stopping. */
export function finish<Outcome>(steps: Steps<Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** One piece of work for several who wait for it: whoever has the turn takes it further, and it is done once. */
export function shareSteps<Outcome>(steps: Steps<Outcome>): () => Steps<Outcome> {
  let ended: { readonly outcome: Outcome } | { readonly error: unknown } | null = null;
  return function* () {
    while (ended === null) {
      try {
        const { done, value } = steps.next();
        if (done === true) ended = { outcome: value };
      } catch (error) {
        ended = { error };
      }
      if (ended === null) yield;
    }
    if ('error' in ended) throw ended.error;
    return ended.outcome;
  };
}
