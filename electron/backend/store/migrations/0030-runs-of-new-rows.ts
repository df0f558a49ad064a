import type { Migration } from './migration.ts';

/**
 * History keeps the new rows of a list as runs of ids instead of a second copy of each row.
 *
 * A row of `change` with a `last_id` stands for the new rows `row_id`, `row_id + every`, … `last_id` of its table; they
 * filled the columns in `columns` (JSON list). What a row held then is the row as it is, with later changes taken back.
 * `every` such rows next to each other are one run: their new rows take turns, as people and their admissions do.
 */
export const runsOfNewRows: Migration = {
  version: 30,
  up(db) {
    db.exec(`
ALTER TABLE change ADD COLUMN last_id INTEGER;
ALTER TABLE change ADD COLUMN every INTEGER;
ALTER TABLE change ADD COLUMN columns TEXT;
CREATE INDEX change_by_run ON change (table_name, row_id) WHERE last_id IS NOT NULL;
`);
  },
};
