import type { Migration } from './migration.ts';

/** Rights of single committees, with the days of the span they stand on. */
export const specialRights: Migration = {
  version: 60,
  up(db) {
    // JSON list of shared/domain/unit.ts, null for none. Null and not a default: rows written before are taken back as
    // rows whose unnamed columns are null.
    db.exec('ALTER TABLE unit_version ADD COLUMN special_rights TEXT');
  },
};
