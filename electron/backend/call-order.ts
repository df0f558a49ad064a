type Work<T> = () => Promise<T>;

/**
 * Who waits for whom. Reads run at once, writes one after another with reads between, and work that changes which
 * data file is open runs alone. The work must not reject: it answers with a `Reply`.
 */
export type CallOrder = {
  reads<T>(work: Work<T>): Promise<T>;
  writes<T>(work: Work<T>): Promise<T>;
  alone<T>(work: Work<T>): Promise<T>;
};

export function makeCallOrder(): CallOrder {
  const underWay = new Set<Promise<unknown>>();
  let lastWrite: Promise<unknown> = Promise.resolve();
  let lastAlone: Promise<unknown> = Promise.resolve();

  const track = <T>(promise: Promise<T>): Promise<T> => {
    underWay.add(promise);
    void promise.finally(() => underWay.delete(promise));
    return promise;
  };
  return {
    reads: (work) => track(lastAlone.then(work)),
    writes(work) {
      const writing = track(Promise.all([lastWrite, lastAlone]).then(work));
      lastWrite = writing;
      return writing;
    },
    alone(work) {
      const running = track(Promise.all(underWay).then(work));
      lastAlone = running;
      return running;
    },
  };
}
