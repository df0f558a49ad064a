const MARKS = /\p{Mn}/gu;
const BREAKS = /[\s\u00a0.,;:()[\]{}"“”'’`´*\-–—−_/\\]+/gu;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;

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
