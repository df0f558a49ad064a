import { addDays } from '../domain/count-days.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import { periodShape } from '../domain/period-shape.ts';
import type { OwnDeadline, ReportingFacts } from './reporting-facts.ts';

/** The last day on which a report is in time. `own`: set for this period by itself, else by the rule in force at its end. */
export type Deadline = { readonly on: IsoDate; readonly own: OwnDeadline | null };

/**
 * When reports of a period are due; null when no day is set. Calendar days: a day that falls on a day off stays as it
 * is, because no source says that it moves.
 */
export function deadlineOf(
  period: Period,
  { deadlines, rulesOn }: Pick<ReportingFacts, 'deadlines' | 'rulesOn'>,
): Deadline | null {
  const own = deadlines.find(({ from, to }) => from === period.from && to === period.to);
  if (own !== undefined) return { on: own.dueOn, own };
  const days = rulesOn(period.to).days[periodShape(period)];
  return days === null ? null : { on: addDays(period.to, days), own: null };
}
