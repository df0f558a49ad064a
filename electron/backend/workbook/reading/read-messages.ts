import type { Problem } from '../../../../shared/contract/problem.ts';
import type { PackedWorkbook } from '../sheet/packed-grid.ts';
import type { ReadLimits } from '../job/read-limits.ts';

/** One workbook to read. */
export type ToReadProcess = {
  /** The workbook's own name. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
};

/** Any number of reports of progress, then one of the other three. */
export type FromReadProcess =
  | { readonly is: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly is: 'read'; readonly grid: PackedWorkbook }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** What is not the file's fault. */
  | { readonly is: 'failed'; readonly error: Error };
