/** Tables whose values the board may correct. */
export type CorrectedTable = 'person' | 'admission' | 'reported_value' | 'candidate' | 'member_record';

/** A value the board put in the place of a stored one, as kept; `field` names the column. */
export type KnownCorrection = {
  readonly id: number;
  readonly table_name: string;
  readonly row_id: number;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly at: string;
};

const NUMBERS: ReadonlySet<string> = new Set(['value', 'unit_id', 'cell_id']);

/** What a corrected column holds: numbers are kept as text in a correction. */
export function correctedValue(field: string, after: string | null): string | number | null {
  return after !== null && NUMBERS.has(field) ? Number(after) : after;
}

/** The row with its corrections, oldest first, so that the newest counts; corrections of other columns change nothing. */
export function correctedRow<Row extends object>(row: Row, corrections: readonly KnownCorrection[]): Row {
  const own = corrections.filter(({ field }) => field in row);
  if (own.length === 0) return row;
  const changed = own.map(({ field, after }) => [field, correctedValue(field, after)] as const);
  return { ...row, ...Object.fromEntries(changed) }; // the same columns; corrections are checked when they are made
}

/** Corrections of one table. */
export function correctionsOf(
  corrections: readonly KnownCorrection[] | undefined,
  table: CorrectedTable,
): readonly KnownCorrection[] {
  return corrections?.filter(({ table_name }) => table_name === table) ?? [];
}
