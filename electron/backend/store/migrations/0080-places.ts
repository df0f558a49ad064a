import type { Migration } from './migration.ts';

/**
 * Places below the communes with what was reported of them day by day, and the day on which a cell that admits nobody is
 * looked at again.
 */
export const places: Migration = {
  version: 80,
  up(db) {
    db.exec(`
CREATE TABLE place (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT
) STRICT;

-- What a list says of a place on a day; null where it does not say. unit_id: the unit it lay in that day.
-- member_count is null where only “có” was written. origin: JSON as in admission.
CREATE TABLE place_state (
  id           INTEGER PRIMARY KEY,
  place_id     INTEGER NOT NULL REFERENCES place (id),
  unit_id      INTEGER NOT NULL REFERENCES unit (id),
  on_day       TEXT NOT NULL,
  has_members  INTEGER CHECK (has_members IN (0, 1)),
  member_count INTEGER,
  cell_tie     TEXT CHECK (cell_tie IN ('own', 'shared', 'none')),
  cell_id      INTEGER REFERENCES unit (id),
  note         TEXT,
  intake_id    INTEGER NOT NULL REFERENCES intake (id),
  sheet        TEXT NOT NULL,
  sheet_row    INTEGER NOT NULL,
  origin       TEXT NOT NULL,
  UNIQUE (place_id, on_day)
) STRICT;
CREATE INDEX place_state_by_intake ON place_state (intake_id);

CREATE TABLE cell_review (
  id        INTEGER PRIMARY KEY,
  cell_id   INTEGER NOT NULL UNIQUE REFERENCES unit (id),
  review_on TEXT,
  note      TEXT
) STRICT;
`);
  },
};
