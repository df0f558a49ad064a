import type { Problem } from '../../../../shared/contract/problem.ts';
import type { PackedWorkbook } from '../sheet/packed-grid.ts';
import type { ReadLimits } from '../job/read-limits.ts';

/** One workbook to read; its bytes are handed over and come back with the cells. */
export type ToReadWorker = {
  /** The workbook's own name. */
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limits: ReadLimits;
};

/** Any number of reports of progress, then one of the two answers. */
export type FromReadWorker =
  | { readonly is: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly is: 'read'; readonly grid: PackedWorkbook; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'refused'; readonly problem: Problem };
