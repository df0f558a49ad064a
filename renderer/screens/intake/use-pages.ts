import { useQueries } from '@tanstack/react-query';

const PAGE = 200;

type Page = { readonly total: number; readonly rows: readonly unknown[] };
export type Pages<P extends Page> = {
  readonly first: P | null;
  /** Total of the first page; null until it came. */
  readonly total: number | null;
  row(index: number): P['rows'][number] | null;
};

/** A long list of the backend, fetched by pages as they come into sight. `key` names the list. */
export function usePages<P extends Page>(
  key: readonly unknown[],
  fetchPage: (from: number, count: number) => Promise<P>,
  visible: readonly number[],
): Pages<P> {
  const wanted = [...new Set([0, ...visible.map((index) => Math.floor(index / PAGE))])].sort((a, b) => a - b);
  const answers = useQueries({
    queries: wanted.map((index) => ({
      queryKey: [...key, index],
      queryFn: () => fetchPage(index * PAGE, PAGE),
    })),
  });
  const loaded = new Map<number, P>(
    wanted.flatMap((index, position) => {
      const data = answers[position]?.data;
      return data === undefined ? [] : [[index, data] as const];
    }),
  );
  const first = loaded.get(0) ?? null;
  return {
    first,
    total: first?.total ?? null,
    row: (index) => loaded.get(Math.floor(index / PAGE))?.rows[index % PAGE] ?? null,
  };
}
