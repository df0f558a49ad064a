import type { FigureTable } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { decimalSign, figureForClipboard, toHtmlTable, toTabText } from './clipboard-text.ts';
import type { FigureGridTable } from './figure-table.ts';

/** Puts the selected cells on the clipboard, with unit names and labels around them on wish. Gives the number of cells. */
export function putSelection(
  clipboard: DataTransfer,
  figures: FigureTable,
  table: FigureGridTable,
  withHeads: boolean,
): number {
  const lines = selectedLines(figures, table, withHeads);
  clipboard.setData('text/plain', toTabText(lines));
  clipboard.setData('text/html', toHtmlTable(lines));
  return table.getSelectedCellCount();
}

/** The selected block as lines; several blocks are put below each other. */
function selectedLines(
  figures: FigureTable,
  table: FigureGridTable,
  withHeads: boolean,
): readonly (readonly string[])[] {
  const sign = decimalSign(navigator.language);
  const rows = table.getRowModel().rows;
  return table.getCellSelectionBounds().flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) => {
    const head = [
      ui.figures.unit,
      ...figures.indicators.slice(minColumnIndex, maxColumnIndex + 1).map(({ label }) => label),
    ];
    const body = rows.slice(minRowIndex, maxRowIndex + 1).map(({ original }) => {
      const cells = original.values
        .slice(minColumnIndex, maxColumnIndex + 1)
        .map((value) => figureForClipboard(value, sign));
      return withHeads ? [original.unit.name, ...cells] : cells;
    });
    return withHeads ? [head, ...body] : body;
  });
}
