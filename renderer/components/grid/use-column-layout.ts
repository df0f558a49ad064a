import { useCallback, useState } from 'react';
import { plainLayout, readLayout, type ColumnLayout } from './column-layout.ts';

const keyOf = (grid: string) => `columns.${grid}`;

/** What is kept of the arrangement now. */
export const keptLayout = (grid: string): ColumnLayout => readLayout(localStorage.getItem(keyOf(grid)));

/** The arrangement of a grid's columns, kept on this computer for the person's account; `grid` names it. */
export function useColumnLayout(grid: string): readonly [ColumnLayout, (layout: ColumnLayout) => void] {
  const key = keyOf(grid);
  const [layout, setLayout] = useState(() => keptLayout(grid));
  const keep = useCallback(
    (next: ColumnLayout) => {
      setLayout(next);
      if (next === plainLayout) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [layout, keep];
}
