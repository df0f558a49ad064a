import type { WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import { startReadJob } from '../job/read-job.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import { checkFilled } from './check-filled.ts';
import { compareFormulas, type KeptFormula } from './compare-formulas.ts';
import { fillPackage, type SheetFills } from './fill-package.ts';

export type FilledWorkbook = {
  readonly bytes: Buffer;
  /** Formulas in filled cells, by the name of the sheet. */
  readonly formulas: ReadonlyMap<string, readonly KeptFormula[]>;
};

/**
 * The blank with these cells filled. Its bytes are read back by our own reader and compared with the blank cell by cell
 * before anybody gets them; a difference is our fault and thrown as a plain error.
 */
export async function fillWorkbook(
  blank: { readonly bytes: Buffer; readonly grid: WorkbookGrid },
  fills: SheetFills,
): Promise<FilledWorkbook> {
  const job = startReadJob({ file: blank.grid.file, limits: defaultReadLimits });
  const { bytes, sheets } = await fillPackage(blank.bytes, fills, job);
  const grid = await readWorkbookBytes(bytes, job);
  checkFilled(blank.grid, grid, sheets);
  const formulas = grid.sheets.map((sheet) => {
    const done = sheets.get(sheet.name);
    return [sheet.name, done === undefined ? [] : compareFormulas(sheet, done)] as const;
  });
  return { bytes, formulas: new Map(formulas) };
}
