import { useMemo } from 'react';
import { createColumnHelper, useTable } from '@tanstack/react-table';
import { formatDay } from '../../../shared/text/format.ts';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import {
  boardCellFigure,
  boardColumns,
  isTargetColumn,
  type BoardColumn,
} from '../../../shared/reports/target-cells.ts';
import type { BoardRow, TargetColumn } from '../../../shared/reports/target-board.ts';
import type { TargetState } from '../../../shared/statistics/target-state.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { findRows, orderRows, type FigureOrder } from '../../components/grid/grid-order.ts';
import { gridFeatures, type SheetTable } from '../../components/grid/sheet-table.ts';

/** A line of the grid; the organisation itself is the last one, below all sorting and searching. */
export type TargetGridRow = BoardRow & { readonly isWhole: boolean; readonly values: readonly FigureValue[] };
export type TargetGridTable = SheetTable<TargetGridRow>;

const helper = createColumnHelper<typeof gridFeatures, TargetGridRow>();
const columns = helper.columns(
  boardColumns.map((column, index) =>
    helper.accessor((row): FigureValue => row.values[index] ?? { is: 'missing' }, {
      id: column,
      header: targetWords.columns[column],
    }),
  ),
);

type Shown = { readonly order: FigureOrder; readonly search: string; readonly state: TargetState | null };

/** The grid's model: units as ordered, searched and filtered, and the selection of cells. */
export function useTargetTable(board: TargetBoardView, { order, search, state }: Shown): TargetGridTable {
  const data = useMemo<TargetGridRow[]>(() => {
    const rowOf = (row: BoardRow, isWhole: boolean): TargetGridRow => ({
      ...row,
      isWhole,
      values: boardColumns.map((column) => boardCellFigure(row, column)),
    });
    const rows = board.rows
      .filter(({ progress }) => state === null || progress?.state === state)
      .map((row) => rowOf(row, false));
    return [...orderRows(findRows(rows, search), order), rowOf(board.whole, true)];
  }, [board, order, search, state]);
  return useTable({
    features: gridFeatures,
    columns,
    data,
    getRowId: ({ unit }) => String(unit.id),
    // What was selected stays so when a target was written.
    autoResetCellSelection: false,
  });
}

/** The days a column of targets is for; null where no term is known. */
export function daysOfColumn(
  { year, term }: TargetBoardView,
  column: TargetColumn,
): { readonly column: TargetColumn; readonly from: string; readonly to: string } | null {
  const days = column === 'term' ? term : year;
  return days === null ? null : { column, from: days.from, to: days.to };
}

/** What a column is called beside its unit; the term with its days. */
export function columnTitle({ term }: TargetBoardView, column: BoardColumn): string {
  return column === 'term' && term !== null
    ? ui.targets.termTitle(formatDay(term.from), formatDay(term.to))
    : targetWords.columns[column];
}

/** The columns as a pasted block is held against them. */
export function pasteColumns(board: TargetBoardView) {
  return boardColumns.map((column) => ({
    title: targetWords.columns[column],
    given: isTargetColumn(column) ? daysOfColumn(board, column) : null,
  }));
}
