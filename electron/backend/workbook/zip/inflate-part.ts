import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ReadJob } from '../job/read-job.ts';
import { partName, type ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const CHUNK = 256 * 1024;

/**
 * The unpacked bytes of one part, in pieces of at most 256 KB. Counts again while unpacking: a directory may lie.
 * Throws `file.suspicious` as soon as more comes out than was declared, `file.damaged` when less comes out, when the
 * check sum differs or the part is no deflate data, `file.too-large` above `atMost` bytes.
 */
export async function* inflatePart(
  bytes: Buffer,
  entry: ZipEntry,
  atMost: number,
  job: ReadJob,
): AsyncGenerator<Buffer> {
  if (entry.size > atMost) {
    throw job.stop('file.too-large', {
      megabytes: Math.ceil(entry.size / 1048576),
      limit: Math.ceil(atMost / 1048576),
    });
  }
  const damaged = () => job.stop('file.damaged', { detail: entry.name });
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  if (entry.offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL) throw damaged();
  const nameLength = bytes.readUInt16LE(entry.offset + 26);
  const nameStart = entry.offset + LOCAL_SIZE;
  // The check sum holds for whatever part stands here: only its own header says which one that is.
  if (partName(bytes, nameStart, nameLength) !== entry.name) throw damaged();
  // The length of the extra field may differ from that in the directory.
  const start = nameStart + nameLength + bytes.readUInt16LE(entry.offset + 28);
  if (start + entry.packedSize > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + entry.packedSize);

  let count = 0;
  let checkSum = 0;
  for await (const piece of entry.method === 0 ? slices(packed) : inflated(packed, entry.size, damaged)) {
    count += piece.length;
    if (count > entry.size) throw job.stop('file.suspicious', { detail: 'zip size' });
    checkSum = crc32(piece, checkSum);
    yield piece;
    job.advance(piece.length);
    await job.breathe();
  }
  if (count !== entry.size || checkSum !== entry.crc) throw damaged();
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

async function* inflated(packed: Buffer, size: number, damaged: () => Error): AsyncGenerator<Buffer> {
  const small = size <= CHUNK ? inflateSmall(packed, size, damaged) : null;
  if (small !== null) {
    yield small;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  const pieces: AsyncIterator<Buffer> = inflate[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw damaged();
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    inflate.destroy();
  }
}

/**
 * At once: going through the thread pool costs a small part many times its unpacking. Null when more comes out than
 * was declared: then it is counted piece by piece how much.
 */
function inflateSmall(packed: Buffer, size: number, damaged: () => Error): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw damaged();
  }
}
