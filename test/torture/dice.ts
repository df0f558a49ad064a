import { makeNumbers } from '../../build/bench/numbers.ts';

/** Chance with a memory: the same seed gives the same choices. */
export type Dice = { readonly below: (limit: number) => number; readonly of: <T>(choices: readonly T[]) => T };

export function makeDice(seed: number): Dice {
  const next = makeNumbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
  };
}
