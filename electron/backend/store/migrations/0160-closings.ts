import type { Migration } from './migration.ts';

/** Periods that were closed, with the documents that were signed; a period that was opened again keeps its versions. */
export const closings: Migration = {
  version: 160,
  up(db) {
    db.exec(`
-- number: 1 is the first version, each later one an amended one. check_code: of its documents, printed on each of them.
CREATE TABLE closing (
  id            INTEGER PRIMARY KEY,
  period_from   TEXT NOT NULL,
  period_to     TEXT NOT NULL,
  number        INTEGER NOT NULL,
  closed_at     TEXT NOT NULL,
  closed_by     TEXT,
  note          TEXT NOT NULL,
  check_code    TEXT NOT NULL,
  reopened_at   TEXT,
  reopen_reason TEXT,
  UNIQUE (period_from, period_to, number),
  CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;

-- request: JSON of what was asked for; signed_document: JSON of what was made of it.
CREATE TABLE closed_document (
  id              INTEGER PRIMARY KEY,
  closing_id      INTEGER NOT NULL REFERENCES closing (id),
  request         TEXT NOT NULL,
  signed_document TEXT NOT NULL
) STRICT;
CREATE INDEX closed_document_by_closing ON closed_document (closing_id);
`);
  },
};
