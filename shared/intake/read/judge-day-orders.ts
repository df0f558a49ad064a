/** What the dates of one column look like; texts count once, however often they stand there. */
export type DaysOfColumn = {
  readonly column: number;
  /** Real dates up to the twelfth, by row. */
  readonly real: Map<number, string>;
  realAbove12: number;
  /** Texts with a day above the twelfth first. */
  readonly typed: Set<string>;
  typedUpTo12: number;
  /** Texts whose first two numbers may both be the month, by row. */
  readonly unclear: Map<number, string>;
  /** A text that can only have the month first. */
  monthFirst: { readonly row: number; readonly written: string } | null;
};

/** So many different dates of each kind in one column, real ones and texts, are no chance. */
const LEAST = 3;
/** The same over columns that hold both kinds. */
const LEAST_MIXED = 2;
/** The same over a sheet of which every date fits, both kinds together. */
const LEAST_IN_SHEET = 4;

/** True when nothing in the column speaks against days that Excel took for months. */
const fits = ({ realAbove12, typedUpTo12, monthFirst }: DaysOfColumn) =>
  realAbove12 === 0 && typedUpTo12 === 0 && monthFirst === null;

/**
 * True when Excel may have taken days for months in the column: all its texts have a day above the twelfth and all its
 * real dates one up to it. A column with few dates is judged with the others of its sheet.
 */
export function isExchanged(days: DaysOfColumn, all: readonly DaysOfColumn[]): boolean {
  if (days.real.size === 0 || !fits(days)) return false;
  const own = countOf([days]);
  if (own.real >= LEAST && own.typed >= LEAST) return true;
  const mixed = all.filter((one) => fits(one) && one.real.size > 0 && one.typed.size > 0);
  const together = countOf(mixed);
  if (mixed.includes(days) && together.real >= LEAST_MIXED && together.typed >= LEAST_MIXED) return true;
  const sheet = countOf(all);
  return all.every(fits) && sheet.real > 0 && sheet.typed > 0 && sheet.real + sheet.typed >= LEAST_IN_SHEET;
}

/** Different real dates and texts. */
function countOf(columns: readonly DaysOfColumn[]): { readonly real: number; readonly typed: number } {
  return {
    real: columns.reduce((sum, { real }) => sum + new Set(real.values()).size, 0),
    typed: columns.reduce((sum, { typed }) => sum + typed.size, 0),
  };
}

/** True when texts of the column may have the month first, as others of it or of its sheet must have. */
export function isMonthFirst(days: DaysOfColumn, all: readonly DaysOfColumn[]): boolean {
  if (days.unclear.size === 0) return false;
  return days.monthFirst !== null || (days.typed.size === 0 && all.some(({ monthFirst }) => monthFirst !== null));
}
