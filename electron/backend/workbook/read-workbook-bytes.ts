import { createHash } from 'node:crypto';
import type { SheetGrid, WorkbookGrid } from '../../../shared/intake/grid.ts';
import type { ReadJob } from './read-job.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet-rows.ts';
import { openPackage } from './open-package.ts';
import { readStyles } from './styles.ts';
import { readWorkbookParts } from './workbook-parts.ts';

const PIECE = 1024 * 1024;

/** Reads the bytes of a workbook into cells; problems as told at `readGrid`. */
export async function readWorkbookBytes(bytes: Buffer, job: ReadJob): Promise<WorkbookGrid> {
  const { source, mainPart, format } = await openPackage(bytes, job);
  const sha256 = await hashBytes(bytes, job);
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
  if (sheets.every(({ rows }) => rows.length === 0)) throw job.stop('file.sheet-empty');
  return { file: job.file, sha256, size: bytes.length, format, sheets };
}

async function hashBytes(bytes: Buffer, job: ReadJob): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await job.breathe();
  }
  return hash.digest('hex');
}
