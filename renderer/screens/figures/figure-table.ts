import { useMemo } from 'react';
import { createColumnHelper, useTable } from '@tanstack/react-table';
import type { FigureTable, UnitRef } from '../../../shared/contract/views.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { findRows, orderRows, type FigureOrder } from '../../components/grid/grid-order.ts';
import { gridFeatures, type SheetTable } from '../../components/grid/sheet-table.ts';

/** A line of the grid; the total is the last one, below all sorting and searching. */
export type GridRow = {
  readonly unit: UnitRef;
  readonly group: string | null;
  readonly isTotal: boolean;
  readonly values: readonly FigureValue[];
  readonly gaps?: FigureTable['rows'][number]['gaps'];
  /** Indicators whose figure rests on a correction. */
  readonly corrected: ReadonlySet<string>;
};
const helper = createColumnHelper<typeof gridFeatures, GridRow>();

export type FigureGridTable = SheetTable<GridRow>;

/** The grid's model: rows as ordered and searched, one column per indicator, and the selection of cells. */
export function useFigureTable(table: FigureTable, order: FigureOrder, search: string): FigureGridTable {
  const data = useMemo<GridRow[]>(() => {
    const rows = orderRows(findRows(table.rows, search), order);
    const total = {
      unit: table.total.unit,
      group: null,
      isTotal: true,
      values: table.total.figures.map(({ value }) => value),
      corrected: correctedOf(table, table.total.unit.id),
    };
    return [...rows.map((row) => ({ ...row, isTotal: false, corrected: correctedOf(table, row.unit.id) })), total];
  }, [table, order, search]);
  const columns = useMemo(
    () =>
      helper.columns(
        table.indicators.map(({ code, label }, index) =>
          helper.accessor((row): FigureValue => row.values[index] ?? { is: 'missing' }, { id: code, header: label }),
        ),
      ),
    [table],
  );
  return useTable({
    features: gridFeatures,
    columns,
    data,
    getRowId: (row) => String(row.unit.id),
    // New figures after a correction are the same cells: who stands on one stays there.
    autoResetCellSelection: false,
  });
}

const NONE: ReadonlySet<string> = new Set();

function correctedOf({ corrected }: FigureTable, unitId: number): ReadonlySet<string> {
  if (corrected === undefined) return NONE;
  const start = `${unitId} `;
  return new Set(corrected.flatMap((one) => (one.startsWith(start) ? [one.slice(start.length)] : [])));
}
