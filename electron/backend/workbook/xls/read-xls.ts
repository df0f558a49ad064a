import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import type { CompoundFile } from './compound-file.ts';
import type { ReadJob } from '../job/read-job.ts';
import { struckStyles } from '../sheet/struck-style.ts';
import { readXlsGlobals } from './xls-globals.ts';
import { readXlsSheet, type XlsContext } from './xls-sheet.ts';

/** Reads the sheets of an .xls of Excel 97 to 2003 (BIFF8); older ones are refused as `file.old-xls`. */
export async function readXls(file: CompoundFile, job: ReadJob): Promise<readonly SheetGrid[]> {
  const stream = file.stream('Workbook');
  job.expect(stream.length);
  let reported = 0;
  const reportPosition = (at: number) => {
    job.advance(Math.max(0, at - reported));
    reported = Math.max(reported, at);
  };
  const globals = await readXlsGlobals(stream, job);
  const left = { rows: job.limits.rows, cells: job.limits.cells };
  const context: XlsContext = { ...globals, struck: struckStyles(), days: new Map(), left, reportPosition };
  const sheets: SheetGrid[] = [];
  for (const sheet of globals.sheets) {
    const read = await readXlsSheet(stream, sheet, context, job);
    if (read !== null) sheets.push(read);
  }
  reportPosition(stream.length);
  if (sheets.length === 0) throw job.stop('file.no-cell-sheet');
  return sheets;
}
