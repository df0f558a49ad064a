import { inflateRawSync } from 'node:zlib';
import type { ZipPart } from '../support/make-zip.ts';
import type { Dice } from './dice.ts';

const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

type Changed = { readonly what: string; readonly bytes: Buffer };

/** Where the entries of the directory begin. */
export function centralEntries(bytes: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) found.push(at);
  return found;
}

/** Fields of the central directory and of the end record: [offset, bytes]. */
const CENTRAL_FIELDS = [8, 10, 16, 20, 24, 28, 30, 32, 42] as const;
const END_FIELDS = [8, 10, 12, 16, 20] as const;
const ODD_VALUES = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff] as const;

/** One field of the directory or of its end set to something odd. */
export function changeZipField(bytes: Buffer, dice: Dice): Changed {
  const copy = Buffer.from(bytes);
  const entries = centralEntries(copy);
  const isEnd = dice.below(4) === 0 || entries.length === 0;
  const base = isEnd ? copy.lastIndexOf(END) : dice.of(entries);
  const field = isEnd ? dice.of(END_FIELDS) : dice.of(CENTRAL_FIELDS);
  const at = Math.min(base + field, copy.length - 4);
  const value = dice.below(2) === 0 ? dice.of(ODD_VALUES) : (copy.readUInt16LE(at) + 1 + dice.below(40)) & 0xffff;
  if (value > 0xffff) copy.writeUInt32LE(value, at);
  else copy.writeUInt16LE(value, at);
  return { what: `zip field ${isEnd ? 'end' : 'directory'}+${field} at ${at} = ${value}`, bytes: copy };
}

/** Two parts of names of one length trade them in the directory, not before their bytes. */
export function swapNames(bytes: Buffer, dice: Dice): Changed {
  const copy = Buffer.from(bytes);
  const named = centralEntries(copy).map((at) => ({ at: at + 46, length: copy.readUInt16LE(at + 28) }));
  const pairs = named.flatMap((one) =>
    named.flatMap((other) => (one.at < other.at && one.length === other.length ? [[one, other] as const] : [])),
  );
  if (pairs.length === 0) return changeZipField(bytes, dice);
  const [one, other] = dice.of(pairs);
  const name = Buffer.from(copy.subarray(one.at, one.at + one.length));
  copy.copy(copy, one.at, other.at, other.at + other.length);
  name.copy(copy, other.at);
  return { what: `names ${name.toString()} traded in the directory`, bytes: copy };
}

/** The parts of a zip as its directory lists them. */
export function unzip(bytes: Buffer): readonly ZipPart[] {
  return centralEntries(bytes).map((at) => {
    const [method, packed, nameLength, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    return {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      content: method === 0 ? Buffer.from(data) : inflateRawSync(data),
    };
  });
}
