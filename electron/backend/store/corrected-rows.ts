import type { CorrectedTable } from '../../../shared/intake/records/corrections.ts';
import type { Change, StoredRow } from '../../../shared/intake/plan/plan.ts';
import { listChanges } from './change-set-store.ts';
import { prepared, type ReadDb } from './db.ts';

/** Ids of the rows that corrections were made of, changed or taken back, each once. */
export type CorrectedRows = Readonly<Record<CorrectedTable, readonly number[]>>;

const LATER = 'SELECT id, revision FROM change_set WHERE revision > ? ORDER BY id';
const OTHER = `SELECT 1 FROM change WHERE set_id = ? AND table_name <> 'correction' LIMIT 1`;
const OF_CORRECTION = 'SELECT table_name, row_id FROM correction WHERE id = ?';

/**
 * The rows whose corrections changed after a revision; null when anything else was written since or it cannot be told,
 * so that everything must be read again.
 */
export function correctedRowsSince(db: ReadDb, revision: number, now: number): CorrectedRows | null {
  const sets = prepared<[number], { id: number; revision: number }>(db, LATER).all(revision);
  // Every revision has its change set: a gap is a write this cannot see.
  if (sets.length !== now - revision) return null;
  const rows = new Map<string, Set<number>>();
  for (const { id } of sets) {
    if (prepared<[number]>(db, OTHER).get(id) !== undefined) return null;
    for (const change of listChanges(db, id)) {
      const row = correctedRowOf(db, change);
      if (row === null) return null;
      rows.set(row.table, (rows.get(row.table) ?? new Set()).add(row.id));
    }
  }
  const idsOf = (table: CorrectedTable) => [...(rows.get(table) ?? [])];
  return {
    person: idsOf('person'),
    admission: idsOf('admission'),
    reported_value: idsOf('reported_value'),
    candidate: idsOf('candidate'),
    member_record: idsOf('member_record'),
  };
}

function correctedRowOf(db: ReadDb, { id, before, after }: Change): { table: string; id: number } | null {
  // A change of a correction names the columns that changed, which its row is not among.
  const whole = [after, before].find((row) => row?.['row_id'] !== undefined && row['row_id'] !== null);
  const row = whole ?? prepared<[number], StoredRow>(db, OF_CORRECTION).get(id);
  const [table, rowId] = [row?.['table_name'], row?.['row_id']];
  return typeof table === 'string' && typeof rowId === 'number' ? { table, id: rowId } : null;
}
