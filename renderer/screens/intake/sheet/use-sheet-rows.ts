import { useMemo } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { SheetPicture } from '../../../../shared/contract/views.ts';
import { ask, useClient, type CallRefused } from '../../../api/client.ts';

/** Rows of the sheet in one answer. */
const PAGE = 200;

export type PictureRow = SheetPicture['rows'][number];
export type PictureCell = PictureRow['cells'][number];
export type SheetRows = {
  /** The top of the sheet with its measures; null until it came. */
  readonly top: SheetPicture | null;
  readonly error: CallRefused | null;
  /** A row counting from 1; null when it is empty, undefined until it came. */
  row(row: number): PictureRow | null | undefined;
  /** First cells of merged ranges among the rows that came. */
  readonly merges: readonly Merge[];
};
export type Merge = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** The rows of a sheet, fetched by pages as they come into sight; `visible` are rows counting from 1. */
export function useSheetRows(file: string, sheet: string, visible: readonly number[]): SheetRows {
  const client = useClient();
  const query = (page: number) => ({
    queryKey: ['intake/read-sheet', file, sheet, page],
    queryFn: () => ask(client, 'intake/read-sheet', { file, sheet, from: page * PAGE, count: PAGE }),
  });
  const top = useQuery<SheetPicture, CallRefused>(query(0));
  const wanted = [...new Set(visible.map((row) => Math.floor((row - 1) / PAGE)))].filter((page) => page > 0);
  const answers = useQueries({ queries: wanted.map(query) });
  const loaded = [top.data, ...answers.map(({ data }) => data)];
  const pages = new Map<number, ReadonlyMap<number, PictureRow>>(
    [0, ...wanted].flatMap((page, index) => {
      const picture = loaded[index];
      return picture === undefined ? [] : [[page, rowsOf(picture)] as const];
    }),
  );
  const merges = useMemo(
    () => loaded.flatMap((picture) => (picture === undefined ? [] : mergesOf(picture))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a page never changes: which ones came tells them apart
    [file, sheet, [...pages.keys()].join(' ')],
  );
  return {
    top: top.data ?? null,
    error: top.error,
    row(row) {
      const page = pages.get(Math.floor((row - 1) / PAGE));
      return page === undefined ? undefined : (page.get(row) ?? null);
    },
    merges,
  };
}

const byPicture = new WeakMap<SheetPicture, ReadonlyMap<number, PictureRow>>();

function rowsOf(picture: SheetPicture): ReadonlyMap<number, PictureRow> {
  const known = byPicture.get(picture);
  if (known !== undefined) return known;
  const rows = new Map(picture.rows.map((row) => [row.row, row]));
  byPicture.set(picture, rows);
  return rows;
}

const mergesOf = (picture: SheetPicture): readonly Merge[] =>
  picture.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, spans }) => (spans === undefined ? [] : [{ row, column, ...spans }])),
  );
