import { basename } from 'node:path';
import type { WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { readFileBytes } from './files/read-file-bytes.ts';
import { defaultReadLimits, type ReadIsolation, type ReadLimits } from './job/read-limits.ts';
import { startReadJob, type ReadJob } from './job/read-job.ts';
import { readWorkbookBytes } from './read-workbook-bytes.ts';

export type ReadOptions = {
  /** Unpacked bytes read so far and in all (null while unknown); called often, at each piece of 256 KB. */
  readonly onProgress?: (done: number, total: number | null) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReadLimits>;
  /** Gives the bytes of what is no file of its own on disk; the path then only names it. */
  readonly bytesFrom?: ((job: ReadJob) => Promise<Buffer>) | undefined;
  /** What the file may cost, where that is not as usual; only a `WorkbookReader` can keep to it. */
  readonly isolation?: Pick<ReadIsolation, 'secondsPerFile' | 'heapMegabytes'>;
};

/** A workbook's cells, with the very bytes they were read from: what `sha256` and `size` speak of. */
export type ReadWorkbook = { readonly grid: WorkbookGrid; readonly bytes: Uint8Array };

/**
 * Reads a workbook (.xlsx, .xlsm, .xls, .ods, .csv, an HTML table or SpreadsheetML 2003 under the name .xls) into cells,
 * told apart by its content, not by its name. Everything that is wrong with the file is thrown as a `ProblemError` with
 * a code `file.*` and the file as its place; `file.cancelled` soon after `signal` was aborted. Macros, links,
 * pictures and comments are not looked at; of formulas only the stored result is read.
 * It reads in this very thread: for tests and programs that do nothing else. The backend reads through `WorkbookReader`.
 */
export async function readGrid(path: string, options: ReadOptions = {}): Promise<WorkbookGrid> {
  return (await readWorkbookFile(path, options)).grid;
}

/** As `readGrid`, with the bytes. */
export async function readWorkbookFile(
  path: string,
  { onProgress, signal, limits, bytesFrom }: ReadOptions = {},
): Promise<ReadWorkbook> {
  const job = startReadJob({ file: nameOf(path), limits: { ...defaultReadLimits, ...limits }, onProgress, signal });
  const bytes = await (bytesFrom === undefined ? readFileBytes(path, job) : bytesFrom(job));
  return { grid: await readWorkbookBytes(bytes, job), bytes };
}

/** A workbook's own name, as people see it. */
export function nameOf(path: string): string {
  return basename(path).normalize('NFC');
}
