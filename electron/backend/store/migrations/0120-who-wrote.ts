import type { Migration } from './migration.ts';

/** Change sets say who made them: the name of the account on the computer. Null for those made before. */
export const whoWrote: Migration = {
  version: 120,
  up(db) {
    db.exec(`
ALTER TABLE change_set ADD COLUMN made_by TEXT;
`);
  },
};
