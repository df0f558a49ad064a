import { cellSelectionFeature, tableFeatures, type ReactTable, type RowData } from '@tanstack/react-table';

/** What every grid like Excel's can do: a selection of cells in several blocks, with one of them active. */
export const gridFeatures = tableFeatures({ cellSelectionFeature });

/** The model of such a grid. */
export type SheetTable<Row extends RowData> = ReactTable<typeof gridFeatures, Row>;
