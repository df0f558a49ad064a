import { readTabText } from '../../../shared/text/tab-text.ts';
import type { FigureTable } from '../../../shared/contract/views.ts';
import type { AskedView } from '../../app/figure-view-choice.ts';
import type { PastedBlock } from '../../corrections/pasted-dialog.tsx';
import type { FigureGridTable } from './figure-table.ts';

const MOST_LINES = 5000;
const MOST_COLUMNS = 100;

/**
 * Where a text from the clipboard goes: a block down and right from the first selected cell, one value into every cell
 * of the selection. Null without a cell.
 */
export function pastedBlock(
  { indicators, period }: FigureTable,
  table: FigureGridTable,
  text: string,
  view: AskedView,
): PastedBlock | null {
  const [bounds] = table.getCellSelectionBounds();
  const rows = table.getRowModel().rows;
  if (bounds === undefined) return null;
  const { minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex } = bounds;
  const read = readTabText(text);
  const [only] = read[0] ?? [];
  const isOne = read.length === 1 && read[0]?.length === 1 && only !== undefined;
  const filled = (count: number) => Math.min(count, MOST_COLUMNS);
  const lines = isOne
    ? rows
        .slice(minRowIndex, maxRowIndex + 1)
        .map(() => Array.from({ length: filled(maxColumnIndex - minColumnIndex + 1) }, () => only))
    : read;
  return {
    period: period.code,
    ...view,
    lines: lines.slice(0, MOST_LINES).map((line) => line.slice(0, MOST_COLUMNS)),
    unitIds: rows.slice(minRowIndex).map(({ original }) => original.unit.id),
    columns: indicators.map(({ code, label }) => ({ title: label, indicator: code })),
    at: minColumnIndex,
  };
}
