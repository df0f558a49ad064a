import { basename } from 'node:path';
import { stopWith, type ProblemError } from '../../../shared/contract/problem.ts';
import type { ProblemCode } from '../../../shared/text/vi/problems.ts';

/** SQLite's primary result codes that people can cause. Extended codes (`SQLITE_BUSY_RECOVERY`) count as their primary one. */
const bySqliteCode: Readonly<Record<string, ProblemCode>> = {
  NOTADB: 'store.not-our-file',
  CORRUPT: 'store.damaged',
  BUSY: 'store.locked',
  LOCKED: 'store.locked',
  FULL: 'store.disk-full',
  READONLY: 'store.read-only',
  PERM: 'store.read-only',
  CANTOPEN: 'store.cannot-open',
  IOERR: 'store.disk-error',
};

const byFileCode: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'store.not-found',
  EEXIST: 'store.already-exists',
  EISDIR: 'store.not-our-file',
  EACCES: 'store.read-only',
  EPERM: 'store.read-only',
  EROFS: 'store.read-only',
  EBUSY: 'store.locked',
  ENOSPC: 'store.disk-full',
  EDQUOT: 'store.disk-full',
  EIO: 'store.disk-error',
};

/** The problem behind an error of SQLite, or null when it is none that people can cause. `path` is the data file. */
export function sqliteProblem(error: unknown, path: string): ProblemError | null {
  const [, primary = ''] = /^SQLITE_([A-Z]+)/.exec(errorCode(error)) ?? [];
  return problemAt(bySqliteCode[primary], path);
}

/** The same for errors of SQLite and of the file system; for code that opens, copies or renames data files. */
export function storeProblem(error: unknown, path: string): ProblemError | null {
  return sqliteProblem(error, path) ?? problemAt(byFileCode[errorCode(error)], path);
}

/** The error's own short code (`SQLITE_BUSY`, `ENOSPC`), empty when it has none. Safe to log. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function problemAt(code: ProblemCode | undefined, path: string): ProblemError | null {
  return code === undefined ? null : stopWith(code, {}, { at: 'file', file: basename(path) });
}
