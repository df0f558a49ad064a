import type { CheckExplanation } from '../../../shared/reports/check-explanations.ts';
import type { ReadDb } from './db.ts';

const LIST = 'SELECT id, check_key AS key, sentence, text, at FROM check_explanation ORDER BY id';

/** What was written about failed checks, by the check's key. */
export function listCheckExplanations(db: ReadDb): ReadonlyMap<string, CheckExplanation> {
  return new Map(
    db
      .prepare<[], CheckExplanation>(LIST)
      .all()
      .map((one) => [one.key, one]),
  );
}
