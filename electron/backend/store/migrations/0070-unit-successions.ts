import type { Migration } from './migration.ts';

/**
 * Where a link between old and new units was read, what came across the file's border, and units of other files.
 *
 * `intake` is built anew with the same columns and without a list of kinds: those are `shared/intake/intake-kinds.ts`.
 */
export const unitSuccessions: Migration = {
  version: 70,
  up(db) {
    db.exec(`
-- member_count: members of an organisation that came or went whole across the border of this file.
ALTER TABLE unit_succession ADD COLUMN member_count INTEGER;
ALTER TABLE unit_succession ADD COLUMN source_file_id INTEGER REFERENCES source_file (id);
ALTER TABLE unit_succession ADD COLUMN sheet TEXT;
ALTER TABLE unit_succession ADD COLUMN sheet_row INTEGER;
CREATE INDEX unit_succession_by_from ON unit_succession (from_unit_id, on_day);
CREATE INDEX unit_succession_by_to ON unit_succession (to_unit_id, on_day);

-- A unit of another board's file, an end of a succession. Its row in unit has no span: it is in no tree of this file.
CREATE TABLE outside_unit (
  id        INTEGER PRIMARY KEY,
  unit_id   INTEGER NOT NULL UNIQUE REFERENCES unit (id),
  name      TEXT NOT NULL,
  name_key  TEXT NOT NULL,
  superior  TEXT
) STRICT;

CREATE TABLE intake_of_any_kind (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  kind           TEXT NOT NULL,
  form_id        TEXT,
  unit_id        INTEGER REFERENCES unit (id),
  period_from    TEXT,
  period_to      TEXT,
  sheet          TEXT NOT NULL,
  row_count      INTEGER NOT NULL
) STRICT;
INSERT INTO intake_of_any_kind
  SELECT id, source_file_id, kind, form_id, unit_id, period_from, period_to, sheet, row_count FROM intake;
DROP TABLE intake;
ALTER TABLE intake_of_any_kind RENAME TO intake;
CREATE INDEX intake_by_source ON intake (source_file_id);
`);
  },
};
