import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileSystemProblem } from './file-problem.ts';
import { inflatePart } from '../zip/inflate-part.ts';
import { readFileBytes } from './read-file-bytes.ts';
import { startReadJob, type ReadJob } from '../job/read-job.ts';
import { defaultReadLimits } from '../job/read-limits.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

/** What is in a zip archive. `isPackage`: it is a workbook itself (every .xlsx and .ods is a zip). */
export type ListedArchive = { readonly isPackage: boolean; readonly entries: readonly ZipEntry[] };

/**
 * The directory of an archive, checked as that of a workbook is: encrypted, damaged, harmful or too big ones are
 * thrown as `file.…` problems before anything is unpacked.
 */
export async function listArchive(path: string): Promise<ListedArchive> {
  const job = startReadJob({ file: basename(path), limits: defaultReadLimits });
  const directory = readZipDirectory(await readFileBytes(path, job), job);
  const isPackage = directory.has('[content_types].xml') || directory.has('mimetype');
  return { isPackage, entries: [...directory.values()] };
}

const LOCAL_SIZE = 30;

/** The bytes of one file of an archive; the archive itself is read only where the file lies. */
export async function readArchived(archive: string, entry: ZipEntry, job: ReadJob): Promise<Buffer> {
  const packed = await readSlice(archive, entry, job);
  const bytes = Buffer.from(new ArrayBuffer(Math.min(entry.size, job.limits.fileBytes)));
  let filled = 0;
  for await (const piece of inflatePart(packed, { ...entry, offset: 0 }, job.limits.fileBytes, job)) {
    filled += piece.copy(bytes, filled);
  }
  return bytes;
}

async function readSlice(archive: string, { offset, packedSize, name }: ZipEntry, job: ReadJob): Promise<Buffer> {
  try {
    await using handle = await open(archive, 'r');
    const head = Buffer.alloc(LOCAL_SIZE);
    const { bytesRead } = await handle.read(head, 0, LOCAL_SIZE, offset);
    if (bytesRead < LOCAL_SIZE) throw job.stop('file.damaged', { detail: name });
    const size = LOCAL_SIZE + head.readUInt16LE(26) + head.readUInt16LE(28) + packedSize;
    const slice = Buffer.alloc(Math.min(size, job.limits.fileBytes + LOCAL_SIZE + 0x20000));
    await handle.read(slice, 0, slice.length, offset);
    return slice;
  } catch (error) {
    throw fileSystemProblem(error, job.file, 'read');
  }
}
