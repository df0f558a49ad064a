import type { SheetGrid } from '../../../shared/intake/grid.ts';
import type { Package } from './parse-part.ts';
import type { ReadJob } from './read-job.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet-rows.ts';
import { readStyles } from './styles.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** Reads the sheets of an .xlsx or .xlsm package whose workbook part is `mainPart`. */
export async function readXlsx(source: Package, mainPart: string, job: ReadJob): Promise<readonly SheetGrid[]> {
  const parts = await readWorkbookParts(source, mainPart, job);
  const toRead = [parts.styles, parts.sharedStrings, ...parts.sheets.map(({ entry }) => entry)];
  job.expect(toRead.reduce((sum, entry) => sum + (entry?.size ?? 0), 0));

  const context: SheetContext = {
    styles: parts.styles === null ? [] : await readStyles(source, parts.styles, job),
    sharedStrings: parts.sharedStrings === null ? [] : await readSharedStrings(source, parts.sharedStrings, job),
    date1904: parts.date1904,
    days: new Map(),
    left: { rows: job.limits.rows, cells: job.limits.cells },
  };
  const sheets: SheetGrid[] = [];
  for (const part of parts.sheets) sheets.push(await readSheet(source, part, context, job));
  return sheets;
}
