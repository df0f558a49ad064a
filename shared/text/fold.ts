const MARKS = /\p{Mn}/gu;
const BREAKS = /[\s\u00a0.,;:()[\]{}"“”'’`´*\-–—−_/\\]+/gu;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const NO_LETTER_OR_DIGIT = /[^a-z0-9]+/g;

/** Stored text: NFC, no invisible characters, single spaces, trimmed. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/[\s\u00a0]+/gu, ' ').trim();
}

/**
 * The key under which spellings meet: no marks, đ as d, lower case, dots, dashes and spaces as one space.
 * `uỷ`/`ủy` and `hoà/hòa` give the same key. For comparing and searching only, never shown.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(BREAKS, ' ')
    .trim();
}

/**
 * The key under which column heads, row labels and values of closed lists meet: folded, letters and digits only, y as i
 * (`Thạc sỹ` / `Thạc sĩ`, `S T T` / `STT`, `H’Mông` / `Hmông`). Too coarse for names of people and places.
 */
export function matchKey(text: string): string {
  return foldText(text).replace(NO_LETTER_OR_DIGIT, '').replaceAll('y', 'i');
}
