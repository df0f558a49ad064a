import { crc32, deflateRawSync } from 'node:zlib';
import type { ReadJob } from '../job/read-job.ts';
import { findEnd, readEntry, type ZipEntry } from '../zip/zip-directory.ts';

/** New content of parts by lower-case name; null takes the part out. */
export type PartChanges = ReadonlyMap<string, Buffer | null>;

type Listed = ZipEntry & {
  /** Its record in the central directory. */
  readonly record: Buffer;
};

const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LOCAL = 0x04034b50;
const IN_EXTRA_32 = 0xffffffff;
const WIDE_EXTRA = 1;
/** Sizes follow the data instead of standing before it. */
const SIZES_BEHIND = 0x0008;
const DEFLATED = 8;

/**
 * The same zip with some parts changed or taken out. All others keep every byte: header, extra fields, packed data, time
 * and place in the order. Directory entries in 64-bit spelling come out in the 32-bit one, as does the end of the zip.
 * `bytes` must have passed `readZipDirectory`.
 */
export function rewriteZip(bytes: Buffer, changes: PartChanges, job: ReadJob): Buffer {
  const end = findEnd(bytes);
  if (end === null) throw job.stop('file.damaged', { detail: 'zip end' });
  const listed = listRecords(bytes, end, job);
  const physical = listed.toSorted((a, b) => a.offset - b.offset);
  const pieces: Buffer[] = [bytes.subarray(0, physical[0]?.offset ?? 0)];
  let length = pieces[0]?.length ?? 0;
  const records = new Map<Listed, Buffer>();
  physical.forEach((entry, index) => {
    const content = changes.get(entry.name.toLowerCase());
    if (content === null) return;
    const until = physical[index + 1]?.offset ?? end.offset;
    if (entry.offset + LOCAL_SIZE > until || bytes.readUInt32LE(entry.offset) !== LOCAL)
      throw job.stop('file.damaged', { detail: entry.name });
    if (content === undefined) {
      records.set(entry, movedRecord(entry, length));
      pieces.push(bytes.subarray(entry.offset, until));
      length += until - entry.offset;
      return;
    }
    const packed = deflateRawSync(content);
    const sizes = { crc: crc32(content), packed: packed.length, size: content.length };
    const header = changedHeader(bytes, entry, sizes);
    records.set(entry, changedRecord(entry, length, sizes));
    pieces.push(header, packed);
    length += header.length + packed.length;
  });
  const directory = listed.flatMap((entry) => records.get(entry) ?? []);
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const last = endRecord(bytes.subarray(end.at), { count: directory.length, size, offset: length });
  return Buffer.concat([...pieces, ...directory, last]);
}

function listRecords(
  bytes: Buffer,
  { count, offset }: { readonly count: number; readonly offset: number },
  job: ReadJob,
): readonly Listed[] {
  const listed: Listed[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    listed.push({ ...readEntry(bytes, at, nameLength, extraLength, job), record: bytes.subarray(at, next) });
    at = next;
  }
  return listed;
}

function movedRecord({ record, size, packedSize, offset }: Listed, newOffset: number): Buffer {
  const isWide = [record.readUInt32LE(20), record.readUInt32LE(24), record.readUInt32LE(42)].includes(IN_EXTRA_32);
  if (!isWide) {
    if (newOffset === offset) return record;
    const moved = Buffer.from(record);
    moved.writeUInt32LE(newOffset, 42);
    return moved;
  }
  const narrow = withoutWideExtra(record);
  narrow.writeUInt32LE(packedSize, 20);
  narrow.writeUInt32LE(size, 24);
  narrow.writeUInt16LE(0, 34);
  narrow.writeUInt32LE(newOffset, 42);
  return narrow;
}

type Sizes = { readonly crc: number; readonly packed: number; readonly size: number };

function changedRecord({ record }: Listed, newOffset: number, sizes: Sizes): Buffer {
  const changed = withoutWideExtra(record);
  writeSizes(changed, 8, sizes);
  changed.writeUInt16LE(0, 34);
  changed.writeUInt32LE(newOffset, 42);
  return changed;
}

function changedHeader(bytes: Buffer, { offset }: Listed, sizes: Sizes): Buffer {
  const nameEnd = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26);
  const extra = withoutField(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(offset + 28)));
  const header = Buffer.concat([bytes.subarray(offset, nameEnd), extra]);
  header.writeUInt16LE(extra.length, 28);
  writeSizes(header, 6, sizes);
  return header;
}

/** Flags, method, check sum and sizes stand in one order in both kinds of header. */
function writeSizes(header: Buffer, at: number, { crc, packed, size }: Sizes): void {
  header.writeUInt16LE(header.readUInt16LE(at) & ~SIZES_BEHIND, at);
  header.writeUInt16LE(DEFLATED, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function withoutWideExtra(record: Buffer): Buffer {
  const from = CENTRAL_SIZE + record.readUInt16LE(28);
  const to = from + record.readUInt16LE(30);
  const extra = withoutField(record.subarray(from, to));
  const made = Buffer.concat([record.subarray(0, from), extra, record.subarray(to)]);
  made.writeUInt16LE(extra.length, 30);
  return made;
}

/** Extra fields without the one of 64-bit sizes; none at all when they cannot be told apart. */
function withoutField(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    if (next > extra.length) return Buffer.alloc(0);
    if (extra.readUInt16LE(at) !== WIDE_EXTRA) kept.push(extra.subarray(at, next));
    at = next;
  }
  return at === extra.length ? Buffer.concat(kept) : Buffer.alloc(0);
}

/** The end of the zip, with the comment behind it. */
function endRecord(
  record: Buffer,
  { count, size, offset }: { readonly count: number; readonly size: number; readonly offset: number },
): Buffer {
  const end = Buffer.from(record);
  end.writeUInt16LE(0, 4);
  end.writeUInt16LE(0, 6);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
