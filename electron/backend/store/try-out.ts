import type { WriteDb } from './db.ts';

/** Carries an outcome out of a transaction that is given up. */
class Tried<Outcome> extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('only tried');
    this.outcome = outcome;
  }
}

/** Does the work and takes back all it wrote; gives its outcome. What the work throws is thrown on. */
export function tryOut<Outcome>(db: WriteDb, work: () => Outcome): Outcome {
  const attempt = db.transaction((): never => {
    throw new Tried(work());
  });
  try {
    return attempt.immediate();
  } catch (error) {
    if (error instanceof Tried) return (error as Tried<Outcome>).outcome;
    throw error;
  }
}
