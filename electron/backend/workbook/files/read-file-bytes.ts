import { open } from 'node:fs/promises';
import { fileSystemProblem } from './file-problem.ts';
import type { ReadJob } from '../job/read-job.ts';

const PIECE = 1024 * 1024;

/** The bytes of a file. Problems as told at `readGrid`. */
export async function readFileBytes(path: string, job: ReadJob): Promise<Buffer> {
  const { file, limits } = job;
  await job.breathe();
  try {
    await using handle = await open(path, 'r');
    const stats = await handle.stat();
    if (stats.isDirectory()) throw job.stop('file.is-folder');
    if (stats.size > limits.fileBytes) {
      throw job.stop('file.too-large', {
        megabytes: Math.ceil(stats.size / PIECE),
        limit: Math.floor(limits.fileBytes / PIECE),
      });
    }
    const bytes = Buffer.from(new ArrayBuffer(stats.size));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, Math.min(PIECE, bytes.length - filled), filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
      await job.breathe();
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    throw fileSystemProblem(error, file, 'read');
  }
}
