import { createHash } from 'node:crypto';
import type { SheetGrid, WorkbookGrid } from '../../../shared/intake/grid.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import type { ReadJob } from './read-job.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet-rows.ts';
import { openPackage } from './open-package.ts';
import { sniffFormat } from './sniff-format.ts';
import { readStyles } from './styles.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import { readXml2003 } from './read-xml-2003.ts';

const PIECE = 1024 * 1024;

type ReadSheets = Pick<WorkbookGrid, 'format' | 'sheets'>;

/** Reads the bytes of a workbook into cells; problems as told at `readGrid`. */
export async function readWorkbookBytes(bytes: Buffer, job: ReadJob): Promise<WorkbookGrid> {
  const { format, sheets } = await readSheets(bytes, job);
  if (sheets.every(({ rows }) => rows.length === 0)) throw job.stop('file.sheet-empty');
  return { file: job.file, sha256: await hashBytes(bytes, job), size: bytes.length, format, sheets };
}

async function readSheets(bytes: Buffer, job: ReadJob): Promise<ReadSheets> {
  const sniffed = sniffFormat(bytes, job.file);
  switch (sniffed.is) {
    case 'refused':
      throw job.stop(sniffed.code);
    case 'zip':
      return readPackage(bytes, job);
    case 'html':
      return { format: 'html', sheets: await readHtml(bytes, job) };
    case 'xml-2003':
      return { format: 'xml-2003', sheets: await readXml2003(bytes, job) };
    case 'csv':
      return { format: 'csv', sheets: [await readCsv(bytes, job)] };
  }
}

async function readPackage(bytes: Buffer, job: ReadJob): Promise<ReadSheets> {
  const { source, mainPart, format } = await openPackage(bytes, job);
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
  return { format, sheets };
}

async function hashBytes(bytes: Buffer, job: ReadJob): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await job.breathe();
  }
  return hash.digest('hex');
}
