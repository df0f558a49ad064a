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
  let folded = '';
  let isBreak = false;
  for (const character of text) {
    const piece = foldCharacter(character);
    if (piece === ' ') isBreak = folded !== '';
    else if (piece !== '') {
      folded += isBreak ? ` ${piece}` : piece;
      isBreak = false;
    }
  }
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
