import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { readWorkbookWords as words } from '../../../../shared/text/vi/workbook.ts';
import { findSeparator, type Separator } from './find-separator.ts';
import type { ReadJob } from '../job/read-job.ts';
import { makeSheetBuilder } from '../sheet/sheet-builder.ts';
import { splitRecords } from './split-records.ts';
import { plainStyle } from '../sheet/styles.ts';
import { decodePieces, findEncoding } from './text-encoding.ts';

/** How Excel is told to keep digits as text: `="012345678901"`. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

/**
 * Reads a text whose lines are rows (.csv, .txt): commas, semicolons or tabs, whichever cuts the lines alike; Excel's own
 * first line `sep=;` says it. Every cell is text as written. What is not certain is a problem, never a guess:
 * `file.csv-one-column`, `file.csv-separator`, `file.csv-quotes`, `file.unknown-encoding`.
 */
export async function readCsv(bytes: Buffer, job: ReadJob): Promise<SheetGrid> {
  const encoding = findEncoding(bytes, null);
  if (encoding === null) throw job.stop('file.unknown-encoding');
  const sheet = makeSheetBuilder(job, { rows: job.limits.rows, cells: job.limits.cells });
  let row = 0;
  let records: ReturnType<typeof splitRecords> | null = null;
  const addRecord = (fields: readonly string[]) => {
    row += 1;
    sheet.startRow(row, false);
    fields.forEach((field, index) => {
      const text = (KEPT_AS_TEXT.exec(field)?.[1] ?? field).normalize('NFC');
      if (text !== '') sheet.add({ kind: 'text', text, column: index + 1 }, plainStyle);
    });
  };
  for await (const piece of decodePieces(bytes, encoding, job)) {
    let rest = piece;
    if (records === null) {
      const said = /^sep=([;,\t])\r?\n?/i.exec(piece);
      const separator = said === null ? separatorOf(piece, job) : (said[1] as Separator);
      rest = piece.slice(said?.[0].length ?? 0);
      records = splitRecords(separator, addRecord, job);
    }
    records.write(rest);
  }
  records?.end();
  return sheet.finish(words.textSheet, 'visible');
}

function separatorOf(text: string, job: ReadJob): Separator {
  const found = findSeparator(text);
  if (found === null) throw job.stop('file.csv-one-column');
  if (typeof found === 'string') return found;
  const [first, second] = found.map((separator) => words.separators[separator]);
  throw job.stop('file.csv-separator', { first: first ?? '', second: second ?? '' });
}
