import { defaultReadLimits, type ReadLimits } from '../../electron/backend/workbook/job/read-limits.ts';
import { startReadJob } from '../../electron/backend/workbook/job/read-job.ts';
import { readWorkbookBytes } from '../../electron/backend/workbook/read-workbook-bytes.ts';
import { cellAddress, type CellValue, type SheetGrid, type WorkbookGrid } from '../../shared/intake/grid/grid.ts';

/** Reads bytes that were never a file, under the name `a.xlsx`. */
export function readBytes(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<WorkbookGrid> {
  return readWorkbookBytes(
    Buffer.from(bytes),
    startReadJob({ file: 'a.xlsx', limits: { ...defaultReadLimits, ...limits } }),
  );
}

export type PlainCell = CellValue & { readonly isFormula?: true; readonly font?: string };

/** A sheet's cells by address, without their column. */
export function cellsByAddress(sheet: SheetGrid | undefined): Record<string, PlainCell> {
  const cells: Record<string, PlainCell> = {};
  for (const { row, cells: inRow } of sheet?.rows ?? []) {
    for (const { column, ...cell } of inRow) cells[cellAddress(row, column)] = cell;
  }
  return cells;
}

/** The first sheet's cells by address. */
export async function firstSheet(bytes: Uint8Array): Promise<Record<string, PlainCell>> {
  return cellsByAddress((await readBytes(bytes)).sheets[0]);
}
