import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
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

/** The back-ups of a data file, newest first; none when the folder is not there. */
export function listStoredBackups(dataPath: string): StoredBackup[] {
  const folder = backupFolderOf(dataPath);
  if (!existsSync(folder)) return [];
  const found: StoredBackup[] = [];
  for (const name of readdirSync(folder)) {
    const read = readBackupFileName(name);
    if (read === null || read.dataFile !== parse(dataPath).name) continue;
    const path = join(folder, name);
    found.push({ ...read, path, size: statSync(path).size });
  }
  return found.sort(byAge).toReversed();
}

/** A path for a new back-up that nothing is at. */
export function freeBackupPath(dataPath: string, name: { at: string; schemaVersion: number; reason: BackupReason }): string {
  const dataFile = parse(basename(dataPath)).name;
  for (let counter = 1; ; counter += 1) {
    const path = join(backupFolderOf(dataPath), backupFileName({ ...name, dataFile, counter }));
    if (!existsSync(path)) return path;
  }
}

/** Removes the back-ups that have served their time. One that cannot be removed now is tried again next time. */
export function removeOldBackups(dataPath: string): void {
  for (const { path } of backupsToRemove(listStoredBackups(dataPath))) rmSync(path, { force: true, maxRetries: 2 });
}
