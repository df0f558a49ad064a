import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { ProblemError, stopWith } from '../../shared/contract/problem.ts';
import type { BackupReason } from '../../shared/contract/views.ts';
import type { KnownFile } from './backend-context.ts';
import { listStoredBackups, type StoredBackup } from './safety/backup-folder.ts';
import { makeBackup } from './safety/make-backup.ts';
import { readyRestore, swapBack, swapIn } from './safety/restore-backup.ts';
import { keepClosedPeriods } from './closed-periods.ts';
import { signWith } from './store/author.ts';
import { createDataFile, type Organisation } from './store/create-data-file.ts';
import { readMeta } from './store/meta-store.ts';
import { openStore, type Store } from './store/open-store.ts';
import { guardWrites } from './store/write-guard.ts';

export type OpenDataFile = Store & { readonly file: KnownFile; readonly isSample: boolean };

/** The data file that is open, at most one. Only calls that run alone may change which. */
export type DataSession = {
  /** Null while none is open. */
  readonly open: OpenDataFile | null;
  /** Makes a new file and opens it in place of the present one. */
  create(path: string, organisation: Organisation, isSample: boolean): void;
  /** Opens a file in place of the present one; when it is refused the present one stays open. */
  openFile(path: string): void;
  close(): void;
  backUp(reason: BackupReason): { path: string; size: number };
  /**
   * Runs a write of an intake behind a back-up; not for the sample, which can be made again. Many files taken in one
   * after the other share the back-up before the first: each of them can be undone by itself. Anything else written
   * in between, ten minutes, or a back-up that is gone ask for a new one.
   */
  writeIntake<T>(write: () => T): T;
  /** Back-ups of the open file, or of the one last found damaged; newest first. */
  listBackups(): StoredBackup[];
  /** Puts a back-up in the place of the open file, or of the one last found damaged, and opens it. */
  restore(backupPath: string): void;
};

/** Milliseconds for which intakes one after the other share a back-up. */
const ONE_BACKUP_FOR = 10 * 60 * 1000;

type Needs = {
  /** Local date and time. */
  readonly now: () => string;
  readonly appVersion: string;
  /** The account that works on this computer; null when it is not known. */
  readonly author: string | null;
  /** Told of a daily back-up that failed: the file opens all the same. */
  readonly onMissedBackup: (error: unknown) => void;
};

export function makeDataSession({ now, appVersion, author, onMissedBackup }: Needs): DataSession {
  let open: OpenDataFile | null = null;
  let damaged: string | null = null;

  const adopt = (store: Store): OpenDataFile => {
    open?.close();
    if (author !== null) signWith(store.db, author);
    guardWrites(store.db, keepClosedPeriods);
    const file = { path: store.path, name: basename(store.path) };
    open = { ...store, file, isSample: readMeta(store.db).isSample };
    damaged = null;
    return open;
  };
  const close = (): void => {
    open?.close();
    open = null;
  };
  const needed = (): OpenDataFile => {
    if (open === null) throw stopWith('app.no-data-file');
    return open;
  };
  const subject = (): string | null => open?.path ?? damaged;

  const openFile = (path: string): void => {
    if (open !== null && isSamePath(path, open.path)) return;
    try {
      adopt(openStore(path, (db, schemaVersion) => makeBackup({ path, db, schemaVersion }, 'migration', now())));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'store.damaged') damaged = path;
      throw error;
    }
    const today = now().slice(0, 10);
    if (listStoredBackups(path).some(({ at }) => at.startsWith(today))) return;
    try {
      protect('daily');
    } catch (error) {
      onMissedBackup(error);
    }
  };
  const protect = (reason: BackupReason): string | null =>
    needed().isSample ? null : makeBackup(needed(), reason, now()).path;

  /** The intakes since the last back-up: where it is, when it was made, at which revision they left the file. */
  let run: {
    readonly of: OpenDataFile;
    readonly backup: string;
    readonly at: string;
    readonly revision: number;
  } | null = null;
  const isProtected = (file: OpenDataFile): boolean => {
    if (run === null || run.of !== file || run.revision !== readMeta(file.db).revision) return false;
    const age = Date.parse(now()) - Date.parse(run.at);
    return age >= 0 && age < ONE_BACKUP_FOR && existsSync(run.backup);
  };
  const writeIntake = <T>(write: () => T): T => {
    const file = needed();
    let [backup, at] = [run?.backup ?? null, run?.at ?? now()];
    if (!isProtected(file)) {
      run = null;
      [backup, at] = [protect('intake'), now()];
    }
    const written = write();
    run = backup === null ? null : { of: file, backup, at, revision: readMeta(file.db).revision };
    return written;
  };

  const restore = (backupPath: string): void => {
    const dataPath = subject();
    if (dataPath === null) throw stopWith('app.no-data-file');
    const wasOpen = open !== null;
    const ready = readyRestore(backupPath, dataPath);
    if (open !== null) makeBackup(open, 'restore', now());
    close();
    let aside: string | null = null;
    try {
      aside = swapIn(ready, now());
      openFile(dataPath);
    } catch (error) {
      if (aside !== null) swapBack(aside, dataPath);
      if (wasOpen) openFile(dataPath);
      throw error;
    }
  };

  return {
    get open() {
      return open;
    },
    create(path, organisation, isSample) {
      adopt(createDataFile(path, organisation, { isSample, at: now(), appVersion }));
    },
    openFile,
    close,
    backUp: (reason) => makeBackup(needed(), reason, now()),
    writeIntake,
    listBackups() {
      const path = subject();
      return path === null ? [] : listStoredBackups(path);
    },
    restore,
  };
}

function isSamePath(one: string, other: string): boolean {
  return existsSync(one) && realpathSync(one) === realpathSync(other);
}
