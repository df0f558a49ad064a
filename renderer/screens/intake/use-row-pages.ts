import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { IntakeRowPage, IntakeRowView, RowState } from '../../../shared/contract/views.ts';
import { ask, useClient } from '../../api/client.ts';

const PAGE = 200;

type RowPages = {
  /** Total of the first page; null until it came. */
  readonly total: number | null;
  readonly headers: readonly string[];
  row(index: number): IntakeRowView | null;
  /** Position of a sheet row in the list, reading on until it is found; null when it is not in it. */
  find(sheet: string, row: number): Promise<number | null>;
};

/** The rows of a plan, fetched by pages as they come into sight. */
export function useRowPages(planId: string, state: RowState | null, visible: readonly number[]): RowPages {
  const client = useClient();
  const queries = useQueryClient();
  const page = (index: number) => ({
    queryKey: ['intake/read-rows', planId, state, index],
    queryFn: () =>
      ask(client, 'intake/read-rows', {
        planId,
        from: index * PAGE,
        count: PAGE,
        ...(state === null ? {} : { state }),
      }),
  });
  const wanted = [...new Set([0, ...visible.map((index) => Math.floor(index / PAGE))])].sort((a, b) => a - b);
  const answers = useQueries({ queries: wanted.map(page) });
  const loaded = new Map<number, IntakeRowPage>(
    wanted.flatMap((index, position) => {
      const data = answers[position]?.data;
      return data === undefined ? [] : [[index, data] as const];
    }),
  );
  const first = loaded.get(0);

  return {
    total: first?.total ?? null,
    headers: first?.headers ?? [],
    row: (index) => loaded.get(Math.floor(index / PAGE))?.rows[index % PAGE] ?? null,
    async find(sheet, row) {
      const total = (await queries.fetchQuery(page(0))).total;
      for (let index = 0; index * PAGE < total; index += 1) {
        const { rows } = await queries.fetchQuery(page(index));
        const at = rows.findIndex((each) => each.sheet === sheet && each.row === row);
        if (at >= 0) return index * PAGE + at;
      }
      return null;
    },
  };
}
