import { createHash } from 'node:crypto';
import type { WorkbookGrid } from '../../../shared/intake/grid.ts';
import type { ReadJob } from './read-job.ts';
import { openPackage } from './open-package.ts';
import { readXlsx } from './read-xlsx.ts';

const PIECE = 1024 * 1024;

/** Reads the bytes of a workbook into cells; problems as told at `readGrid`. */
export async function readWorkbookBytes(bytes: Buffer, job: ReadJob): Promise<WorkbookGrid> {
  const { source, mainPart, format } = await openPackage(bytes, job);
  const sha256 = await hashBytes(bytes, job);
  const sheets = await readXlsx(source, mainPart, job);
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
