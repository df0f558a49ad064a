import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { WorkbookGrid } from '../../../shared/intake/grid.ts';
import { fileSystemProblem } from './file-problem.ts';
import { defaultReadLimits, type ReadLimits } from './read-limits.ts';
import { startReadJob, type ReadJob } from './read-job.ts';
import { readWorkbookBytes } from './read-workbook-bytes.ts';

export type ReadOptions = {
  /** Unpacked bytes read so far and in all (null while unknown); called often, at each piece of 256 KB. */
  readonly onProgress?: (done: number, total: number | null) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReadLimits>;
};

const PIECE = 1024 * 1024;

/**
 * Reads a workbook (.xlsx, .xlsm, .xls, .ods, .csv, an HTML table or SpreadsheetML 2003 under the name .xls) into cells,
 * told apart by its content, not by its name. Everything that is wrong with the file is thrown as a `ProblemError` with
 * a code `file.*` and the file as its place; `file.cancelled` soon after `signal` was aborted. Macros, links,
 * pictures and comments are not looked at; of formulas only the stored result is read.
 * The intake, which also stores the original, uses `readWorkbookFile`: it reads the disk once.
 */
export async function readGrid(path: string, options: ReadOptions = {}): Promise<WorkbookGrid> {
  return (await readWorkbookFile(path, options)).grid;
}

/** As `readGrid`, with the very bytes the cells were read from: what `sha256` and `size` speak of. */
export async function readWorkbookFile(
  path: string,
  { onProgress, signal, limits }: ReadOptions = {},
): Promise<{ readonly grid: WorkbookGrid; readonly bytes: Uint8Array }> {
  const file = basename(path).normalize('NFC');
  const job = startReadJob({ file, limits: { ...defaultReadLimits, ...limits }, onProgress, signal });
  const bytes = await readBytes(path, job);
  return { grid: await readWorkbookBytes(bytes, job), bytes };
}

async function readBytes(path: string, job: ReadJob): Promise<Buffer> {
  const { file, limits } = job;
  await job.breathe();
  try {
    await using handle = await open(path, 'r');
    const stats = await handle.stat();
    if (stats.isDirectory()) throw stopWith('file.is-folder', {}, { at: 'file', file });
    if (stats.size > limits.fileBytes) {
      throw job.stop('file.too-large', {
        megabytes: Math.ceil(stats.size / PIECE),
        limit: Math.floor(limits.fileBytes / PIECE),
      });
    }
    const bytes = Buffer.alloc(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, Math.min(PIECE, bytes.length - filled), filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
      await job.breathe();
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw fileSystemProblem(error, file, 'read');
  }
}
