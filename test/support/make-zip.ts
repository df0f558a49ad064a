import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Declared instead of the true size, to lie. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Sizes and offset in the zip64 extra field, as some writers put them. */
  readonly zip64?: boolean;
  /** Take the bytes of the part written before, so that two entries overlap. */
  readonly overlapsPrevious?: boolean;
};

/** A zip file of these parts, in this order. Only what tests need: it can also lie. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let previous = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const offset = part.overlapsPrevious === true ? previous : at;
    const fields = {
      flags: (part.encrypted === true ? 1 : 0) | 0x800,
      method: part.stored === true ? 0 : 8,
      crc: part.declaredCrc ?? crc32(content),
      packed: packed.length,
      size: part.declaredSize ?? content.length,
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeFields(local, 4, fields);
    local.writeUInt16LE(name.length, 26);
    if (part.overlapsPrevious !== true) {
      previous = at;
      locals.push(local, name, packed);
      at += local.length + name.length + packed.length;
    }
    directory.push(...directoryEntry(fields, name, offset, part.zip64 === true));
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

type Fields = {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

function writeFields(header: Buffer, at: number, { flags, method, crc, packed, size }: Fields, wide = false): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt32LE(crc >>> 0, at + 10);
  header.writeUInt32LE(wide ? 0xffffffff : packed, at + 14);
  header.writeUInt32LE(wide ? 0xffffffff : size, at + 18);
}

function directoryEntry(fields: Fields, name: Buffer, offset: number, zip64: boolean): readonly Buffer[] {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  writeFields(entry, 6, fields, zip64);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  if (!zip64) return [entry, name];
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(fields.size), 4);
  extra.writeBigUInt64LE(BigInt(fields.packed), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  entry.writeUInt16LE(extra.length, 30);
  return [entry, name, extra];
}
