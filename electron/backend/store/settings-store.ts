import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts';
import { prepared, type ReadDb } from './db.ts';

type StoredSetting = { readonly id: number; readonly validFrom: string; readonly value: string };

const LIST = 'SELECT id, valid_from AS validFrom, value FROM setting ORDER BY valid_from';

/** Every dated row of settings, oldest first; `value` is JSON. */
export function listSettings(db: ReadDb): StoredSetting[] {
  return prepared<[], StoredSetting>(db, LIST).all();
}

/** The settings in force on a day: the newest that began on or before it, else the earliest there are. */
export function readSettings(db: ReadDb, day: string): Settings {
  const rows = listSettings(db);
  const row = rows.findLast(({ validFrom }) => validFrom <= day) ?? rows[0];
  if (row === undefined) throw new Error('the data file has no settings');
  // Written by this app through a checked call; a setting added since gets its default.
  return { ...defaultSettings, ...(JSON.parse(row.value) as Partial<Settings>) };
}

/** Whether the newest settings say that the file belongs to a commune's board. */
export function isOfCommune(db: ReadDb): boolean {
  const newest = listSettings(db).at(-1);
  return newest !== undefined && readSettings(db, newest.validFrom).profile === 'commune';
}
