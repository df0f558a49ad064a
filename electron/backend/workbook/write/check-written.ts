import { cellAddress, type GridCell, type WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import type { LaidContent, SheetLayout } from './sheet-layout.ts';
import { writableText } from './writable-text.ts';

/** Compares a workbook as read back with what was laid out: every cell, and no cell more. Throws at the first difference. */
export function checkWritten(grid: WorkbookGrid, layouts: readonly SheetLayout[]): void {
  const names = grid.sheets.map(({ name }) => name);
  const wanted = layouts.map(({ name }) => name);
  if (names.join('\n') !== wanted.join('\n'))
    throw new Error(`sheets read back: ${names.length}, laid out: ${wanted.length}`);
  layouts.forEach((layout, index) => {
    const found = new Map<string, GridCell>();
    for (const { row, cells } of grid.sheets[index]?.rows ?? []) {
      for (const cell of cells) found.set(cellAddress(row, cell.column), cell);
    }
    for (const { row, column, content } of layout.cells) {
      const address = cellAddress(row, column);
      if (!isAsLaidOut(found.get(address), content)) throw new Error(`sheet ${index + 1}, ${address}: not as laid out`);
      found.delete(address);
    }
    const [extra] = found.keys();
    if (extra !== undefined) throw new Error(`sheet ${index + 1}, ${extra}: not laid out`);
  });
}

function isAsLaidOut(cell: GridCell | undefined, content: LaidContent): boolean {
  switch (content.is) {
    case 'blank':
      return cell === undefined;
    case 'text': {
      const text = writableText(content.text);
      return text === ''
        ? cell === undefined
        : cell?.kind === 'text' && cell.text === text && cell.isFormula === undefined;
    }
    case 'number':
      return (
        cell?.kind === 'number' &&
        cell.number === content.number &&
        (cell.isFormula === true) === (content.formula !== undefined)
      );
  }
}
