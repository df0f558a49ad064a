import { valueAnswerKey, type StoredValueAnswer } from '../../../shared/intake/stage/remember-values.ts';
import type { RememberedAnswer, RememberedSubject } from '../../../shared/intake/recognise/remembered.ts';
import type { RememberedValues } from '../../../shared/intake/questions/value-answers.ts';
import { prepared, type ReadDb } from './db.ts';

const ANSWERS = `SELECT id, unit_id AS unitId, answer FROM remembered_answer
  WHERE subject = ? AND answer_key = ? ORDER BY id`;

/** What was answered for a key, oldest first; `unitId` null holds for all units. */
export function listRememberedAnswers(db: ReadDb, subject: RememberedSubject, key: string): RememberedAnswer[] {
  return prepared<[string, string], RememberedAnswer>(db, ANSWERS).all(subject, key);
}

const VALUES = `SELECT answer_key AS answerKey, answer FROM remembered_answer
  WHERE subject = 'value' AND unit_id IS NULL AND answer_key >= :from AND answer_key < :to ORDER BY id`;

type AnswerRow = { readonly answerKey: string; readonly answer: string };

/** What was answered about spellings of one field, by folded spelling. */
export function listRememberedValues(db: ReadDb, field: string): RememberedValues {
  const prefix = valueAnswerKey(field, '');
  // The sign after the space is the first text that no longer begins so.
  const range = { from: prefix, to: valueAnswerKey(field, '').replace(/ $/, '!') };
  return new Map(
    prepared<typeof range, AnswerRow>(db, VALUES)
      .all(range)
      .map(({ answerKey, answer }) => {
        const { code } = JSON.parse(answer) as StoredValueAnswer; // written by the plan of an intake
        return [answerKey.slice(prefix.length), { code }];
      }),
  );
}
