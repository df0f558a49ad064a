import type { Migration } from './migration.ts';

/**
 * First version of the data file.
 *
 * Ids are drawn from `meta.next_id`, one sequence for all content tables, so that a plan can name its new rows
 * before they exist. Days are `YYYY-MM-DD`; birth dates may be `YYYY-MM` or `YYYY`. Every content row is written
 * through a change set that keeps it before and after, which is undo and history in one.
 */
export const firstTables: Migration = {
  version: 10,
  up(db) {
    db.exec(`
CREATE TABLE meta (
  only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision    INTEGER NOT NULL,
  next_id     INTEGER NOT NULL,
  is_sample   INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  created_at  TEXT NOT NULL,
  app_version TEXT NOT NULL
) STRICT;

CREATE TABLE change_set (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  at          TEXT NOT NULL,
  plan_hash   TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  undoes_id   INTEGER REFERENCES change_set (id),
  undone_by   INTEGER REFERENCES change_set (id)
) STRICT;

-- In the order of the ids. before and after: JSON of the columns that changed, null where the row was or is not there.
CREATE TABLE change (
  id          INTEGER PRIMARY KEY,
  set_id      INTEGER NOT NULL REFERENCES change_set (id),
  table_name  TEXT NOT NULL,
  row_id      INTEGER NOT NULL,
  before      TEXT,
  after       TEXT
) STRICT;
CREATE INDEX change_by_set ON change (set_id);
CREATE INDEX change_by_row ON change (row_id, table_name);

-- The unit's own workbook as it came, kept as evidence; never changed, outlives an undo.
CREATE TABLE source_file (
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  size        INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  content     BLOB NOT NULL
) STRICT;

-- Settings hold from a day on; value is JSON of shared/domain/settings.ts.
CREATE TABLE setting (
  id          INTEGER PRIMARY KEY,
  valid_from  TEXT NOT NULL UNIQUE,
  value       TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id          INTEGER PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit_version (
  id                 INTEGER PRIMARY KEY,
  unit_id            INTEGER NOT NULL REFERENCES unit (id),
  name               TEXT NOT NULL,
  name_key           TEXT NOT NULL,
  kind               TEXT NOT NULL,
  organisation_type  TEXT,
  cell_kind          TEXT,
  parent_id          INTEGER REFERENCES unit (id),
  no_candidates_left INTEGER NOT NULL CHECK (no_candidates_left IN (0, 1)),
  position           INTEGER NOT NULL,
  valid_from         TEXT NOT NULL,
  valid_to           TEXT,
  source_file_id     INTEGER REFERENCES source_file (id),
  origin             TEXT
) STRICT;
CREATE INDEX unit_version_by_unit ON unit_version (unit_id, valid_from);
CREATE INDEX unit_version_by_parent ON unit_version (parent_id);

-- Old unit to new unit. A split without a known share keeps both share columns null.
CREATE TABLE unit_succession (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'transfer')),
  from_unit_id  INTEGER NOT NULL REFERENCES unit (id),
  to_unit_id    INTEGER NOT NULL REFERENCES unit (id),
  on_day        TEXT NOT NULL,
  share_part    INTEGER,
  share_whole   INTEGER,
  document      TEXT
) STRICT;

-- One workbook read into the data file. Goes with its change set when undone; the source file stays.
CREATE TABLE intake (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  kind           TEXT NOT NULL CHECK (kind IN ('admissions', 'form', 'units', 'targets')),
  form_id        TEXT,
  unit_id        INTEGER REFERENCES unit (id),
  period_from    TEXT,
  period_to      TEXT,
  sheet          TEXT NOT NULL,
  row_count      INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_by_source ON intake (source_file_id);

CREATE TABLE person (
  id          INTEGER PRIMARY KEY,
  full_name   TEXT NOT NULL,
  name_key    TEXT NOT NULL,
  sort_key    TEXT NOT NULL,
  birth       TEXT,
  sex         TEXT,
  people      TEXT,
  religion    TEXT,
  origin_place TEXT,
  id_number   TEXT
) STRICT;
CREATE INDEX person_by_name ON person (name_key, birth);
CREATE INDEX person_by_id_number ON person (id_number) WHERE id_number IS NOT NULL;

-- What held at the admission. origin: JSON {field: [cell, text as written, how it was read]}.
CREATE TABLE admission (
  id              INTEGER PRIMARY KEY,
  person_id       INTEGER NOT NULL REFERENCES person (id),
  unit_id         INTEGER NOT NULL REFERENCES unit (id),
  cell_id         INTEGER REFERENCES unit (id),
  cell_name       TEXT,
  cell_kind       TEXT,
  residence       TEXT,
  education       TEXT,
  qualification   TEXT,
  theory          TEXT,
  science_title   TEXT,
  occupation      TEXT,
  flags           TEXT NOT NULL,
  meeting_date    TEXT,
  decision_number TEXT,
  decision_date   TEXT,
  ceremony_date   TEXT,
  official_date   TEXT,
  note            TEXT,
  intake_id       INTEGER NOT NULL REFERENCES intake (id),
  sheet           TEXT NOT NULL,
  sheet_row       INTEGER NOT NULL,
  origin          TEXT NOT NULL
) STRICT;
CREATE INDEX admission_by_person ON admission (person_id);
-- No index by date: a period asks for either date or the list's own days, which no index answers alone.
CREATE INDEX admission_by_intake ON admission (intake_id);

-- One form sent by one unit for one period; a newer one replaces it and points back.
CREATE TABLE submission (
  id          INTEGER PRIMARY KEY,
  form_id     TEXT NOT NULL,
  unit_id     INTEGER NOT NULL REFERENCES unit (id),
  period_from TEXT NOT NULL,
  period_to   TEXT NOT NULL,
  intake_id   INTEGER NOT NULL REFERENCES intake (id),
  replaces_id INTEGER REFERENCES submission (id),
  is_current  INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;
CREATE INDEX submission_by_period ON submission (form_id, period_from, period_to, unit_id);

-- One cell of a submitted form. value null: the cell was empty. Averages are kept in value_text as a decimal.
CREATE TABLE reported_value (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  row_code      TEXT NOT NULL,
  column_key    TEXT NOT NULL,
  value         INTEGER,
  value_text    TEXT,
  sheet         TEXT NOT NULL,
  cell          TEXT NOT NULL,
  written       TEXT NOT NULL,
  how           TEXT NOT NULL
) STRICT;
CREATE INDEX reported_value_by_submission ON reported_value (submission_id);

-- A value the board changed by hand: the original stays in its table, the newest correction counts.
CREATE TABLE correction (
  id          INTEGER PRIMARY KEY,
  table_name  TEXT NOT NULL,
  row_id      INTEGER NOT NULL,
  field       TEXT NOT NULL,
  before      TEXT,
  after       TEXT,
  reason      TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_row ON correction (table_name, row_id);

-- A revision is a new row that points to the one it replaces. value_to null: a single value, not a range.
CREATE TABLE target (
  id             INTEGER PRIMARY KEY,
  unit_id        INTEGER NOT NULL REFERENCES unit (id),
  setter         TEXT NOT NULL,
  scope          TEXT NOT NULL,
  indicator      TEXT NOT NULL,
  period_from    TEXT NOT NULL,
  period_to      TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('assigned', 'resolution', 'striving')),
  value          INTEGER NOT NULL,
  value_to       INTEGER,
  document       TEXT,
  document_date  TEXT,
  revises_id     INTEGER REFERENCES target (id),
  source_file_id INTEGER REFERENCES source_file (id),
  sheet          TEXT,
  cell           TEXT,
  written        TEXT
) STRICT;
CREATE INDEX target_by_unit ON target (unit_id, indicator, period_from);
`);
  },
};
