import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { RowData } from '@tanstack/react-table';
import type { SheetTable } from './sheet-table.ts';

/**
 * Keeps one cell active and the focus on it while the focus is in the grid; gives the id of the grid's one tab stop.
 * Cells carry their id as `data-cell`.
 */
export function useGridFocus<Row extends RowData>(
  table: SheetTable<Row>,
  grid: RefObject<HTMLElement | null>,
): string | null {
  const rows = table.getRowModel().rows;
  const focused = table.getFocusedCell()?.id ?? null;
  const first = rows[0]?.getAllCells()[0]?.id ?? null;

  // The selection lives by ids; after new data or a search nothing may be left of it.
  useEffect(() => {
    if (focused === null && rows[0] !== undefined && table.getAllLeafColumns()[0] !== undefined) {
      table.setFocusedCell(rows[0].id, table.getAllLeafColumns()[0]?.id ?? '');
    }
  }, [focused, rows, table]);
  useLayoutEffect(() => {
    if (focused === null || grid.current?.contains(document.activeElement) !== true) return;
    grid.current.querySelector<HTMLElement>(`[data-cell="${CSS.escape(focused)}"]`)?.focus();
  }, [focused, grid]);
  return focused ?? first;
}
