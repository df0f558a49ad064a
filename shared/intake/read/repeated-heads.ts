import type { GridRow } from '../grid/grid.ts';
import { isNumberingRow } from '../recognise/find-header.ts';
import type { Recognition } from '../recognise/recognition.ts';

const LEAST = 2;

/**
 * Tells rows that only say the heads once more, as at the top of a printed page, and the row of column numbers below
 * them. A row with anything of its own is none.
 */
export function repeatedHeads({ sheet, header, firstDataRow }: Recognition): (row: GridRow) => boolean {
  // A table without heads begins with somebody.
  if (firstDataRow <= header.lastRow) return () => false;
  const heads = new Map<number, Set<string>>();
  for (const { row, cells } of sheet.rows) {
    if (row > header.lastRow) break;
    if (row < header.firstRow) continue;
    for (const cell of cells)
      if (cell.kind === 'text') heads.set(cell.column, (heads.get(cell.column) ?? new Set()).add(cell.text));
  }
  let lastHead = 0;
  return (line) => {
    const { row, cells } = line;
    const isHead =
      cells.length >= LEAST &&
      cells.every((cell) => cell.kind === 'text' && heads.get(cell.column)?.has(cell.text) === true);
    const isNumbers = !isHead && lastHead > 0 && row === lastHead + 1 && isNumberingRow(line, header.columns.length);
    if (isHead) lastHead = row;
    return isHead || isNumbers;
  };
}
