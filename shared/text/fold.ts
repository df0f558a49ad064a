const MARKS = /\p{Mn}/gu;
const BREAKS = /[\s\u00a0.,;:()[\]{}"“”'’`´*\-–—−_/\\]+/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;
const NO_LETTER_OR_DIGIT = /[^a-z0-9]+/g;

/** Anything that `normaliseText` takes out beside what NFC does; most cells have none of it. */
const UNTIDY = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]|[^\S ]|  |^ | $/u;

/** Stored text: NFC, no invisible characters, single spaces, trimmed. */
export function normaliseText(text: string): string {
  const composed = text.normalize('NFC');
  return UNTIDY.test(composed) ? composed.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim() : composed;
}

const WIDE = /[\uff05\uff08-\uff1a]/gu;

/** Full-width digits and the signs between them (`１２／３`) as the ordinary ones, for reading numbers and days. */
export function narrowDigits(text: string): string {
  return text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/**
 * The key under which spellings meet: no marks, đ as d, lower case, dots, dashes and spaces as one space.
 * `uỷ`/`ủy` and `hoà/hòa` give the same key. For comparing and searching only, never shown.
 */
export function foldText(text: string): string {
  const words: string[] = [];
  for (const word of text.split(' ')) {
    const folded = word === '' ? '' : foldWord(word);
    if (folded !== '') words.push(folded);
  }
  return words.join(' ');
}

/** Names and cells are made of the same words over and over; longer ones are hardly words. */
const MOST_WORDS = 5000;
const LONGEST_WORD = 20;
const foldedWords = new Map<string, string>();

function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  // Joined at the end: a text put together bit by bit stays in memory as its bits.
  const pieces: string[] = [];
  let isBreak = false;
  for (const character of word) {
    const piece = foldCharacter(character);
    if (piece === ' ') isBreak = pieces.length > 0;
    else if (piece !== '') {
      if (isBreak) pieces.push(' ');
      pieces.push(piece);
      isBreak = false;
    }
  }
  const folded = pieces.join('');
  if (word.length <= LONGEST_WORD && foldedWords.size < MOST_WORDS) foldedWords.set(word, folded);
  return folded;
}

/** Lists fold the same few hundred characters millions of times. */
const foldedCharacters = new Map<string, string>();

/** What is left of one character: a letter or digit, a space for anything that parts words, nothing for marks. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(BREAKS, ' ');
  foldedCharacters.set(character, folded);
  return folded;
}

/**
 * The key under which column heads, row labels and values of closed lists meet: folded, letters and digits only, y as i
 * (`Thạc sỹ` / `Thạc sĩ`, `S T T` / `STT`, `H’Mông` / `Hmông`). Too coarse for names of people and places.
 */
export function matchKey(text: string): string {
  return foldText(text).replace(NO_LETTER_OR_DIGIT, '').replaceAll('y', 'i');
}
