/** A stream of an OLE compound file; a folder holds others. */
export type CompoundPart =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly parts: readonly CompoundPart[] };

const SECTOR = 512;
const ENTRY = 128;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
/** Smaller streams go into a stream of their own kind, as Excel does it. */
const MINI_BELOW = 4096;
const MINI = 64;

type Entry = { name: string; type: number; right: number; child: number; start: number; size: number };

/** The bytes of an OLE compound file of these streams. Only what tests need: neighbours are a chain, not a tree. */
export function makeCompoundFile(parts: readonly CompoundPart[]): Buffer {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const miniPieces: Buffer[] = [];
  const miniTable: number[] = [];
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, right: FREE, child: FREE, start: END, size: 0 }];

  function store(content: Uint8Array): number {
    const first = sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      Buffer.from(content).copy(sector, 0, at, Math.min(content.length, at + SECTOR));
      sectors.push(sector);
      table.push(at + SECTOR < content.length ? sectors.length : END);
    }
    return content.length === 0 ? END : first;
  }
  function storeMini(content: Uint8Array): number {
    const first = miniTable.length;
    for (let at = 0; at < content.length; at += MINI) {
      const piece = Buffer.alloc(MINI);
      Buffer.from(content).copy(piece, 0, at, Math.min(content.length, at + MINI));
      miniPieces.push(piece);
      miniTable.push(at + MINI < content.length ? miniTable.length + 1 : END);
    }
    return content.length === 0 ? END : first;
  }
  function addAll(siblings: readonly CompoundPart[]): number {
    let previous: Entry | null = null;
    let first = FREE;
    for (const part of siblings) {
      const entry: Entry = { name: part.name, type: 1, right: FREE, child: FREE, start: 0, size: 0 };
      const index = entries.push(entry) - 1;
      if (previous === null) first = index;
      else previous.right = index;
      previous = entry;
      if ('parts' in part) entry.child = addAll(part.parts);
      else {
        const { content } = part;
        const start = content.length < MINI_BELOW ? storeMini(content) : store(content);
        Object.assign(entry, { type: 2, start, size: content.length });
      }
    }
    return first;
  }

  const root = entries[0] as Entry; // pushed above
  root.child = addAll(parts);
  const mini = Buffer.concat(miniPieces);
  root.start = store(mini);
  root.size = mini.length;
  const miniTableStart = store(numbers(miniTable, FREE));
  const directoryStart = store(Buffer.concat(entries.map(entryBytes)));
  const tableStart = sectors.length;
  const perSector = SECTOR / 4;
  let tableSectors = 0;
  while (tableSectors * perSector < table.length + tableSectors) tableSectors += 1;
  for (let index = 0; index < tableSectors; index += 1) table.push(TABLE);
  const tableBytes = numbers(table, FREE);

  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(MINI_BELOW, 56);
  header.writeUInt32LE(miniTable.length === 0 ? END : miniTableStart, 60);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < tableSectors; index += 1) header.writeUInt32LE(tableStart + index, 76 + index * 4);
  return Buffer.concat([header, ...sectors, tableBytes]);
}

/** Numbers of four bytes, filled up to whole sectors. */
function numbers(values: readonly number[], filler: number): Buffer {
  const perSector = SECTOR / 4;
  const bytes = Buffer.alloc(Math.ceil(values.length / perSector) * SECTOR);
  for (let index = 0; index * 4 < bytes.length; index += 1) bytes.writeUInt32LE(values[index] ?? filler, index * 4);
  return bytes;
}

function entryBytes({ name, type, right, child, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  const written = Buffer.from(`${name}\0`, 'utf16le');
  written.copy(bytes);
  bytes.writeUInt16LE(written.length, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
