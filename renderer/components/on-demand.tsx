import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A part of the window whose code is a file of its own. `load` fetches it; `component` shows it, fetched or not. */
export type OnDemand<Props extends object = object> = {
  readonly component: ComponentType<Props>;
  readonly load: () => Promise<void>;
};

/**
 * Shows a part as soon as its code is there, at once when it has been fetched before; until then what `wait` gives.
 * React's own `lazy` holds back what follows a sign of waiting for up to 300 ms, which is longer than a screen may take.
 */
export function onDemand<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  wait: () => ReactNode,
): OnDemand<Props> {
  let part: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    part ??= await fetchPart();
  };
  function Part(props: Props) {
    const [shown, show] = useState(() => part);
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      if (shown === null) load().then(() => show(() => part), setFailure);
    }, [shown]);
    if (failure !== null) throw failure;
    return shown === null ? wait() : createElement(shown, props);
  }
  return { component: Part, load };
}

/** Fetches parts one after another while nobody does anything. */
export function useInAdvance(parts: readonly Pick<OnDemand, 'load'>[]): void {
  useEffect(() => {
    // Not everywhere; without it each part is fetched when it is shown.
    if (typeof requestIdleCallback === 'undefined') return undefined;
    let waiting = 0;
    const fetchFrom = (index: number): void => {
      const part = parts[index];
      if (part === undefined) return;
      waiting = requestIdleCallback(() => {
        // What cannot be fetched says so on the screen that needs it.
        void part
          .load()
          .finally(() => fetchFrom(index + 1))
          .catch(() => undefined);
      });
    };
    fetchFrom(0);
    return () => cancelIdleCallback(waiting);
  }, [parts]);
}
