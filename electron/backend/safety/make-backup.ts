import { mkdirSync, rmSync, statSync } from 'node:fs';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { BackupReason } from '../../../shared/contract/views.ts';
import type { ReadDb } from '../store/db.ts';
import { copyInto } from '../store/integrity-store.ts';
import { readRevision } from '../store/meta-store.ts';
import { openStoreReadOnly, type Store } from '../store/open-store.ts';
import { backupFolderOf, freeBackupPath, removeOldBackups } from './backup-folder.ts';
import { forceToDisk, renamePatiently } from './move-file.ts';

/** The open data file to be copied. */
export type BackupSource = Pick<Store<ReadDb>, 'path' | 'db' | 'schemaVersion'>;

/**
 * Copies the open data file into `backups/` beside it and reads the copy back: it opens, its pages are in order and it
 * stands at the same revision. Only then it gets its name and old ones go. Throws `store.backup-failed`, so that the
 * step which needed it does not run. `at` is local date and time. Gives path and size in bytes.
 */
export function makeBackup(source: BackupSource, reason: BackupReason, at: string): { path: string; size: number } {
  const folder = backupFolderOf(source.path);
  try {
    mkdirSync(folder, { recursive: true });
    const path = freeBackupPath(source.path, { at, schemaVersion: source.schemaVersion, reason });
    writeVerified(source, path);
    removeOldBackups(source.path, path);
    return { path, size: statSync(path).size };
  } catch (error) {
    const problem = stopWith('store.backup-failed', { folder });
    problem.cause = error;
    throw problem;
  }
}

function writeVerified(source: BackupSource, path: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true }); // left by a power cut within this very second
  try {
    copyInto(source.db, unfinished);
    forceToDisk(unfinished);
    const copy = openStoreReadOnly(unfinished);
    try {
      if (readRevision(copy.db) !== readRevision(source.db)) throw new Error('the copy stands at another revision');
    } finally {
      copy.close();
    }
    renamePatiently(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
