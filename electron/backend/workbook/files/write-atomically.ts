import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stopWith } from '../../../../shared/contract/problem.ts';
import { fileSystemProblem } from './file-problem.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

/**
 * Puts these bytes at this path: all of them or none. They go into a temporary file in the same folder, are flushed,
 * read back and only then renamed over the target, which until that moment is untouched. Throws `ProblemError` with
 * `file.target-busy`, `file.target-no-access`, `file.target-folder-gone`, `file.disk-full` or `file.target-failed`.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const file = basename(path).normalize('NFC');
  // Short and plain, whatever the target is called: long names and odd letters fail on some USB sticks.
  const temporary = join(dirname(path), `~so-ket-nap-${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeFlushed(temporary, bytes);
    const written = await readFile(temporary);
    if (!written.equals(bytes)) throw stopWith('file.target-failed', { detail: 'read back' }, { at: 'file', file });
    await retryWhileBusy(() => rename(temporary, path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileSystemProblem(error, file, 'write');
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await using handle = await open(path, 'wx');
  await handle.writeFile(bytes);
  await handle.sync();
}
