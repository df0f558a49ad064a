import type { WorkbookGrid } from '../../../../shared/intake/grid/grid.ts';
import { startReadJob } from '../job/read-job.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { readWorkbookBytes } from '../read-workbook-bytes.ts';
import { checkFilled } from './check-filled.ts';
import { fillPackage, type SheetFills } from './fill-package.ts';

/**
 * The bytes of the blank with these cells filled. They are read back by our own reader and compared with the blank cell
 * by cell before anybody gets them; a difference is our fault and thrown as a plain error.
 */
export async function fillWorkbook(
  blank: { readonly bytes: Buffer; readonly grid: WorkbookGrid },
  fills: SheetFills,
): Promise<Buffer> {
  const job = startReadJob({ file: blank.grid.file, limits: defaultReadLimits });
  const { bytes, sheets } = await fillPackage(blank.bytes, fills, job);
  checkFilled(blank.grid, await readWorkbookBytes(bytes, job), sheets);
  return bytes;
}
