import {
  correctedValue,
  type CorrectedTable,
  type KnownCorrection,
} from '../../../shared/intake/records/corrections.ts';
import type { ContentTable } from '../../../shared/intake/plan/plan.ts';
import { prepared, type ReadDb } from './db.ts';

/** The value a field has now, by hand. `field` is the column's name. */
export type Correction = { readonly field: string; readonly after: string | null };

type CorrectionRow = Correction & { readonly rowId: number };

const LIST = `SELECT row_id AS rowId, field, after FROM correction WHERE table_name = ? ORDER BY id`;

/** Corrections of one table by row, oldest first. */
export function listCorrections(db: ReadDb, table: ContentTable): ReadonlyMap<number, readonly Correction[]> {
  const byRow = new Map<number, Correction[]>();
  for (const { rowId, field, after } of db.prepare<[string], CorrectionRow>(LIST).all(table)) {
    const ofRow = byRow.get(rowId) ?? [];
    byRow.set(rowId, [...ofRow, { field, after }]);
  }
  return byRow;
}

const OF_ROWS = `SELECT id, table_name, row_id, field, before, after, reason, at FROM correction
  WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id`;

/** Whole corrections of these rows, oldest first. */
export function listCorrectionsOf(
  db: ReadDb,
  table: CorrectedTable,
  rowIds: readonly number[],
): ReadonlyMap<number, readonly KnownCorrection[]> {
  const found = prepared<[string, string], KnownCorrection>(db, OF_ROWS).all(table, JSON.stringify(rowIds));
  const byRow = new Map<number, KnownCorrection[]>();
  for (const one of found) byRow.set(one.row_id, [...(byRow.get(one.row_id) ?? []), one]);
  return byRow;
}

/**
 * The row with its corrections, the newest last and so in force. Columns are named as in the table, properties in
 * camel case; a number stays a number. A correction of a column that was not asked for changes nothing.
 */
export function applyCorrections<Row extends object>(row: Row, corrections: readonly Correction[] | undefined): Row {
  if (corrections === undefined) return row;
  const corrected = new Map<string, unknown>(Object.entries(row));
  for (const { field, after } of corrections) {
    const name = propertyOf(field);
    if (!corrected.has(name)) continue;
    corrected.set(name, correctedValue(field, after));
  }
  return Object.fromEntries(corrected) as Row; // the same properties; corrections are checked when they are made
}

const propertyOf = (column: string) =>
  column === 'value_text' ? 'decimal' : column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
