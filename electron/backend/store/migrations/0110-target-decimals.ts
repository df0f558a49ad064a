import type { Migration } from './migration.ts';

/** Targets that are shares may have digits after the comma. */
export const targetDecimals: Migration = {
  version: 110,
  up(db) {
    db.exec(`
-- value and value_to count 10^-value_decimals: 3,5% is 35 with 1. Null: whole numbers.
ALTER TABLE target ADD COLUMN value_decimals INTEGER CHECK (value_decimals BETWEEN 1 AND 2);
`);
  },
};
