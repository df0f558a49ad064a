import type { ContentTable } from '../../../shared/intake/plan.ts';
import type { ReadDb } from './db.ts';

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
    corrected.set(name, after !== null && numbers.has(field) ? Number(after) : after);
  }
  return Object.fromEntries(corrected) as Row; // the same properties; corrections are checked when they are made
}

const numbers = new Set(['value', 'unit_id', 'cell_id']);

const propertyOf = (column: string) =>
  column === 'value_text' ? 'decimal' : column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
