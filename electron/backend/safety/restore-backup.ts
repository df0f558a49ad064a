import { constants, copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { ProblemError, stopWith } from '../../../shared/contract/problem.ts';
import { findBrokenLinks } from '../store/integrity-store.ts';
import { readRevision } from '../store/meta-store.ts';
import { openStoreReadOnly } from '../store/open-store.ts';
import { storeProblem } from '../store/store-problem.ts';
import { forceToDisk, renamePatiently } from './move-file.ts';

/** A verified copy of a back-up beside the data file it is to replace. */
export type ReadyRestore = { readonly copy: string; readonly dataPath: string };

/**
 * Copies a back-up beside the data file and reads the copy back. Refuses what cannot be restored: not a file of ours,
 * made by a newer app, damaged, or the data file itself. The data file is not touched, so a wrong choice leaves it
 * open and usable.
 */
export function readyRestore(backupPath: string, dataPath: string): ReadyRestore {
  const at = { at: 'file', file: basename(backupPath) } as const;
  if (isSameFile(backupPath, dataPath)) throw stopWith('store.backup-is-data-file', {}, at);
  const copy = `${dataPath}.restoring`;
  try {
    verify(backupPath); // before the copy, which could be a large file that is not ours
    rmSync(copy, { force: true }); // left by a power cut during an earlier restore
    copyFileSync(backupPath, copy, constants.COPYFILE_EXCL);
    forceToDisk(copy);
    verify(copy);
    return { copy, dataPath };
  } catch (error) {
    rmSync(copy, { force: true });
    const problem = error instanceof ProblemError ? error : storeProblem(error, backupPath);
    if (problem === null) throw error;
    const code = problem.problem.code === 'store.damaged' ? 'store.backup-wrong' : problem.problem.code;
    throw stopWith(code, problem.problem.facts, at);
  }
}

/**
 * Puts the copy in the place of the data file, which must be closed. The present file is copied aside first and never
 * deleted; then one rename swaps them, so that at every moment the old or the new file is in place, whole.
 * Gives the path of the file set aside, null when there was none. `at` is local date and time.
 */
export function swapIn({ copy, dataPath }: ReadyRestore, at: string): string | null {
  try {
    const aside = existsSync(dataPath) ? setAside(dataPath, at) : null;
    renamePatiently(copy, dataPath);
    return aside;
  } catch (error) {
    rmSync(copy, { force: true });
    throw storeProblem(error, dataPath) ?? error;
  }
}

/** Takes a restore back: the file set aside returns to its place. What it replaces is still among the back-ups. */
export function swapBack(aside: string, dataPath: string): void {
  renamePatiently(aside, dataPath);
}

function verify(path: string): void {
  const backup = openStoreReadOnly(path);
  try {
    readRevision(backup.db);
    if (findBrokenLinks(backup.db).length > 0) throw stopWith('store.damaged');
  } finally {
    backup.close();
  }
}

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

function setAside(dataPath: string, at: string): string {
  const aside = freeAsidePath(dataPath, at);
  copyFileSync(dataPath, aside, constants.COPYFILE_EXCL);
  forceToDisk(aside);
  // A journal that a crash left belongs to the old file; beside the restored one SQLite would roll it into it.
  const journal = `${dataPath}-journal`;
  if (existsSync(journal)) renamePatiently(journal, `${aside}-journal`);
  return aside;
}

function freeAsidePath(dataPath: string, at: string): string {
  const { name, ext } = parse(dataPath);
  const stamp = at.replace('T', '_').replaceAll(':', '-');
  for (let counter = 1; ; counter += 1) {
    const path = join(dirname(dataPath), `${name}_truoc-khoi-phuc_${stamp}_${counter}${ext}`);
    if (!existsSync(path)) return path;
  }
}
