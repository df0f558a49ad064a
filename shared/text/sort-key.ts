/** Letters in the order of the Vietnamese alphabet; f, j, w, z stand where Vietnamese dictionaries put them. */
const LETTERS = ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'].concat([
  'n',
  'o',
  'ô',
  'ơ',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'ư',
  'v',
  'w',
  'x',
  'y',
  'z',
]);
/** Marks that make another letter, in NFD: breve, circumflex, horn. */
const LETTER_MARKS = '\u0306\u0302\u031b';
/** Tone marks in NFD, in dictionary order: huyền, hỏi, ngã, sắc, nặng; no mark comes first. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

const WORD_END = '!';
const PART_END = ' ';
/** One character for each letter, so that the keys compare as plain text. */
const WEIGHTS = new Map(LETTERS.map((letter, index) => [letter, String.fromCharCode(65 + index)]));

/**
 * Key by which names of people are put in Vietnamese order with a plain text comparison: given name (last word) with
 * its tones, then family and middle names with theirs. Never shown.
 */
export function nameSortKey(fullName: string): string {
  const words = fullName
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '');
  const given = words.pop() ?? '';
  return [...partKey([given]), PART_END, ...partKey(words)].join('');
}

/** Pieces of the key: letters of all words first, their tones after them; a shorter word goes before a longer one. */
function partKey(words: readonly string[]): readonly string[] {
  const keys = words.map(wordKey);
  const letters = keys.flatMap(({ letters: own }, index) => (index === 0 ? [own] : [WORD_END, own]));
  return [...letters, PART_END, ...keys.map(({ tones }) => tones)];
}

type WordKey = { readonly letters: string; readonly tones: string };
/** Names are made of the same few hundred words over and over; more than this are hardly names. */
const MOST_WORDS = 5000;
const wordKeys = new Map<string, WordKey>();

function wordKey(word: string): WordKey {
  const known = wordKeys.get(word);
  if (known !== undefined) return known;
  let letters = '';
  let tones = '';
  for (const character of word) {
    const { weight, tone } = splitCharacter(character);
    letters += weight;
    tones += tone;
  }
  const key = { letters, tones };
  if (wordKeys.size < MOST_WORDS) wordKeys.set(word, key);
  return key;
}

/** Weight of the letter, empty for what does not count in the order, and number of its tone. */
type Split = { readonly weight: string; readonly tone: number };
const splitCharacters = new Map<string, Split>();

function splitCharacter(character: string): Split {
  const known = splitCharacters.get(character);
  if (known !== undefined) return known;
  const split = decompose(character);
  splitCharacters.set(character, split);
  return split;
}

function decompose(character: string): Split {
  let letter = '';
  let tone = 0;
  for (const part of character.normalize('NFD')) {
    const place = TONES.indexOf(part);
    if (place >= 0) tone = place + 1;
    else if (letter === '' || LETTER_MARKS.includes(part)) letter += part;
  }
  const plain = letter.normalize('NFC');
  return { weight: WEIGHTS.get(plain) ?? (/\d/.test(plain) ? plain : ''), tone };
}
