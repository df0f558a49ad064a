/** Lets so many do something at a time; the others wait in the order they came. */
export type Turns = {
  /** Resolves when it is one's turn; rejects with the signal's reason when it is aborted before. */
  take(signal?: AbortSignal): Promise<void>;
  /** Ends a turn taken before. */
  give(): void;
};

export function makeTurns(atOnce: number): Turns {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return {
    take(signal) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const start = () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(start), 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.push(start);
      });
    },
    give() {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
