import type { ReadJob } from '../job/read-job.ts';

/** One part of the zip, as its central directory declares it. Sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's local header begins. */
  readonly offset: number;
};

/** Parts by lower-case name: names of parts do not tell capitals apart (ECMA-376-2, 6.2.2.3). */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_32 = 0xffffffff;

/**
 * Reads the central directory and refuses, before anything is unpacked, what is truncated (`file.damaged`), encrypted
 * (`file.password`), too big or too many (`file.too-large`), or made to do harm (`file.suspicious`: bomb, evil,
 * double or overlapping names).
 */
export function readZipDirectory(bytes: Buffer, job: ReadJob): ZipDirectory {
  const end = findEnd(bytes);
  if (end === null) throw job.stop('file.damaged', { detail: 'zip end' });
  const { count, size, offset } = end;
  if (count > job.limits.parts) throw job.stop('file.suspicious', { detail: `zip parts ${count}` });
  if (offset + size > bytes.length) throw job.stop('file.damaged', { detail: 'zip directory' });

  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) {
      throw job.stop('file.damaged', { detail: 'zip directory' });
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw job.stop('file.damaged', { detail: 'zip directory' });
    const entry = readEntry(bytes, at, nameLength, extraLength, job);
    at = next;
    if (entry.name.endsWith('/')) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw job.stop('file.suspicious', { detail: 'zip double name' });
    entries.set(key, entry);
  }
  checkSizes([...entries.values()], bytes.length, job);
  return entries;
}

type DirectoryEnd = { readonly count: number; readonly size: number; readonly offset: number };

/** The end record of the zip, which begins at `at`, and what it says of the directory; null when there is none. */
export function findEnd(bytes: Buffer): (DirectoryEnd & { readonly at: number }) | null {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const directory = findEnd64(bytes, at) ?? {
      count: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 12),
      offset: bytes.readUInt32LE(at + 16),
    };
    return { at, ...directory };
  }
  return null;
}

function findEnd64(bytes: Buffer, end: number): DirectoryEnd | null {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== END_64_LOCATOR) return null;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) return null;
  return {
    count: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
    offset: Number(bytes.readBigUInt64LE(at + 48)),
  };
}

/** One record of the central directory, which begins at `at`. */
export function readEntry(bytes: Buffer, at: number, nameLength: number, extraLength: number, job: ReadJob): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  // Bit 0: encrypted; bit 13: names hidden by strong encryption.
  if ((flags & 0x2001) !== 0) throw job.stop('file.password');
  const nameStart = at + CENTRAL_SIZE;
  const name = partName(bytes, nameStart, nameLength);
  if (isEvilName(name)) throw job.stop('file.suspicious', { detail: 'zip name' });
  const extra = bytes.subarray(nameStart + nameLength, nameStart + nameLength + extraLength);
  const wide = readWideFields(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  if (wide === null) throw job.stop('file.damaged', { detail: 'zip64' });
  const [size, packedSize, offset] = wide;
  const method = bytes.readUInt16LE(at + 10);
  return { name, method, crc: bytes.readUInt32LE(at + 16), packedSize, size, offset };
}

/** Name of a part; some old .NET writers part folders with a backslash. */
export function partName(bytes: Buffer, start: number, length: number): string {
  return bytes.toString('utf8', start, start + length).replaceAll('\\', '/');
}

/** Puts in the 64-bit values (extra field 1) of those of size, packed size and offset that do not fit 32 bits. */
function readWideFields(extra: Buffer, fields: readonly [number, number, number]): [number, number, number] | null {
  if (!fields.includes(IN_EXTRA_32)) return [...fields];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    let from = at + 4;
    const widened: number[] = [];
    for (const field of fields) {
      if (field !== IN_EXTRA_32) {
        widened.push(field);
        continue;
      }
      if (from + 8 > end) return null;
      widened.push(Number(extra.readBigUInt64LE(from)));
      from += 8;
    }
    const [size, packedSize, offset] = widened;
    return size === undefined || packedSize === undefined || offset === undefined ? null : [size, packedSize, offset];
  }
  return null;
}

function isEvilName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0')) return true;
  return name.split('/').includes('..');
}

function checkSizes(entries: readonly ZipEntry[], fileSize: number, job: ReadJob): void {
  const { limits } = job;
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  if (total > limits.ratioFromBytes && total > limits.ratio * Math.max(1, Math.min(packed, fileSize))) {
    throw job.stop('file.suspicious', { detail: `zip ratio ${Math.round(total / Math.max(1, packed))}` });
  }
  const biggest = entries.reduce((most, entry) => Math.max(most, entry.size), 0);
  if (total > limits.totalBytes || biggest > limits.partBytes) {
    const tooMuch = total > limits.totalBytes ? total : biggest;
    const limit = total > limits.totalBytes ? limits.totalBytes : limits.partBytes;
    throw job.stop('file.too-large', { megabytes: Math.round(tooMuch / 1048576), limit: Math.round(limit / 1048576) });
  }
  let freeFrom = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < freeFrom) throw job.stop('file.suspicious', { detail: 'zip overlap' });
    freeFrom = entry.offset + LOCAL_SIZE + entry.packedSize;
    if (freeFrom > fileSize) throw job.stop('file.damaged', { detail: entry.name });
  }
}
