import { cellAddress, cellAsWritten, type SheetGrid } from '../../shared/intake/grid/grid.ts';

/** A sheet's cells by address, as a person reads them. */
export function textByAddress(sheet: SheetGrid | undefined): Record<string, string> {
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ row, cells }) =>
      cells.map((cell) => [cellAddress(row, cell.column), cellAsWritten(cell)]),
    ),
  );
}
