import type { ReadJob } from '../job/read-job.ts';

/** The streams that stand at the top of an OLE compound file ([MS-CFB]), by name. */
export type CompoundFile = {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; throws `file.damaged` when its sectors are not all there or go in a circle. */
  stream(name: string): Buffer;
};

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const MINI_SECTOR = 64;
const MINI_STREAM_BELOW = 4096;
const LAST_REGULAR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const ENTRIES_IN_HEADER = 109;

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

/** Opens the bytes of a compound file: its sector table and the entries of its top folder. */
export function openCompoundFile(bytes: Buffer, job: ReadJob): CompoundFile {
  const damaged = () => job.stop('file.damaged', { detail: 'compound file' });
  if (bytes.length < HEADER_SIZE) throw damaged();
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorSize) - 1;
  const table = readSectorTable(bytes, sectorSize, sectorCount, damaged);
  const next = (sector: number) => {
    const at = table[Math.floor(sector / (sectorSize / 4))];
    return at === undefined ? END_OF_CHAIN : bytes.readUInt32LE(at + (sector % (sectorSize / 4)) * 4);
  };
  /** The bytes of a chain of sectors: `size` of them, or all up to the end of the chain. */
  const chain = (start: number, size: number | null) => {
    const pieces: Buffer[] = [];
    const seen = new Uint8Array(sectorCount);
    let missing = size ?? Infinity;
    let sector = start;
    while (missing > 0) {
      if (size === null && sector === END_OF_CHAIN) break;
      if (sector >= sectorCount || seen[sector] === 1) throw damaged();
      seen[sector] = 1;
      const at = (sector + 1) * sectorSize;
      const wanted = Math.min(sectorSize, missing);
      const piece = bytes.subarray(at, at + wanted);
      if (piece.length < wanted && size !== null) throw damaged();
      pieces.push(piece);
      missing -= piece.length;
      sector = next(sector);
    }
    return Buffer.concat(pieces);
  };

  const entries = readEntries(chain(bytes.readUInt32LE(48), null));
  const root = entries[0];
  if (root === undefined || root.type !== 5) throw damaged();
  const streams = new Map<string, Entry>();
  for (const entry of topEntries(entries, root, damaged)) if (entry.type === 2) streams.set(entry.name, entry);
  return {
    names: new Set(streams.keys()),
    stream(name) {
      const entry = streams.get(name);
      if (entry === undefined || entry.size > bytes.length) throw damaged();
      if (entry.size >= MINI_STREAM_BELOW) return chain(entry.start, entry.size);
      const miniTable = chain(bytes.readUInt32LE(60), null);
      return readMiniStream(entry, chain(root.start, root.size), miniTable, damaged);
    },
  };
}

/** Where each sector of the sector table begins in the file. */
function readSectorTable(bytes: Buffer, sectorSize: number, sectorCount: number, damaged: () => Error): number[] {
  const places: number[] = [];
  const add = (sector: number) => {
    // The table may end in a sector that was cut off; what points behind it is found out later.
    if (sector <= LAST_REGULAR && (sector + 2) * sectorSize <= bytes.length) places.push((sector + 1) * sectorSize);
  };
  for (let index = 0; index < ENTRIES_IN_HEADER; index += 1) add(bytes.readUInt32LE(76 + index * 4));
  let sector = bytes.readUInt32LE(68);
  for (let read = 0; sector <= LAST_REGULAR; read += 1) {
    if (read > sectorCount || (sector + 2) * sectorSize > bytes.length) throw damaged();
    const at = (sector + 1) * sectorSize;
    for (let index = 0; index < sectorSize / 4 - 1; index += 1) add(bytes.readUInt32LE(at + index * 4));
    sector = bytes.readUInt32LE(at + sectorSize - 4);
  }
  return places;
}

function readEntries(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The entries right under the root: a workbook set into another one lies in a folder of its own. */
function topEntries(entries: readonly Entry[], root: Entry, damaged: () => Error): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === NO_ENTRY) continue;
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) throw damaged();
    seen.add(at);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

function readMiniStream({ start, size }: Entry, container: Buffer, table: Buffer, damaged: () => Error): Buffer {
  const pieces: Buffer[] = [];
  let missing = size;
  for (let sector = start, read = 0; missing > 0; read += 1) {
    const piece = container.subarray(sector * MINI_SECTOR, sector * MINI_SECTOR + Math.min(MINI_SECTOR, missing));
    if (piece.length === 0 || read * MINI_SECTOR > container.length) throw damaged();
    pieces.push(piece);
    missing -= piece.length;
    if (missing > 0 && (sector + 1) * 4 > table.length) throw damaged();
    sector = missing > 0 ? table.readUInt32LE(sector * 4) : END_OF_CHAIN;
  }
  return Buffer.concat(pieces);
}
