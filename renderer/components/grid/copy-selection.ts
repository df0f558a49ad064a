import type { RowData } from '@tanstack/react-table';
import { decimalSign, toHtmlTable, toTabText } from './clipboard-text.ts';
import type { SheetTable } from './sheet-table.ts';

/** How the rows of a grid read in another program. */
export type CopyWords<Row> = {
  /** Head of the column of names, then those of the cells. */
  readonly nameHead: string;
  readonly heads: readonly string[];
  readonly nameOf: (row: Row) => string;
  /** `sign`: the decimal sign of the region. */
  readonly cellText: (row: Row, column: number, sign: string) => string;
};

/** Puts the selected cells on the clipboard, with names and heads around them on wish. Gives the number of cells. */
export function putSelection<Row extends RowData>(
  clipboard: DataTransfer,
  table: SheetTable<Row>,
  words: CopyWords<Row>,
  withHeads: boolean,
): number {
  const lines = selectedLines(table, words, withHeads);
  clipboard.setData('text/plain', toTabText(lines));
  clipboard.setData('text/html', toHtmlTable(lines));
  return table.getSelectedCellCount();
}

/** The selected block as lines; several blocks are put below each other. */
function selectedLines<Row extends RowData>(
  table: SheetTable<Row>,
  { nameHead, heads, nameOf, cellText }: CopyWords<Row>,
  withHeads: boolean,
): readonly (readonly string[])[] {
  const sign = decimalSign(navigator.language);
  const rows = table.getRowModel().rows;
  return table.getCellSelectionBounds().flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) => {
    const columns = heads.map((_, index) => index).slice(minColumnIndex, maxColumnIndex + 1);
    const head = [nameHead, ...columns.map((index) => heads[index] ?? '')];
    const body = rows.slice(minRowIndex, maxRowIndex + 1).map(({ original }) => {
      const cells = columns.map((index) => cellText(original, index, sign));
      return withHeads ? [nameOf(original), ...cells] : cells;
    });
    return withHeads ? [head, ...body] : body;
  });
}
