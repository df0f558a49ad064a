import { foldText, matchKey } from '../../text/fold.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { ColumnLook, ValueShape } from './column-values.ts';
import type { FoundColumn } from './find-header.ts';
import { isHeadless, type LayoutField } from '../layouts/table-layout.ts';

/** A field a column may hold, with the reason in words for the person who decides. `score` is for ordering alone. */
export type Likeness = { readonly field: string; readonly score: number; readonly reason: string };

/** What a column is proposed to be; `field` null: nothing fits. `likely` are the fitting fields, best first. */
export type ColumnProposal = {
  readonly column: FoundColumn;
  readonly field: string | null;
  readonly reason: string;
  readonly likely: readonly string[];
};

/** Fields of any layout whose values look so; a field nobody named here is found by its heads alone. */
const FIELDS_OF: Readonly<Record<ValueShape, readonly string[]>> = {
  ordinal: ['order'],
  personName: ['fullName'],
  birth: ['birth', 'birthMale', 'birthFemale'],
  recentDay: ['decisionDate', 'ceremonyDate', 'meetingDate', 'recognisedDate', 'admittedDate', 'officialDate'],
  sex: ['sex'],
  people: ['people'],
  religion: ['religion'],
  education: ['education'],
  qualification: ['qualification'],
  theory: ['theory'],
  idNumber: ['idNumber', 'cardNumber'],
  decision: ['decisionNumber', 'decision', 'classDecisionNumber'],
  tick: ['youthUnion'],
  cellName: ['cellName'],
  unitName: ['committee', 'unit', 'name'],
  occupation: ['occupation'],
  words: [],
};

const BY_VALUES = 0.55;
/** Each further field that values of one look may mean is less likely. */
const STEP = 0.05;
const LEAST_LIKENESS = 0.5;
const BY_HINT = 0.95;
/** A head that is only like that of a piece (`Tên` of a name) is likelier to head the whole. */
const PIECE = 0.6;

/** How well heads fit a field: a known head inside a longer one, most of its words, or a slip of a letter or two. */
export function likenessByHead(header: string, fields: readonly LayoutField[]): readonly Likeness[] {
  const parts = header.split(' – ');
  const texts = [...new Set([parts.join(' '), parts.at(-1) ?? ''])].filter((text) => text !== '').map(toHead);
  if (texts.length === 0) return [];
  const hints = header.includes('(') ? (header.match(HINT) ?? []).map((hint) => foldText(hint)) : [];
  return knownHeads(fields).flatMap(({ id, isPiece, heads }): readonly Likeness[] => {
    let best = 0;
    let like = '';
    for (const known of heads) {
      for (const text of texts) {
        const score = likeness(text, known);
        if (score > best) [best, like] = [score, known.written];
      }
      // `Tuổi (năm sinh)`: what stands in brackets may be what the column holds.
      if (best < BY_HINT && hints.includes(known.folded)) [best, like] = [BY_HINT, known.written];
    }
    const reason = intakeWords.proposal.likeHead.replace('{head}', like);
    return best >= LEAST_LIKENESS ? [{ field: id, score: isPiece ? best * PIECE : best, reason }] : [];
  });
}

type Head = {
  readonly written: string;
  readonly words: readonly string[];
  readonly folded: string;
  readonly key: string;
};

const HINT = /\([^()]*\)|\[[^[\]]*\]/gu;

function toHead(written: string): Head {
  const folded = foldText(written.replace(HINT, ' '));
  return { written, folded, words: folded.split(' ').filter(Boolean), key: matchKey(folded) };
}

const known = new WeakMap<
  readonly LayoutField[],
  readonly { readonly id: string; readonly isPiece: boolean; readonly heads: readonly Head[] }[]
>();

/** The heads of a layout, taken apart once. */
function knownHeads(fields: readonly LayoutField[]) {
  const before = known.get(fields);
  if (before !== undefined) return before;
  const made = fields.map(({ id, headers, part }) => ({
    id,
    isPiece: part !== undefined,
    heads: headers.map((head) => toHead(head.replace(' > ', ' '))),
  }));
  known.set(fields, made);
  return made;
}

/** From 0 to 1, below 1 for everything that is not equal. */
function likeness(text: Head, other: Head): number {
  let shared = 0;
  for (const word of other.words) if (text.words.includes(word)) shared += 1;
  if (shared === other.words.length && shared > 0) {
    const isTelling = shared > 1 || other.folded.length > 3;
    if (isTelling && ` ${text.folded} `.includes(` ${other.folded} `)) return 0.75 + (0.2 * shared) / text.words.length;
  }
  if (isSlip(text.key, other.key)) return 0.85;
  return shared < 2 ? 0 : shared / (text.words.length + other.words.length - shared);
}

function isSlip(key: string, known: string): boolean {
  const slips = known.length >= 10 ? 2 : known.length >= 5 ? 1 : 0;
  // Nobody misses the first and the last letter at once.
  const mayBe = slips > 0 && (key[0] === known[0] || key.at(-1) === known.at(-1));
  return mayBe && isWithinSlips(key, known, slips);
}

/** True when the texts differ by at most so many letters put in, left out or exchanged for another. */
export function isWithinSlips(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      line.push(Math.min((before[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, exchanged));
    }
    if (Math.min(...line) > most) return false;
    before = line;
  }
  return (before.at(-1) ?? most + 1) <= most;
}

/**
 * The most likely field for every column no exact head names: by a head that is like a known one, by the values below,
 * by both. A field goes to one column only; fields with a column of their own are taken.
 */
export function proposeColumns(
  columns: readonly FoundColumn[],
  { fields, looks }: { readonly fields: readonly LayoutField[]; readonly looks: ReadonlyMap<number, ColumnLook> },
): readonly ColumnProposal[] {
  const sure = new Set(columns.flatMap(({ field }) => field ?? []));
  const open = columns.filter(({ field, how }) => field === null && how === undefined);
  const likely = new Map(open.map((column) => [column, likenessOf(column, fields, looks.get(column.column))]));
  const taken = new Set<string>(sure);
  const chosen = new Map<FoundColumn, Likeness>();
  const pairs = [...likely].flatMap(([column, all]) => all.map((one) => ({ column, one })));
  for (const { column, one } of pairs.sort((a, b) => b.one.score - a.one.score)) {
    if (chosen.has(column) || taken.has(one.field) || excludes(one.field, taken)) continue;
    chosen.set(column, one);
    taken.add(one.field);
  }
  pairUpBirths(chosen, open, looks);
  goOnBeside(chosen, columns, { fields, looks });
  return open.map((column) => {
    const best = chosen.get(column) ?? null;
    const others = (likely.get(column) ?? []).map(({ field }) => field).filter((field) => !sure.has(field));
    return {
      column,
      field: best?.field ?? null,
      reason: best?.reason ?? intakeWords.proposal.nothing,
      likely: [...new Set([...(best === null ? [] : [best.field]), ...others])],
    };
  });
}

/** One column of births and two of them exclude each other. */
function excludes(field: string, taken: ReadonlySet<string>): boolean {
  if (field === 'birth') return taken.has('birthMale') || taken.has('birthFemale');
  return (field === 'birthMale' || field === 'birthFemale') && taken.has('birth');
}

/** Two columns of births beside each other are those of men and of women, in this order on every list seen. */
function pairUpBirths(
  chosen: Map<FoundColumn, Likeness>,
  open: readonly FoundColumn[],
  looks: ReadonlyMap<number, ColumnLook>,
): void {
  const births = open.filter(({ column }) => looks.get(column)?.shapes.has('birth') === true);
  const [first, second, third] = births;
  if (first === undefined || second?.column !== first.column + 1 || third !== undefined) return;
  const isFree = births.every((column) => [undefined, 'birth'].includes(chosen.get(column)?.field));
  if (!isFree) return;
  const reason = intakeWords.looksLike.birth;
  chosen.set(first, { field: 'birthMale', score: BY_VALUES, reason });
  chosen.set(second, { field: 'birthFemale', score: BY_VALUES, reason });
}

/** A column without a head beside a name or a day may be the rest of it, where nobody merged the head over both. */
function goOnBeside(
  chosen: Map<FoundColumn, Likeness>,
  columns: readonly FoundColumn[],
  { fields, looks }: { readonly fields: readonly LayoutField[]; readonly looks: ReadonlyMap<number, ColumnLook> },
): void {
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1];
    if (!isHeadless(column.header) || column.field !== null || column.how !== undefined || chosen.has(column)) continue;
    if (before?.column !== column.column - 1) continue;
    const left = before.field ?? chosen.get(before)?.field ?? null;
    const sign = fields.find(({ id }) => id === left)?.joins;
    const shape = sign === ' ' ? 'words' : sign === '/' ? 'ordinal' : null;
    if (left === null || shape === null || looks.get(column.column)?.shapes.has(shape) !== true) continue;
    chosen.set(column, { field: left, score: BY_VALUES, reason: intakeWords.looksLike[shape] });
  }
}

function likenessOf(
  column: FoundColumn,
  fields: readonly LayoutField[],
  look: ColumnLook | undefined,
): readonly Likeness[] {
  const known = new Set(fields.map(({ id }) => id));
  const found = new Map(likenessByHead(column.header, fields).map((one) => [one.field, one]));
  for (const shape of look?.shapes ?? []) {
    for (const [at, field] of FIELDS_OF[shape].filter((id) => known.has(id)).entries()) {
      const before = found.get(field);
      const reason = intakeWords.looksLike[shape];
      const own = BY_VALUES - STEP * at;
      if (before === undefined) found.set(field, { field, score: own, reason });
      else found.set(field, { field, score: before.score + 0.5, reason: `${before.reason}; ${reason}` });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
