import type { WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import type { ReadDb } from './store/db.ts';

/**
 * The workbooks that were read last, so that paging through a sheet does not read the file for every page. What is kept
 * for a data file goes with it.
 */
export type SheetGrids = {
  keep(db: ReadDb, token: string, grid: WorkbookGrid): void;
  /** The workbook as it was read last; null when it has to be read again. */
  find(db: ReadDb, token: string): WorkbookGrid | null;
  drop(db: ReadDb, tokens: readonly string[]): void;
};

const MOST_KEPT = 2;
/** Beyond this the last one is kept alone: a workbook may take hundreds of megabytes. */
const MOST_ROWS = 200_000;

export function keepSheetGrids(): SheetGrids {
  const keptByDb = new WeakMap<ReadDb, Map<string, WorkbookGrid>>();
  return {
    keep(db, token, grid) {
      const kept = keptByDb.get(db) ?? new Map<string, WorkbookGrid>();
      keptByDb.set(db, kept);
      kept.delete(token);
      kept.set(token, grid);
      for (const older of kept.keys()) {
        const rows = [...kept.values()].reduce((sum, each) => sum + countRows(each), 0);
        if (older === token || (kept.size <= MOST_KEPT && rows <= MOST_ROWS)) break;
        kept.delete(older);
      }
    },
    find: (db, token) => keptByDb.get(db)?.get(token) ?? null,
    drop(db, tokens) {
      for (const token of tokens) keptByDb.get(db)?.delete(token);
    },
  };
}

const countRows = ({ sheets }: WorkbookGrid) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);
