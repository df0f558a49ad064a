import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

/**
 * The yardstick of the import benchmarks: about the least work that turns the first sheet of a workbook into rows.
 * Not a reader to rely on: it checks nothing, knows no prefixes, styles, merges or days, and gives serial numbers.
 */
export async function scanRows(path: string, onRow: (row: number, values: readonly unknown[]) => void): Promise<void> {
  const zip = openZip(path);
  try {
    const shared = scanSharedStrings(zip.inflate('xl/sharedStrings.xml'));
    const scan = makeRowScan(shared, onRow);
    for await (const piece of zip.stream('xl/worksheets/sheet1.xml')) {
      // Marks and addresses are ASCII; texts that are not are decoded one by one.
      scan(piece.toString('latin1'));
      await setImmediate();
    }
  } finally {
    zip.close();
  }
}

function openZip(path: string) {
  const file = openSync(path, 'r');
  const bytesAt = (at: number, length: number) => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes;
  };
  const { size } = fstatSync(file);
  const tail = bytesAt(Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = tail.readUInt16LE(end + 10);
  const directory = bytesAt(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, { readonly from: number; readonly length: number }>();
  for (let index = 0, at = 0; index < count; index += 1) {
    const nameLength = directory.readUInt16LE(at + 28);
    const header = directory.readUInt32LE(at + 42);
    const local = bytesAt(header, 30);
    const from = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    entries.set(directory.toString('utf8', at + 46, at + 46 + nameLength), {
      from,
      length: directory.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  const entryOf = (name: string) => entries.get(name) ?? { from: 0, length: 0 };
  return {
    close: () => closeSync(file),
    inflate(name: string): string {
      const { from, length } = entryOf(name);
      return length === 0 ? '' : inflateRawSync(bytesAt(from, length)).toString('utf8');
    },
    stream(name: string): AsyncIterable<Buffer> {
      const { from, length } = entryOf(name);
      return createReadStream(path, { start: from, end: from + length - 1 }).pipe(
        createInflateRaw({ chunkSize: 262_144 }),
      );
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string) =>
  text.includes('&') ? text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole) : text;

function scanSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  for (let item = xml.indexOf('<si>'); item >= 0; item = xml.indexOf('<si>', item)) {
    const end = xml.indexOf('</si>', item);
    let text = '';
    for (let at = xml.indexOf('<t', item); at >= 0 && at < end; at = xml.indexOf('<t', at)) {
      const from = xml.indexOf('>', at) + 1;
      at = xml.indexOf('</t>', from);
      text += xml.slice(from, at);
    }
    texts.push(decode(text));
    item = end;
  }
  return texts;
}

function makeRowScan(shared: readonly string[], onRow: (row: number, values: readonly unknown[]) => void) {
  let rest = '';
  return (piece: string): void => {
    const xml = rest + piece;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<row', at);
      const end = start < 0 ? -1 : xml.indexOf('</row>', start);
      if (end < 0) break;
      const number = xml.indexOf(' r="', start) + 4;
      onRow(Number(xml.slice(number, xml.indexOf('"', number))), scanCells(xml, xml.indexOf('>', start), end, shared));
      at = end + 6;
    }
    rest = xml.slice(at);
  };
}

function scanCells(xml: string, from: number, end: number, shared: readonly string[]): readonly unknown[] {
  const values: unknown[] = [];
  for (let cell = xml.indexOf('<c ', from); cell >= 0 && cell < end; cell = xml.indexOf('<c ', cell)) {
    const tagEnd = xml.indexOf('>', cell);
    let column = 0;
    for (let at = cell + 6; xml.charCodeAt(at) >= 65; at += 1) column = column * 26 + xml.charCodeAt(at) - 64;
    const isEmpty = xml.charCodeAt(tagEnd - 1) === 47;
    const close = isEmpty ? tagEnd : xml.indexOf('</c>', tagEnd);
    if (!isEmpty) {
      const value = xml.indexOf('<v>', tagEnd);
      if (value >= 0 && value < close) {
        const text = xml.slice(value + 3, xml.indexOf('</v>', value));
        const type = xml.indexOf(' t="', cell);
        const isShared =
          type >= 0 && type < tagEnd && xml.charCodeAt(type + 4) === 115 && xml.charCodeAt(type + 5) === 34;
        values[column - 1] = isShared ? shared[Number(text)] : Number(text);
      }
    }
    cell = close;
  }
  return values;
}
