import type { Migration } from './migration.ts';

/**
 * Who has reported: days that were set for one period, whom to call, what was said, and what an intake left out.
 * What intakes before this step left out is not known; of files that wait since before it, nothing is.
 */
export const reporting: Migration = {
  version: 100,
  up(db) {
    db.exec(`
CREATE TABLE reporting_deadline (
  id          INTEGER PRIMARY KEY,
  period_from TEXT NOT NULL,
  period_to   TEXT NOT NULL,
  due_on      TEXT NOT NULL,
  note        TEXT NOT NULL,
  UNIQUE (period_from, period_to)
) STRICT;

CREATE TABLE unit_contact (
  id           INTEGER PRIMARY KEY,
  unit_id      INTEGER NOT NULL UNIQUE REFERENCES unit (id),
  contact_name TEXT NOT NULL,
  phone        TEXT NOT NULL,
  note         TEXT NOT NULL
) STRICT;

-- received_on: the day the report came in, where its file was read here on another.
CREATE TABLE reporting_note (
  id                INTEGER PRIMARY KEY,
  unit_id           INTEGER NOT NULL REFERENCES unit (id),
  period_from       TEXT NOT NULL,
  period_to         TEXT NOT NULL,
  note              TEXT NOT NULL,
  promised_on       TEXT,
  received_on       TEXT,
  accepted_left_out INTEGER,
  UNIQUE (unit_id, period_from, period_to)
) STRICT;

-- A row or, with cell, one cell of a workbook that was not taken. written: its text, or what tells which row it is.
CREATE TABLE left_out (
  id        INTEGER PRIMARY KEY,
  intake_id INTEGER NOT NULL REFERENCES intake (id),
  sheet     TEXT NOT NULL,
  sheet_row INTEGER NOT NULL,
  cell      TEXT,
  written   TEXT NOT NULL
) STRICT;
CREATE INDEX left_out_by_intake ON left_out (intake_id);

-- concerns: JSON list of {unitId, from, to} that were found in the file; null: not known.
ALTER TABLE waiting_file ADD COLUMN concerns TEXT;
ALTER TABLE waiting_file ADD COLUMN problem_count INTEGER;
`);
  },
};
