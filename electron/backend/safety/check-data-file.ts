import { stopWith, type Problem } from '../../../shared/contract/problem.ts';
import type { CheckResult } from '../../../shared/contract/views.ts';
import type { ReadDb } from '../store/db.ts';
import { countRows, findBrokenLinks, isIntact, readSchemaVersion } from '../store/integrity-store.ts';
import { readRevision } from '../store/meta-store.ts';

/** Reads the whole open data file: pages and indexes, links between tables, rows of each table. */
export function checkDataFile(db: ReadDb): CheckResult {
  const intact = isIntact(db);
  const problems: Problem[] = intact ? [] : [stopWith('store.damaged').problem];
  const brokenByTable = Map.groupBy(findBrokenLinks(db), ({ table }) => table);
  for (const [table, rows] of brokenByTable) {
    problems.push({
      code: 'store.broken-links',
      weight: 'stop',
      place: { at: 'app' },
      facts: { table, count: rows.length },
    });
  }
  return {
    schemaVersion: readSchemaVersion(db),
    integrity: problems.length === 0 ? 'ok' : 'damaged',
    revision: readRevision(db),
    counts: countRows(db),
    problems,
  };
}
