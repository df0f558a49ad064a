import { QueryClient } from '@tanstack/react-query';

/**
 * Answers come from this machine and change only when something is written (`data/changed`).
 * `networkMode: 'always'`: on a PC without network the library would otherwise hold every question back.
 */
export function createQueryClient(): QueryClient {
  const common = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...common, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: common,
    },
  });
}

/** A plan never changes, it is only discarded; a chosen file stays as it was read. */
const LASTING: readonly unknown[] = ['intake/read-rows', 'intake/read-difference', 'intake/read-sheet'];

/**
 * Something was written: every answer that may be stale is asked for again. What nobody looks at is forgotten, so that a
 * screen that is opened later never shows figures of before.
 */
export function refreshAll(queries: QueryClient): void {
  const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => !LASTING.includes(queryKey[0]);
  queries.removeQueries({ type: 'inactive', predicate });
  void queries.invalidateQueries({ predicate });
}
