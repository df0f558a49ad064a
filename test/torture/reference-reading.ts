import { posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** Values of one sheet by address, as a plain reading of the XML gives them: no formats, no rich checks. */
export type ReferenceSheet = { readonly name: string; readonly cells: ReadonlyMap<string, string> };

type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
};

/**
 * Another opinion about a workbook, on a strict XML parser (saxes) and whole trees in memory. Throws where a part is
 * missing or not well-formed. Shares nothing with our reader.
 */
export function readReference(bytes: Buffer): readonly ReferenceSheet[] {
  const parts = partsOf(bytes);
  const main = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const relations = relationsOf(parts, main);
  const shared = relations.find(({ type }) => type.endsWith('/sharedStrings'));
  const strings =
    shared === undefined ? [] : childrenOf(parse(parts, shared.target), 'si').map((item) => lettersOf(textOf(item)));
  const sheets = find(parse(parts, main), 'sheets');
  return childrenOf(sheets, 'sheet').flatMap((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw new Error(`sheet ${id} has no part`);
    if (!relation.type.endsWith('/worksheet')) return [];
    return [
      {
        name: (sheet.attributes['name'] ?? '').normalize('NFC'),
        cells: cellsOf(parse(parts, relation.target), strings),
      },
    ];
  });
}

function cellsOf(sheet: Node, strings: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  let row = 0;
  for (const line of childrenOf(find(sheet, 'sheetData'), 'row')) {
    row = line.attributes['r'] === undefined ? row + 1 : Number(line.attributes['r']);
    let column = 0;
    for (const cell of childrenOf(line, 'c')) {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell.attributes['r'] ?? '') ?? [];
      if (letters !== undefined && digits !== undefined && Number(digits) !== row) throw new Error('row differs');
      column = letters === undefined ? column + 1 : columnOf(letters);
      const value = valueOf(cell, strings);
      const key = `${row} ${column}`;
      if (cells.has(key)) throw new Error(`two cells at ${key}`);
      if (value !== '') cells.set(key, value);
    }
  }
  return cells;
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function valueOf(cell: Node, strings: readonly string[]): string {
  const { t = 'n' } = cell.attributes;
  const inline = cell.children.find((child): child is Node => typeof child !== 'string' && child.name === 'is');
  const raw = childrenOf(cell, 'v').map(textOf).join('');
  switch (t) {
    case 'inlineStr':
      return inline === undefined ? '' : lettersOf(textOf(inline));
    case 's': {
      if (raw === '') return '';
      const text = strings[Number(raw)];
      if (text === undefined) throw new Error(`no shared string ${raw}`);
      return text;
    }
    case 'n':
      // What is no number stays as it is written, for a person to judge.
      return raw.trim() === '' || !Number.isFinite(Number(raw)) ? raw : String(Number(raw));
    default:
      return lettersOf(raw);
  }
}

/** Text of `t` and `v`; readings of sounds (`rPh`) are no part of it. */
function textOf(node: Node): string {
  const isText = node.name === 't' || node.name === 'v';
  return node.children
    .map((child) => (typeof child === 'string' ? (isText ? child : '') : child.name === 'rPh' ? '' : textOf(child)))
    .join('')
    .normalize('NFC');
}

/** `_x0041_` stands for the letter of that number. */
const lettersOf = (text: string) =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, number: string) => String.fromCharCode(parseInt(number, 16)))
    .normalize('NFC');

const childrenOf = (node: Node, name: string) =>
  node.children.filter((child): child is Node => typeof child !== 'string' && child.name === name);

function find(node: Node, name: string): Node {
  const [found] = childrenOf(node, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function parse(parts: ReadonlyMap<string, Buffer>, path: string): Node {
  const content = parts.get(path.toLowerCase());
  if (content === undefined) throw new Error(`no part ${path}`);
  const parser = new SaxesParser();
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const local = (name: string) => name.split(':').at(-1) ?? name;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name: local(name), attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  const text = content.toString('utf8');
  // `]]>` in a text breaks a rule that exists for the sake of old SGML; every reader that takes it reads the same.
  parser.write(text.includes('<![CDATA[') ? text : text.replaceAll(']]>', ']]&gt;')).close();
  const [top] = root.children.filter((child): child is Node => typeof child !== 'string');
  if (top === undefined) throw new Error(`nothing in ${path}`);
  return top;
}

function relationsOf(parts: ReadonlyMap<string, Buffer>, of: string) {
  const folder = posix.dirname(of);
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  return childrenOf(parse(parts, path), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => ({
      id,
      type,
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    }));
}

/** Parts by lower-case name. Only for zips that were just packed well. */
function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    parts.set(name.toLowerCase(), bytes.readUInt16LE(at + 10) === 0 ? Buffer.from(data) : inflateRawSync(data));
  }
  return parts;
}
