import type { PersonColumns } from '../../../shared/intake/records/admission-draft.ts';
import type { KnownOrigin } from '../../../shared/intake/records/known-admission.ts';

/** Columns of `person` that an intake fills. */
export const PERSON_COLUMNS = [
  'full_name',
  'name_key',
  'sort_key',
  'birth',
  'sex',
  'people',
  'religion',
  'origin_place',
  'id_number',
] as const satisfies readonly (keyof PersonColumns)[];

/** Columns that say where the row of a list came from. */
export const ORIGIN_COLUMNS = [
  'intake_id',
  'sheet',
  'sheet_row',
  'origin',
] as const satisfies readonly (keyof KnownOrigin)[];

/** `person.full_name, person.name_key, …` */
export function prefixed(table: string, names: readonly string[]): string {
  return names.map((name) => `${table}.${name}`).join(', ');
}

/** These columns of a row and no others. */
export function pick<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>; // exactly these keys of this row
}
