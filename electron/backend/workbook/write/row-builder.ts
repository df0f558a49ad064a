import type { ColumnGrid } from './column-grid.ts';
import { CELL_PADDING, INDENT_STEP, type CellLook, type LaidCell, type LaidContent } from './sheet-layout.ts';
import { textHeight } from './text-width.ts';

/** Excel shows no row higher than this. */
const HIGHEST_ROW = 409;

/** Collects cells row by row and gives every row the height its texts need. */
export type RowBuilder = {
  /** Number of the next row. */
  next(): number;
  /** Opens the next row; `height` in points is the least it gets. */
  addRow(height: number): number;
  addCell(cell: LaidCell): void;
  /** One text over sheet columns `first` to `last` of a row. */
  addText(row: number, columns: { readonly first: number; readonly last: number }, text: string, look: CellLook): void;
  heightOf(row: number): number;
  finish(): { readonly cells: readonly LaidCell[]; readonly rowHeights: readonly number[] };
};

export function makeRowBuilder(grid: ColumnGrid): RowBuilder {
  const heights: number[] = [];
  const cells: LaidCell[] = [];
  const heightOf = (row: number) => heights[row - 1] ?? 0;
  const raise = (row: number, height: number) => {
    heights[row - 1] = Math.min(HIGHEST_ROW, Math.max(heightOf(row), height));
  };
  const builder: RowBuilder = {
    next: () => heights.length + 1,
    addRow: (height) => heights.push(height),
    addCell(cell) {
      cells.push(cell);
      if (cell.rowSpan === 1) raise(cell.row, neededHeight(cell, grid));
    },
    addText(row, { first, last }, text, look) {
      const content: LaidContent = text === '' ? { is: 'blank' } : { is: 'text', text };
      builder.addCell({ row, column: first, rowSpan: 1, colSpan: last - first + 1, content, look });
    },
    heightOf,
    finish() {
      for (const cell of cells) {
        if (cell.rowSpan === 1) continue;
        const last = cell.row + cell.rowSpan - 1;
        let reached = 0;
        for (let row = cell.row; row <= last; row += 1) reached += heightOf(row);
        raise(last, heightOf(last) + Math.max(0, neededHeight(cell, grid) - reached));
      }
      return { cells, rowHeights: heights };
    },
  };
  return builder;
}

function neededHeight({ column, colSpan, content, look }: LaidCell, grid: ColumnGrid): number {
  if (content.is !== 'text') return 0;
  const width = grid.widthOf(column, column + colSpan - 1) - CELL_PADDING - look.indent * INDENT_STEP;
  return textHeight(content.text, Math.max(width, look.size), look);
}
