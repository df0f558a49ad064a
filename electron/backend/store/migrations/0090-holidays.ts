import type { Migration } from './migration.ts';

/** The calendar of working days by which time limits are counted, and the day on which a chi bộ considered a candidate. */
export const holidays: Migration = {
  version: 90,
  up(db) {
    db.exec(`
-- A year that was looked through: its days in the table holiday stand for all of it. confirmed_on null: kept, not confirmed.
CREATE TABLE holiday_year (
  id            INTEGER PRIMARY KEY,
  year          INTEGER NOT NULL UNIQUE,
  confirmed_on  TEXT
) STRICT;

-- off: a weekday without work. work: a Saturday or Sunday worked in exchange.
CREATE TABLE holiday (
  id    INTEGER PRIMARY KEY,
  day   TEXT NOT NULL UNIQUE,
  kind  TEXT NOT NULL CHECK (kind IN ('off', 'work')),
  note  TEXT NOT NULL
) STRICT;

ALTER TABLE candidate ADD COLUMN meeting_date TEXT;
`);
  },
};
