import type { Migration } from './migration.ts';

/**
 * Lists of candidates and of the membership, answers that are remembered, files that wait to be written.
 *
 * `intake` is built anew with the same columns, because the kinds it may hold are a check of the table.
 */
export const moreLists: Migration = {
  version: 20,
  up(db) {
    db.exec(`
CREATE TABLE intake_with_more_kinds (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  kind           TEXT NOT NULL
    CHECK (kind IN ('admissions', 'candidates', 'members', 'form', 'summary', 'units', 'targets')),
  form_id        TEXT,
  unit_id        INTEGER REFERENCES unit (id),
  period_from    TEXT,
  period_to      TEXT,
  sheet          TEXT NOT NULL,
  row_count      INTEGER NOT NULL
) STRICT;
INSERT INTO intake_with_more_kinds
  SELECT id, source_file_id, kind, form_id, unit_id, period_from, period_to, sheet, row_count FROM intake;
DROP TABLE intake;
ALTER TABLE intake_with_more_kinds RENAME TO intake;
CREATE INDEX intake_by_source ON intake (source_file_id);

-- Somebody on the way to admission, as one list tells it. Days may be months or years. origin as in admission.
CREATE TABLE candidate (
  id                 INTEGER PRIMARY KEY,
  person_id          INTEGER NOT NULL REFERENCES person (id),
  unit_id            INTEGER NOT NULL REFERENCES unit (id),
  cell_id            INTEGER REFERENCES unit (id),
  cell_name          TEXT,
  residence          TEXT,
  education          TEXT,
  qualification      TEXT,
  theory             TEXT,
  occupation         TEXT,
  flags              TEXT NOT NULL,
  group_name         TEXT,
  recognised_date    TEXT,
  mentor_name        TEXT,
  mentor_since       TEXT,
  class_decision_number TEXT,
  class_decision_date   TEXT,
  class_dates        TEXT,
  certificate_number TEXT,
  certificate_date   TEXT,
  decision_number    TEXT,
  decision_date      TEXT,
  ceremony_date      TEXT,
  note               TEXT,
  intake_id          INTEGER NOT NULL REFERENCES intake (id),
  sheet              TEXT NOT NULL,
  sheet_row          INTEGER NOT NULL,
  origin             TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_by_person ON candidate (person_id);
CREATE INDEX candidate_by_intake ON candidate (intake_id);

-- A member as one list of the membership tells it.
CREATE TABLE member_record (
  id              INTEGER PRIMARY KEY,
  person_id       INTEGER NOT NULL REFERENCES person (id),
  unit_id         INTEGER NOT NULL REFERENCES unit (id),
  cell_id         INTEGER REFERENCES unit (id),
  cell_name       TEXT,
  other_name      TEXT,
  residence       TEXT,
  education       TEXT,
  qualification   TEXT,
  theory          TEXT,
  occupation      TEXT,
  party_post      TEXT,
  office_post     TEXT,
  card_number     TEXT,
  file_number     TEXT,
  admitted_date   TEXT,
  official_date   TEXT,
  status          TEXT,
  status_date     TEXT,
  note            TEXT,
  intake_id       INTEGER NOT NULL REFERENCES intake (id),
  sheet           TEXT NOT NULL,
  sheet_row       INTEGER NOT NULL,
  origin          TEXT NOT NULL
) STRICT;
CREATE INDEX member_record_by_person ON member_record (person_id);
CREATE INDEX member_record_by_intake ON member_record (intake_id);

-- What a person answered once and is not asked again. subject: layout, value, unit, legacy. unit_id null: for all units.
CREATE TABLE remembered_answer (
  id          INTEGER PRIMARY KEY,
  subject     TEXT NOT NULL CHECK (subject IN ('layout', 'value', 'unit', 'legacy')),
  unit_id     INTEGER REFERENCES unit (id),
  answer_key  TEXT NOT NULL,
  answer      TEXT NOT NULL,
  intake_id   INTEGER REFERENCES intake (id)
) STRICT;
CREATE INDEX remembered_answer_by_key ON remembered_answer (subject, answer_key);

-- Files that were read and not yet written or put aside; bookkeeping, no content. choices: JSON.
CREATE TABLE waiting_file (
  id             INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  name           TEXT NOT NULL,
  added_at       TEXT NOT NULL,
  choices        TEXT NOT NULL
) STRICT;
`);
  },
};
