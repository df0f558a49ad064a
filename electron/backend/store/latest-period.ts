import type { ReadDb } from './db.ts';

// Of two periods that end on one day the shorter: a quarter before the year or term it closes.
const LATEST = `SELECT period_from AS "from", period_to AS "to" FROM intake
  WHERE kind IN ('admissions', 'form') AND period_to IS NOT NULL
  ORDER BY period_to DESC, period_from DESC LIMIT 1`;

/** First and last day of the latest period that has a list or a form; null while there is none. */
export function findLatestPeriod(db: ReadDb): { from: string; to: string } | null {
  return db.prepare<[], { from: string; to: string }>(LATEST).get() ?? null;
}
