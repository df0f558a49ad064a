import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import {
  DAY_COLUMNS,
  listTitles,
  listRows,
  SUB_HEADS,
  TOP_HEADS,
  type ListContent,
  type ListValue,
} from './list-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const PIECE = 1024 * 1024;

/**
 * Writes the list as `writeListWorkbook` does, row by row: a library that builds the workbook in memory needs minutes
 * and gigabytes for 500.000 rows.
 */
export async function writeLargeList(path: string, content: ListContent): Promise<void> {
  const texts = new Map<string, number>();
  const textId = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  await workbookWithSheet(path, sheetPieces(content, textId), () => texts.keys());
}

/** Writes a workbook whose only sheet is made of these pieces; its shared texts are asked for after them. */
export async function workbookWithSheet(
  path: string,
  sheet: Iterable<string>,
  texts: () => Iterable<string> = () => [],
): Promise<void> {
  const file = createWriteStream(path);
  const zip = zipInto(file);
  await zip.add('xl/worksheets/sheet1.xml', sheet);
  await zip.add('xl/sharedStrings.xml', textPieces(texts()));
  for (const [name, text] of Object.entries(smallParts)) await zip.add(name, [text]);
  zip.finish();
  file.end();
  await finished(file);
}

function* sheetPieces(content: ListContent, textId: (text: string) => number): Generator<string> {
  const { rows, merges } = heads();
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  for (const [row, text] of listTitles(content)) yield rowXml(row, [text], textId);
  for (const [index, values] of rows.entries()) yield rowXml(5 + index, values, textId);
  let row = 8;
  let piece = '';
  for (const values of listRows(content)) {
    piece += rowXml(row, values, textId);
    row += 1;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  yield `${piece}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells></worksheet>`;
}

/** Two rows of heads and the numbers of the columns. */
function heads(): { readonly rows: readonly (readonly ListValue[])[]; readonly merges: readonly string[] } {
  const [top, sub, numbers]: [ListValue[], ListValue[], ListValue[]] = [[], [], []];
  const merges: string[] = [];
  for (const [title, width] of TOP_HEADS) {
    const first = top.length;
    for (let part = 0; part < width; part += 1) {
      top.push(part === 0 ? title : null);
      sub.push(width === 1 ? null : (SUB_HEADS[title]?.[part] ?? null));
      numbers.push(first + part + 1);
    }
    const last = top.length - 1;
    merges.push(`${letterOf(first)}5:${letterOf(last)}${width === 1 ? 6 : 5}`);
  }
  return { rows: [top, sub, numbers], merges };
}

const letterOf = (index: number) => String.fromCharCode(65 + index);

function rowXml(row: number, values: readonly ListValue[], textId: (text: string) => number): string {
  const cells = values.map((value, index) => {
    const address = `${letterOf(index)}${row}`;
    const isDay = row > 7 && DAY_COLUMNS.some((column) => column === index + 1);
    const style = isDay ? ' s="1"' : '';
    if (value === null) return isDay ? `<c r="${address}" s="1"/>` : '';
    if (typeof value === 'string') return `<c r="${address}"${style} t="s"><v>${textId(value)}</v></c>`;
    const number = value instanceof Date ? (value.getTime() - DAY_ZERO) / DAY : value;
    return `<c r="${address}"${style}><v>${number}</v></c>`;
  });
  return `<row r="${row}" spans="1:20">${cells.join('')}</row>`;
}

function* textPieces(texts: Iterable<string>): Generator<string> {
  yield `<sst xmlns="${MAIN}">`;
  let piece = '';
  for (const text of texts) {
    piece += `<si><t>${text}</t></si>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sst>`;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const smallParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><name val="Times New Roman"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>`,
};

type Entry = {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** A zip written from front to back; each part is packed in memory before it is written. */
function zipInto(file: NodeJS.WritableStream) {
  const entries: Entry[] = [];
  let offset = 0;
  const write = (bytes: Buffer) => {
    file.write(bytes);
    offset += bytes.length;
  };
  return {
    async add(name: string, pieces: Iterable<string>): Promise<void> {
      const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
      const packed: Buffer[] = [];
      deflate.on('data', (chunk: Buffer) => packed.push(chunk));
      let [crc, size] = [0, 0];
      for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, 'drain');
      }
      deflate.end();
      await finished(deflate);
      const body = Buffer.concat(packed);
      const entry = { name, crc, packed: body.length, size, offset };
      entries.push(entry);
      write(Buffer.concat([header(0x04034b50, entry), Buffer.from(name), body]));
    },
    finish(): void {
      const start = offset;
      for (const entry of entries) write(Buffer.concat([header(0x02014b50, entry), Buffer.from(entry.name)]));
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(entries.length, 8);
      end.writeUInt16LE(entries.length, 10);
      end.writeUInt32LE(offset - start, 12);
      end.writeUInt32LE(start, 16);
      write(end);
    },
  };
}

/** The header of a part, before its bytes or in the directory (which adds two fields in front and some behind). */
function header(mark: number, { name, crc, packed, size, offset }: Entry): Buffer {
  const isDirectory = mark === 0x02014b50;
  const bytes = Buffer.alloc(isDirectory ? 46 : 30);
  bytes.writeUInt32LE(mark, 0);
  const at = isDirectory ? 6 : 4;
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0800, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), at + 22);
  if (isDirectory) bytes.writeUInt32LE(offset, 42);
  return bytes;
}
