import {
  correctedValue,
  type CorrectedTable,
  type KnownCorrection,
} from '../../../shared/intake/records/corrections.ts';
import { prepared, type ReadDb } from './db.ts';

/** The value a field has now, by hand. `field` is the column's name. */
export type Correction = { readonly field: string; readonly after: string | null };

type CorrectionRow = Correction & { readonly rowId: number };

const LIST = `SELECT row_id AS rowId, field, after FROM correction WHERE table_name = ?`;
const ALL = `${LIST} ORDER BY id`;
const THESE = `${LIST} AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id`;

/** Corrections of one table by row, oldest first; of these rows alone when they are named. */
export function correctionsByRow(
  db: ReadDb,
  table: CorrectedTable,
  rowIds?: readonly number[],
): ReadonlyMap<number, readonly Correction[]> {
  const found =
    rowIds === undefined
      ? db.prepare<[string], CorrectionRow>(ALL).all(table)
      : prepared<[string, string], CorrectionRow>(db, THESE).all(table, JSON.stringify(rowIds));
  const byRow = new Map<number, Correction[]>();
  for (const { rowId, field, after } of found) {
    const ofRow = byRow.get(rowId);
    if (ofRow === undefined) byRow.set(rowId, [{ field, after }]);
    else ofRow.push({ field, after });
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

/** Properties of the row that a correction stands in the place of, each once. */
export function correctedFields(row: object, corrections: readonly Correction[] | undefined): readonly string[] {
  const fields = new Set((corrections ?? []).map(({ field }) => propertyOf(field)));
  return [...fields].filter((name) => name in row);
}

const propertyOf = (column: string) =>
  column === 'value_text' ? 'decimal' : column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
