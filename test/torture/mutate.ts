import { inflateRawSync } from 'node:zlib';
import { makeNumbers } from '../../build/bench/numbers.ts';
import { makeZip, type ZipPart } from '../support/make-zip.ts';

/** `bytes`: the file itself was damaged. `content`: another workbook with right check sums. */
export type MutationKind = 'bytes' | 'content';
export type Mutation = {
  readonly kind: MutationKind;
  /** What was done, to be repeated from seed and number. */
  readonly what: string;
  readonly bytes: Buffer;
};

/** Chance with a memory: the same seed gives the same choices. */
type Dice = { readonly below: (limit: number) => number; readonly of: <T>(choices: readonly T[]) => T };

function makeDice(seed: number): Dice {
  const next = makeNumbers(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
  };
}

/** A damaged or altered copy of a workbook; `others` lend their parts. The same seed gives the same bytes. */
export function mutate(bytes: Buffer, others: readonly Buffer[], seed: number): Mutation {
  const dice = makeDice(seed);
  const parts = unzip(bytes);
  const harms: readonly ((dice: Dice) => Mutation)[] = [
    () => flipBits(bytes, dice),
    () => flipBits(bytes, dice),
    () => truncate(bytes, dice),
    () => blank(bytes, dice),
    ...(parts === null
      ? []
      : [
          () => changeZipField(bytes, dice),
          () => swapNames(bytes, dice),
          () => changeXml(parts, dice),
          () => changeXml(parts, dice),
          () => changeXml(parts, dice),
          () => mixParts(parts, others, dice),
        ]),
  ];
  return dice.of(harms)(dice);
}

function flipBits(bytes: Buffer, dice: Dice): Mutation {
  const copy = Buffer.from(bytes);
  const places = Array.from({ length: 1 + dice.below(4) }, () => dice.below(copy.length));
  for (const at of places) copy[at] = (copy[at] ?? 0) ^ (1 << dice.below(8));
  return { kind: 'bytes', what: `bits flipped at ${places.join(', ')}`, bytes: copy };
}

function truncate(bytes: Buffer, dice: Dice): Mutation {
  const length = dice.below(bytes.length);
  // A copy that broke off on a stick often keeps its length, filled with zeros.
  if (dice.below(2) === 0)
    return { kind: 'bytes', what: `cut to ${length}`, bytes: Buffer.from(bytes.subarray(0, length)) };
  const copy = Buffer.from(bytes);
  copy.fill(0, length);
  return { kind: 'bytes', what: `zeros from ${length}`, bytes: copy };
}

function blank(bytes: Buffer, dice: Dice): Mutation {
  const copy = Buffer.from(bytes);
  const from = dice.below(copy.length);
  const length = 1 + dice.below(512);
  const to = Math.min(copy.length, from + length);
  if (dice.below(2) === 0) copy.fill(dice.below(256), from, to);
  else {
    const source = dice.below(copy.length - (to - from) + 1);
    copy.copyWithin(from, source, source + (to - from));
  }
  return { kind: 'bytes', what: `${length} bytes from ${from} overwritten`, bytes: copy };
}

const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function centralEntries(bytes: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) found.push(at);
  return found;
}

/** Fields of the central directory and of the end record: [offset, bytes]. */
const CENTRAL_FIELDS = [8, 10, 16, 20, 24, 28, 30, 32, 42] as const;
const END_FIELDS = [8, 10, 12, 16, 20] as const;
const ODD_VALUES = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff] as const;

function changeZipField(bytes: Buffer, dice: Dice): Mutation {
  const copy = Buffer.from(bytes);
  const entries = centralEntries(copy);
  const isEnd = dice.below(4) === 0 || entries.length === 0;
  const base = isEnd ? copy.lastIndexOf(END) : dice.of(entries);
  const field = isEnd ? dice.of(END_FIELDS) : dice.of(CENTRAL_FIELDS);
  const at = base + field;
  if (base < 0 || at + 4 > copy.length) return flipBits(bytes, dice);
  const value = dice.below(2) === 0 ? dice.of(ODD_VALUES) : (copy.readUInt16LE(at) + 1 + dice.below(40)) & 0xffff;
  if (value > 0xffff) copy.writeUInt32LE(value, at);
  else copy.writeUInt16LE(value, at);
  return { kind: 'bytes', what: `zip field ${isEnd ? 'end' : 'directory'}+${field} at ${at} = ${value}`, bytes: copy };
}

/** Two parts of names of one length trade them in the directory, not before their bytes. */
function swapNames(bytes: Buffer, dice: Dice): Mutation {
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
  return { kind: 'bytes', what: `names ${name.toString()} traded in the directory`, bytes: copy };
}

/** The parts of a zip as its directory lists them; null when the file is no zip. */
function unzip(bytes: Buffer): readonly ZipPart[] | null {
  if (bytes.readUInt32LE(0) !== 0x04034b50) return null;
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

const TOKEN = /<[^<>]*>|[^<>]+/g;
const READ_PARTS = /sheet\d*\.xml$|sharedStrings\.xml$|workbook\.xml$|styles\.xml$|\.rels$|content\.xml$/;

const ACTS = [
  ...['removed', 'doubled', 'swapped', 'digit', 'letter', 'moved'],
  ...['element removed', 'element doubled', 'element traded'],
] as const;

/** Index after the element that begins at a token; after the token itself where none begins. */
function endOfElement(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token.startsWith('</')) depth -= 1;
    else if (token.startsWith('<') && !token.endsWith('/>') && !token.startsWith('<?')) depth += 1;
    if (depth <= 0) return at + 1;
  }
  return from + 1;
}

/** One to three tokens of one XML part removed, doubled, swapped or altered, packed again with right check sums. */
function changeXml(parts: readonly ZipPart[], dice: Dice): Mutation {
  const target = dice.of(parts.filter(({ name }) => READ_PARTS.test(name)));
  const tokens: string[] = [...(Buffer.from(target.content).toString('utf8').match(TOKEN) ?? [])];
  const done: string[] = [];
  for (let count = 1 + dice.below(3); count > 0 && tokens.length > 2; count -= 1) {
    const at = dice.below(tokens.length);
    const other = dice.below(tokens.length);
    const token = tokens[at] ?? '';
    const act = dice.below(ACTS.length);
    done.push(`${ACTS[act]} #${at}`);
    if (act === 0) tokens.splice(at, 1);
    else if (act === 1) tokens.splice(at, 0, token);
    else if (act === 2) [tokens[at], tokens[other]] = [tokens[other] ?? '', token];
    else if (act === 3) tokens[at] = token.replace(/\d/, String(dice.below(10)));
    else if (act === 4) tokens[at] = alterCharacter(token, dice);
    else if (act === 5) tokens.splice(other, 0, ...tokens.splice(at, 1));
    else {
      // Whole elements keep the part well-formed: cells, rows, texts that are gone or stand twice.
      const element = tokens.slice(at, endOfElement(tokens, at));
      if (act === 6) tokens.splice(at, element.length);
      else if (act === 7) tokens.splice(at, 0, ...element);
      else
        tokens.splice(
          at,
          2 * element.length,
          ...tokens.slice(at + element.length, at + 2 * element.length),
          ...element,
        );
    }
  }
  const changed = parts.map((part) => (part === target ? { ...part, content: tokens.join('') } : part));
  return { kind: 'content', what: `${target.name}: ${done.join(', ')}`, bytes: makeZip(changed) };
}

function alterCharacter(token: string, dice: Dice): string {
  const at = dice.below(Math.max(1, token.length));
  return token.slice(0, at) + dice.of(['a', '9', '<', '>', '&', '"', ' ', '\u0000', 'Ế', ']]>']) + token.slice(at + 1);
}

/** A part of another workbook, or another part of this one, under this name. */
function mixParts(parts: readonly ZipPart[], others: readonly Buffer[], dice: Dice): Mutation {
  const readable = ({ name }: ZipPart) => READ_PARTS.test(name);
  const target = dice.of(parts.filter(readable));
  const lenders = [parts, ...others.flatMap((other) => unzip(other) ?? [])].flat().filter(readable);
  const lent = dice.of(lenders);
  const changed = parts.map((part) => (part === target ? { ...part, content: lent.content } : part));
  return { kind: 'content', what: `${target.name} holds another's ${lent.name}`, bytes: makeZip(changed) };
}
