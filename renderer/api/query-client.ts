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

/** Something was written: every answer is asked for again. Rows of a preview stay: a plan never changes, it is only discarded. */
export function refreshAll(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'intake/read-rows' });
}
