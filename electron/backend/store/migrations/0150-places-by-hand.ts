import type { Migration } from './migration.ts';

/** The board may write of a place itself: such a report has no workbook behind it, only the time it was written. */
export const placesByHand: Migration = {
  version: 150,
  up(db) {
    db.exec(`
CREATE TABLE place_state_with_more (
  id           INTEGER PRIMARY KEY,
  place_id     INTEGER NOT NULL REFERENCES place (id),
  unit_id      INTEGER NOT NULL REFERENCES unit (id),
  on_day       TEXT NOT NULL,
  has_members  INTEGER CHECK (has_members IN (0, 1)),
  member_count INTEGER,
  cell_tie     TEXT CHECK (cell_tie IN ('own', 'shared', 'none')),
  cell_id      INTEGER REFERENCES unit (id),
  note         TEXT,
  intake_id    INTEGER REFERENCES intake (id),
  sheet        TEXT,
  sheet_row    INTEGER,
  origin       TEXT,
  entered_at   TEXT,
  UNIQUE (place_id, on_day),
  CHECK ((intake_id IS NULL) = (entered_at IS NOT NULL))
) STRICT;
INSERT INTO place_state_with_more (id, place_id, unit_id, on_day, has_members, member_count, cell_tie, cell_id, note,
    intake_id, sheet, sheet_row, origin)
  SELECT id, place_id, unit_id, on_day, has_members, member_count, cell_tie, cell_id, note, intake_id, sheet, sheet_row,
    origin FROM place_state;
DROP TABLE place_state;
ALTER TABLE place_state_with_more RENAME TO place_state;
CREATE INDEX place_state_by_intake ON place_state (intake_id);
`);
  },
};
