import type { Migration } from './migration.ts';

/** What the board writes about checks that fail, printed with the form. */
export const checkExplanations: Migration = {
  version: 50,
  up(db) {
    db.exec(`
-- check_key: which check of whom, shared/reports/check-explanations.ts. sentence: the check as it read then.
CREATE TABLE check_explanation (
  id         INTEGER PRIMARY KEY,
  check_key  TEXT NOT NULL UNIQUE,
  sentence   TEXT NOT NULL,
  text       TEXT NOT NULL,
  at         TEXT NOT NULL
) STRICT;
`);
  },
};
