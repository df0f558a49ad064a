import { stopWith, type ProblemError } from '../../../../shared/contract/problem.ts';

const readCodes = {
  ENOENT: 'file.not-found',
  ENOTDIR: 'file.not-found',
  EISDIR: 'file.is-folder',
  // Windows says EBUSY or EPERM for a workbook that Excel holds open.
  EBUSY: 'file.open-elsewhere',
  EPERM: 'file.open-elsewhere',
  EACCES: 'file.no-access',
} as const;

const writeCodes = {
  ENOENT: 'file.target-folder-gone',
  ENOTDIR: 'file.target-folder-gone',
  EBUSY: 'file.target-busy',
  EPERM: 'file.target-busy',
  EACCES: 'file.target-no-access',
  EROFS: 'file.target-no-access',
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
} as const;

/**
 * The problem behind an error of the file system while reading or writing the file of this name. Any other error is
 * ours and comes back as it is, to be thrown on.
 */
export function fileSystemProblem(error: unknown, file: string, use: 'read' | 'write'): ProblemError | unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const known: Readonly<Record<string, Parameters<typeof stopWith>[0]>> = use === 'read' ? readCodes : writeCodes;
  const fallback = use === 'read' ? 'file.cannot-read' : 'file.target-failed';
  return stopWith(known[code] ?? fallback, { detail: code }, { at: 'file', file });
}

/** `EBUSY` and the like, or null when the error does not come from the system. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
