import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import type { PackedSheet } from '../sheet/packed-grid.ts';
import type { Package } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet-rows.ts';
import { readStyles } from '../sheet/styles.ts';
import { makeTextTable } from '../sheet/text-table.ts';
import { unpackSheets } from '../sheet/unpack-grid.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** Excel's own limit is 65.490. */
const MOST_STYLES = 65_500;

/** Reads the sheets of an .xlsx or .xlsm package whose workbook part is `mainPart`. */
export async function readXlsx(source: Package, mainPart: string, job: ReadJob): Promise<readonly SheetGrid[]> {
  const parts = await readWorkbookParts(source, mainPart, job);
  const toRead = [parts.styles, parts.sharedStrings, ...parts.sheets.map(({ entry }) => entry)];
  job.expect(toRead.reduce((sum, entry) => sum + (entry?.size ?? 0), 0));

  const styles = parts.styles === null ? [] : await readStyles(source, parts.styles, job);
  if (styles.length > MOST_STYLES) throw job.stop('file.suspicious', { detail: 'styles' });
  const texts = makeTextTable();
  const struckTexts =
    parts.sharedStrings === null ? new Set<number>() : await readSharedStrings(source, parts.sharedStrings, texts, job);
  const context: SheetContext = {
    styles,
    texts,
    sharedTexts: texts.count,
    struckTexts,
    date1904: parts.date1904,
    days: new Map(),
    left: { rows: job.limits.rows, cells: job.limits.cells },
  };
  const sheets: PackedSheet[] = [];
  for (const part of parts.sheets) sheets.push(await readSheet(source, part, context, job));
  return unpackSheets({ sheets, texts: texts.finish() }, job.breathe);
}
