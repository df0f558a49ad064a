import { prepared, type ReadDb } from './db.ts';

export type StoredHoliday = {
  readonly id: number;
  readonly day: string;
  readonly kind: 'off' | 'work';
  readonly note: string;
};
export type StoredYear = { readonly id: number; readonly year: number; readonly confirmedOn: string | null };

const DAYS = `SELECT id, day, kind, note FROM holiday ORDER BY day`;
const YEARS = `SELECT id, year, confirmed_on AS confirmedOn FROM holiday_year ORDER BY year`;

/** Every kept day, oldest first. */
export function listHolidays(db: ReadDb): readonly StoredHoliday[] {
  return prepared<[], StoredHoliday>(db, DAYS).all();
}

/** The years whose days are kept, oldest first. */
export function listHolidayYears(db: ReadDb): readonly StoredYear[] {
  return prepared<[], StoredYear>(db, YEARS).all();
}
