import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { BackupReason } from '../../../shared/contract/views.ts';
import { backupFileName, byAge, readBackupFileName, type BackupName } from './backup-name.ts';
import { backupsToRemove } from './backups-to-remove.ts';

/** A back-up on disk; `size` in bytes. */
export type StoredBackup = BackupName & { readonly path: string; readonly size: number };

/** Where the back-ups of a data file are: the folder `backups` beside it. */
export function backupFolderOf(dataPath: string): string {
  return join(dirname(dataPath), 'backups');
}

/** The back-ups of a data file, newest first; none when the folder is not there or cannot be read. */
export function listStoredBackups(dataPath: string): StoredBackup[] {
  const folder = backupFolderOf(dataPath);
  const found: StoredBackup[] = [];
  for (const name of namesIn(folder)) {
    const read = readBackupFileName(name);
    if (read === null || read.dataFile !== parse(dataPath).name) continue;
    const path = join(folder, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size !== undefined) found.push({ ...read, path, size });
  }
  return found.sort(byAge).toReversed();
}

/** A path for a new back-up: its counter is above that of every back-up of the same second. */
export function freeBackupPath(
  dataPath: string,
  name: { at: string; schemaVersion: number; reason: BackupReason },
): string {
  const sameSecond = listStoredBackups(dataPath).filter(({ at }) => at === name.at);
  const highest = Math.max(0, ...sameSecond.map(({ counter }) => counter));
  const dataFile = parse(basename(dataPath)).name;
  return join(backupFolderOf(dataPath), backupFileName({ ...name, dataFile, counter: highest + 1 }));
}

/**
 * Removes the back-ups that have served their time, never the one just made: a computer whose clock has jumped back
 * would take it for the oldest. One that cannot be removed now is tried again next time.
 */
export function removeOldBackups(dataPath: string, justMade: string): void {
  for (const { path } of backupsToRemove(listStoredBackups(dataPath))) {
    if (path !== justMade) rmSync(path, { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // making the next back-up will say what is wrong with the folder
  }
}
