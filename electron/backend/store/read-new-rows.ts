import type { Change, StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { ReadDb } from './db.ts';
import { idsOf, type NewRows } from './find-runs.ts';

type LaterChange = { readonly id: number; readonly before: string | null; readonly after: string | null };

// Runs are of new rows only and rows are new once, so whatever touched one later stands in a row of its own.
const LATER = `SELECT row_id AS id, before, after FROM change
  WHERE table_name = ? AND row_id BETWEEN ? AND ? AND last_id IS NULL AND change.id > ? ORDER BY change.id DESC`;

/**
 * The new rows of a run as the change that made them left them: what is there now, with every change since taken
 * back. `changeId` is the place of the run in the history.
 */
export function readNewRows(db: ReadDb, rows: NewRows, changeId: number, every: number): Change[] {
  const { table, firstId, lastId, columns } = rows;
  const states = new Map<number, StoredRow | null>();
  const current = db.prepare<[number, number], StoredRow>(`SELECT * FROM ${table} WHERE id BETWEEN ? AND ?`);
  for (const { id, ...row } of current.all(firstId, lastId)) states.set(Number(id), row);
  const later = db.prepare<[string, number, number, number], LaterChange>(LATER);
  for (const { id, before } of later.all(table, firstId, lastId, changeId)) {
    // Written by rememberChanges: a removal kept the whole row, a change the columns it changed.
    states.set(id, before === null ? null : { ...states.get(id), ...(JSON.parse(before) as StoredRow) });
  }
  return idsOf(rows, every).map((id) => {
    const state = states.get(id) ?? {};
    const after = Object.fromEntries(columns.map((column) => [column, state[column] ?? null]));
    return { table, id, before: null, after };
  });
}
