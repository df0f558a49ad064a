import type { IsoDate } from '../../domain/partial-date.ts';

/** Rows of lists kept at a time; a trend over many quarters of a province would hold millions. */
const MOST_ROWS = 400_000;

/** Keeps what was worked out for single days, the latest used; older days go while there are too many rows of lists. */
export function keepDays<Day>(
  read: (day: IsoDate) => Day,
  sizeOf: (day: Day) => number,
  most = MOST_ROWS,
): (day: IsoDate) => Day {
  const kept = new Map<IsoDate, Day>();
  return (day) => {
    const made = kept.get(day) ?? read(day);
    kept.delete(day);
    kept.set(day, made);
    let rows = [...kept.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [old, one] of kept) {
      if (rows <= most || old === day) break;
      if (sizeOf(one) > 0) kept.delete(old);
      rows -= sizeOf(one);
    }
    return made;
  };
}
