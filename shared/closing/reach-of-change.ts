import type { IsoDate } from '../domain/partial-date.ts';
import type { Change, ContentTable, StoredRow } from '../intake/plan/plan.ts';

/** Days whose figures a change may bear on; `to` null: all days from `from` on; `always`: any day. */
export type Reach = { readonly from: IsoDate; readonly to: IsoDate | null } | 'always' | 'never';

/** No printed figure comes from these, or what brings them also changes a row that is looked at. */
const NEVER: ReadonlySet<ContentTable> = new Set([
  ...(['remembered_answer', 'left_out', 'unit_contact', 'cell_review', 'check_explanation'] as const),
  ...(['reporting_deadline', 'reporting_note', 'holiday', 'holiday_year', 'closing', 'closed_document'] as const),
  // Their lists have an intake in the same plan.
  ...(['candidate', 'member_record'] as const),
]);
/** What these say holds for the days in them; of everything else, from the first of them on. */
const FOR_ITS_DAYS: ReadonlySet<ContentTable> = new Set(['intake', 'submission', 'admission', 'reported_value']);

/**
 * How far a change reaches, rather too far than not far enough: what is in reach is then counted before and after.
 * `known`: the rows as the data file has them that the change is of or speaks of, none for a new one.
 */
export function reachOf({ table, before, after }: Change, known: readonly StoredRow[]): Reach {
  if (NEVER.has(table)) return 'never';
  // A person alone is in no figure; a new row of figures goes with its report.
  if (before === null && (table === 'person' || (table === 'reported_value' && known.length === 0))) return 'never';
  if (table === 'person') return 'always';
  const days = [before, after, ...known].flatMap(daysIn).toSorted();
  const [first] = days;
  if (first === undefined) return 'always';
  return { from: first, to: FOR_ITS_DAYS.has(table) ? (days.at(-1) ?? first) : null };
}

/** True when the reach has a day of the period. */
export function reaches(reach: Reach, period: { readonly from: IsoDate; readonly to: IsoDate }): boolean {
  if (reach === 'never' || reach === 'always') return reach === 'always';
  return reach.from <= period.to && (reach.to === null || reach.to >= period.from);
}

/** Where a row was read from says nothing of days, and is written out only when it is asked for. */
function daysIn(row: StoredRow | null): readonly IsoDate[] {
  return Object.keys(row ?? {}).flatMap((column) => {
    const value = column === 'origin' ? null : row?.[column];
    return isDay(value) ? [value] : [];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: StoredRow[string] | undefined): value is IsoDate => typeof value === 'string' && DAY.test(value);
