import { byAge, type BackupName } from './backup-name.ts';

const NEWEST_KEPT = 10;
const DAYS_KEPT = 30;

/**
 * Which back-ups have served their time. Kept are: every one made before a migration or by hand; the ten newest; and
 * of each of the last thirty days that have any the first, which shows the data as the day found it.
 */
export function backupsToRemove<Name extends BackupName>(backups: readonly Name[]): Name[] {
  const oldestFirst = backups.toSorted(byAge);
  const kept = new Set(oldestFirst.filter(({ reason }) => reason === 'migration' || reason === 'manual'));
  for (const backup of oldestFirst.slice(-NEWEST_KEPT)) kept.add(backup);
  const firstOfDay = new Map<string, Name>();
  for (const backup of oldestFirst) {
    const day = backup.at.slice(0, 10);
    if (!firstOfDay.has(day)) firstOfDay.set(day, backup);
  }
  for (const backup of [...firstOfDay.values()].slice(-DAYS_KEPT)) kept.add(backup);
  return oldestFirst.filter((backup) => !kept.has(backup));
}
