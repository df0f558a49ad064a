import { backupReasons, type BackupReason } from '../../../shared/contract/views.ts';

/** What the name of a back-up says. `at` is local date and time, `2026-03-01T14:05:09`. */
export type BackupName = {
  /** Name of the data file without its extension. */
  readonly dataFile: string;
  readonly at: string;
  readonly schemaVersion: number;
  readonly reason: BackupReason;
  /** 1 for the first of a second, 2 for the next. */
  readonly counter: number;
};

const EXTENSION = '.skn-backup';
const PATTERN = /^(.+)_(\d{4}-\d{2}-\d{2})_(\d{2})-(\d{2})-(\d{2})_v(\d+)_([a-z-]+)_(\d+)\.skn-backup$/;

/** `Nam-Po_2026-03-01_14-05-09_v10_intake_1.skn-backup`; a name that Windows and a USB stick take. */
export function backupFileName({ dataFile, at, schemaVersion, reason, counter }: BackupName): string {
  const [day, time = ''] = at.split('T');
  return `${dataFile}_${day}_${time.replaceAll(':', '-')}_v${schemaVersion}_${reason}_${counter}${EXTENSION}`;
}

/** What a file name says, or null when it is not the name of one of our back-ups. */
export function readBackupFileName(name: string): BackupName | null {
  const match = PATTERN.exec(name);
  if (match === null) return null;
  const [, dataFile = '', day = '', hour = '', minute = '', second = '', version = '', reasonText = '', counter = ''] =
    match;
  const reason = backupReasons.find((known) => known === reasonText);
  if (reason === undefined) return null;
  const at = `${day}T${hour}:${minute}:${second}`;
  return { dataFile, at, schemaVersion: Number(version), reason, counter: Number(counter) };
}

/** Oldest first. */
export function byAge(one: BackupName, other: BackupName): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.counter - other.counter;
}
