import type { ReadDb } from './db.ts';

/** A learned form as it is kept; `definition` is the text of a definition file. */
export type StoredForm = { readonly id: number; readonly formId: string; readonly definition: string };

const LIST = 'SELECT id, form_id AS formId, definition FROM learned_form ORDER BY id';
const LIST_IDS = 'SELECT id FROM learned_form ORDER BY id';
const STRAY = `SELECT 'submission' AS "table", id FROM submission
  WHERE form_id LIKE 'learned-%' AND form_id NOT IN (SELECT form_id FROM learned_form)`;

/** Every learned form, in the order they were learned. */
export function listLearnedForms(db: ReadDb): StoredForm[] {
  return db.prepare<[], StoredForm>(LIST).all();
}

/** Ids of their rows: as definitions never change, the same ids are the same forms. */
export function listLearnedFormIds(db: ReadDb): number[] {
  return db
    .prepare<[], { id: number }>(LIST_IDS)
    .all()
    .map(({ id }) => id);
}

/** Submissions of a form that is not there any more; the link is by the form's own id, which SQLite cannot watch. */
export function findStraySubmissions(db: ReadDb): { readonly table: string; readonly id: number }[] {
  return db.prepare<[], { table: string; id: number }>(STRAY).all();
}
