import type { ListSpan } from '../../../shared/intake/records/known-admission.ts';
import { prepared, type ReadDb } from './db.ts';

const MOST = 20;
const ALIKE = `SELECT unit_id AS unitId FROM submission
  WHERE form_id = ? AND period_from = ? AND period_to = ? AND unit_id <> ? AND is_current = 1
  AND (SELECT value FROM reported_value WHERE submission_id = submission.id ORDER BY id LIMIT 1) = ? LIMIT ${MOST}`;

/** Other units whose report of the form for these days begins with this number. */
export function listAlikeSubmissions(db: ReadDb, formId: string, span: ListSpan, first: number): readonly number[] {
  return prepared<[string, string, string, number, number], { unitId: number }>(db, ALIKE)
    .all(formId, span.from, span.to, span.unitId, first)
    .map(({ unitId }) => unitId);
}
