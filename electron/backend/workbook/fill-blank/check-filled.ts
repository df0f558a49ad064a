import { cellAddress, type GridCell, type SheetGrid, type WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import { writableText } from '../write/writable-text.ts';
import type { FilledPackage } from './fill-package.ts';
import type { CellValue } from './new-cells.ts';

/**
 * Compares a filled workbook as read back with the blank: every filled cell holds its value, every other cell is as it
 * was, but for formulas that lost their result. Throws at the first difference, which would be our fault.
 */
export function checkFilled(blank: WorkbookGrid, filled: WorkbookGrid, done: FilledPackage['sheets']): void {
  if (blank.sheets.length !== filled.sheets.length) throw new Error('sheets of the filled workbook');
  blank.sheets.forEach((sheet, index) => {
    const before = cellsOf(sheet);
    const after = cellsOf(filled.sheets[index] ?? { rows: [] });
    const wanted = done.get(sheet.name)?.filled ?? new Map<string, CellValue>();
    const cleared = done.get(sheet.name)?.cleared ?? new Set<string>();
    for (const address of new Set([...before.keys(), ...after.keys(), ...wanted.keys()])) {
      const found = after.get(address);
      const value = wanted.get(address);
      const isRight =
        value !== undefined
          ? holds(found, value)
          : cleared.has(address)
            ? found === undefined || found.kind === 'formula-without-result'
            : isSame(before.get(address), found);
      if (!isRight) throw new Error(`sheet ${index + 1}, ${address}: not as filled`);
    }
  });
}

function cellsOf({ rows }: Pick<SheetGrid, 'rows'>): ReadonlyMap<string, GridCell> {
  return new Map(rows.flatMap(({ row, cells }) => cells.map((cell) => [cellAddress(row, cell.column), cell] as const)));
}

/** Fonts are told against the commonest one of the sheet, which filling may change. */
function isSame(before: GridCell | undefined, after: GridCell | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const old: Readonly<Record<string, unknown>> = before;
  const now: Readonly<Record<string, unknown>> = after;
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  names.delete('font');
  return [...names].every((name) => old[name] === now[name]);
}

function holds(cell: GridCell | undefined, value: CellValue): boolean {
  if (value === null) return cell === undefined || cell.kind === 'formula-without-result';
  if (typeof value === 'string') return cell?.kind === 'text' && cell.text === writableText(value);
  // A cell that shows its number as a day holds the number all the same.
  return (cell?.kind === 'number' && cell.number === value) || (cell?.kind === 'date' && cell.serial === value);
}
