import type { Migration } from './migration.ts';

/** Forms that were learned here or came in a definition file, beside those the app brings along. */
export const learnedForms: Migration = {
  version: 40,
  up(db) {
    db.exec(`
-- definition: JSON as shared/forms/definition-file.ts writes it. Never changed: submissions point to its rows by name.
CREATE TABLE learned_form (
  id          INTEGER PRIMARY KEY,
  form_id     TEXT NOT NULL UNIQUE,
  definition  TEXT NOT NULL
) STRICT;
`);
  },
};
