import { makeZip, type ZipPart } from '../support/make-zip.ts';
import { makeDice, type Dice } from './dice.ts';
import { alterTokens } from './mutate-text.ts';
import { centralEntries, changeZipField, swapNames, unzip } from './mutate-zip.ts';

/**
 * `bytes`: the file itself was damaged. `cut`: it broke off, its rest is missing or zeros. `content`: another workbook,
 * where the format has check sums with right ones.
 */
export type MutationKind = 'bytes' | 'cut' | 'content';
export type Mutation = {
  readonly kind: MutationKind;
  /** What was done, to be repeated from seed and number. */
  readonly what: string;
  readonly bytes: Buffer;
};

/** How a format stores its cells: parts with check sums, records in a compound file, or plain text. */
export type Storage = 'zip' | 'records' | 'text';

export function storageOf(bytes: Buffer): Storage {
  if (bytes.readUInt32LE(0) === 0x04034b50) return 'zip';
  return bytes.readUInt32LE(0) === 0xe011cfd0 ? 'records' : 'text';
}

/** A damaged or altered copy of a workbook; `others` lend their parts. The same seed gives the same bytes. */
export function mutate(bytes: Buffer, others: readonly Buffer[], seed: number): Mutation {
  const dice = makeDice(seed);
  const damages = [() => flipBits(bytes, dice), () => cut(bytes, dice), () => blank(bytes, dice)];
  const harms: Readonly<Record<Storage, () => readonly (() => Mutation)[]>> = {
    zip: () => {
      const parts = unzip(bytes);
      return [
        ...[
          () => flipBits(bytes, dice),
          () => damage(changeZipField(bytes, dice)),
          () => damage(swapNames(bytes, dice)),
        ],
        ...[0, 1, 2].map(() => () => changeXml(parts, dice)),
        () => mixParts(parts, others, dice),
      ];
    },
    records: () => [0, 1, 2].map(() => () => changeWord(bytes, dice)),
    text: () => [0, 1, 2].map(() => () => changeText(bytes, dice)),
  };
  return dice.of([...damages, ...harms[storageOf(bytes)]()])();
}

const damage = ({ what, bytes }: { readonly what: string; readonly bytes: Buffer }): Mutation => ({
  kind: 'bytes',
  what,
  bytes,
});

function flipBits(bytes: Buffer, dice: Dice): Mutation {
  const copy = Buffer.from(bytes);
  const places = Array.from({ length: 1 + dice.below(4) }, () => dice.below(copy.length));
  for (const at of places) copy[at] = (copy[at] ?? 0) ^ (1 << dice.below(8));
  return { kind: 'bytes', what: `bits flipped at ${places.join(', ')}`, bytes: copy };
}

function cut(bytes: Buffer, dice: Dice): Mutation {
  const length = dice.below(bytes.length);
  // A copy that broke off on a stick often keeps its length, filled with zeros.
  if (dice.below(2) === 0)
    return { kind: 'cut', what: `cut to ${length}`, bytes: Buffer.from(bytes.subarray(0, length)) };
  const copy = Buffer.from(bytes);
  copy.fill(0, length);
  return { kind: 'cut', what: `zeros from ${length}`, bytes: copy };
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

const ODD_WORDS = [0, 1, 0xff, 0x7fff, 0xffff] as const;
/** Header of a compound file. */
const HEADER = 512;

/** A word of the header, of the table of sectors or of a record set to something odd. */
function changeWord(bytes: Buffer, dice: Dice): Mutation {
  const copy = Buffer.from(bytes);
  const at = dice.of([dice.below(HEADER - 2), dice.below(copy.length - 2), dice.below(copy.length - 2)]);
  const value = dice.below(2) === 0 ? dice.of(ODD_WORDS) : (copy.readUInt16LE(at) + 1 + dice.below(40)) & 0xffff;
  copy.writeUInt16LE(value, at);
  return { kind: 'bytes', what: `word at ${at} = ${value}`, bytes: copy };
}

function changeText(bytes: Buffer, dice: Dice): Mutation {
  const { text, done } = alterTokens(bytes.toString('utf8'), dice);
  return { kind: 'content', what: done, bytes: Buffer.from(text) };
}

const READ_PARTS = /sheet\d*\.xml$|sharedStrings\.xml$|workbook\.xml$|styles\.xml$|\.rels$|content\.xml$/;

function changeXml(parts: readonly ZipPart[], dice: Dice): Mutation {
  const target = dice.of(parts.filter(({ name }) => READ_PARTS.test(name)));
  const { text, done } = alterTokens(Buffer.from(target.content).toString('utf8'), dice);
  const changed = parts.map((part) => (part === target ? { ...part, content: text } : part));
  return { kind: 'content', what: `${target.name}: ${done}`, bytes: makeZip(changed) };
}

/** A part of another workbook, or another part of this one, under this name. */
function mixParts(parts: readonly ZipPart[], others: readonly Buffer[], dice: Dice): Mutation {
  const readable = ({ name }: ZipPart) => READ_PARTS.test(name);
  const target = dice.of(parts.filter(readable));
  const lent = dice.of([parts, ...others.filter(isZip).map(unzip)].flat().filter(readable));
  const changed = parts.map((part) => (part === target ? { ...part, content: lent.content } : part));
  return { kind: 'content', what: `${target.name} holds another's ${lent.name}`, bytes: makeZip(changed) };
}

const isZip = (bytes: Buffer) => storageOf(bytes) === 'zip' && centralEntries(bytes).length > 0;
