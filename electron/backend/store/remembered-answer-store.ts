import type { RememberedAnswer, RememberedSubject } from '../../../shared/intake/remembered.ts';
import type { ReadDb } from './db.ts';

const ANSWERS = `SELECT id, unit_id AS unitId, answer FROM remembered_answer
  WHERE subject = ? AND answer_key = ? ORDER BY id`;

/** What was answered for a key, oldest first; `unitId` null holds for all units. */
export function listRememberedAnswers(db: ReadDb, subject: RememberedSubject, key: string): RememberedAnswer[] {
  return db.prepare<[string, string], RememberedAnswer>(ANSWERS).all(subject, key);
}
