import { inflateRawSync } from 'node:zlib';

/** One part of a zip as its directory tells it; `local` is everything up to the next part, header and all. */
export type ZipEntryBytes = {
  readonly name: string;
  readonly local: Buffer;
  /** Time, flags and the rest of the record, without where the part stands. */
  readonly record: string;
  readonly content: Buffer;
};

/** The parts of a zip in the order of its directory, read without the reader of the app. */
export function zipEntries(bytes: Buffer): readonly ZipEntryBytes[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const start = bytes.readUInt32LE(end + 16);
  const records: { readonly at: number; readonly next: number; readonly offset: number }[] = [];
  for (let at = start; records.length < bytes.readUInt16LE(end + 10);) {
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push({ at, next, offset: bytes.readUInt32LE(at + 42) });
    at = next;
  }
  const offsets = [...records.map(({ offset }) => offset), start].toSorted((a, b) => a - b);
  return records.map(({ at, next, offset }) => {
    const local = bytes.subarray(offset, offsets[offsets.indexOf(offset) + 1]);
    const dataStart = 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const packed = local.subarray(dataStart, dataStart + bytes.readUInt32LE(at + 20));
    const record = Buffer.from(bytes.subarray(at, next));
    record.writeUInt32LE(0, 42);
    return {
      name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
      local,
      record: record.toString('hex'),
      content: bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
    };
  });
}
