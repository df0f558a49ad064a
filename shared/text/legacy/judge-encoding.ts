import { isSyllable } from './syllable.ts';
import { tcvn3ToUnicode } from './tcvn3.ts';
import { vniToUnicode } from './vni.ts';

/** Ways of writing Vietnamese in one byte a sign, made readable by a font alone. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Signs that stand for letters in the old codes; a text without any is the same in all of them. */
const OLD_SIGN = /[\u00a1-\u00ff]/u;
/** Letters and marks that the old codes do not have: a text with one is Unicode, whatever its font. */
const UNICODE_ONLY = /[\u0300-\u0323\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]/u;
const BETWEEN_WORDS = /[^\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/u;
const LETTERS_ONLY = /^\p{L}+$/u;
/** Signs of TCVN3 that no Vietnamese word holds, beside a letter. */
const TCVN3_SIGN = /[a-z][µ¶®©ª¨«¬¹¸]|[µ¶®©ª§¨«¬¸][a-z¶µ]/iu;
/** Signs that are letters in TCVN3 and nothing in VNI, inside a word; `Μ` is what capitals make of `µ`. */
const NEVER_VNI = /\p{L}[\u00a1-\u00be×÷ßÞþÐÇç\u039c]|[\u00a1-\u00be×÷ßÞþÐÇç\u039c]\p{L}/u;
/** Letters that stand for tones in VNI and for nothing in Vietnamese. */
const VNI_SIGN = /[aeiouy][øûåæïöëñ]|[öñ][a-z]/iu;

/** Fewer different words prove nothing: one cell never decides. */
const LEAST_WORDS = 4;
/** More say no more. */
const MOST_WORDS = 500;
/** Share of words that must read well, and how far it must lie above that of reading them as Unicode. */
const READS_WELL = 0.75;
const AHEAD = 0.4;

const OTHER_LETTER = /[\u0080-\uffff]/u;

/** False for texts that are the same in Unicode and in the old codes. */
export const hasOtherLetters = (text: string): boolean => OTHER_LETTER.test(text);
export const mayBeLegacy = (text: string): boolean => OLD_SIGN.test(text) && !UNICODE_ONLY.test(text);

/** The text as the encoding means it. */
export function toUnicode(text: string, encoding: LegacyEncoding): string {
  return encoding === 'TCVN3' ? tcvn3ToUnicode(text) : vniToUnicode(text);
}

/** The words of a text that look different in the old codes. */
export function oldWords(text: string): readonly string[] {
  return text.split(BETWEEN_WORDS).filter((word) => OLD_SIGN.test(word));
}

/** True when all words that the encoding would change are Vietnamese syllables as they stand. */
export function readsAsUnicode(text: string): boolean {
  return oldWords(text).every(isWord);
}

/** True when all these words become Vietnamese syllables. */
export function readsAs(text: string, encoding: LegacyEncoding): boolean {
  return oldWords(text).every((word) => isWord(toUnicode(word, encoding)));
}

/**
 * How many of a text's different words with other letters than a-z are Vietnamese syllables, from 0 to 1; 0 without any.
 * Words of one letter say too little.
 */
export function readableShare(text: string): number {
  const words = new Set(text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1 && /[^a-z]/i.test(word)));
  return words.size === 0 ? 0 : [...words].filter(isWord).length / words.size;
}

function isWord(word: string): boolean {
  return LETTERS_ONLY.test(word) && isSyllable(word);
}

/** What one text alone proves: signs no Unicode text has, in words that read well in one code only; nearly always null. */
export function encodingBySigns(text: string): LegacyEncoding | null {
  if (!mayBeLegacy(text) || readsAsUnicode(text)) return null;
  const asTcvn3 = readsAs(text, 'TCVN3');
  if (asTcvn3 === readsAs(text, 'VNI')) return null;
  if (asTcvn3) return TCVN3_SIGN.test(text) ? 'TCVN3' : null;
  return VNI_SIGN.test(text) ? 'VNI' : null;
}

/** True when the text cannot be VNI: texts of old codes beside it are no VNI either. */
export const isNeverVni = (text: string): boolean => NEVER_VNI.test(text);

/** Collects the texts of a column or sheet and judges them together. */
export type EncodingJudge = {
  add(text: string): void;
  /** True when one of the texts is Unicode for certain. */
  readonly hasUnicode: boolean;
  /** The old code that the texts are in; null when they are Unicode, or too few to tell. */
  verdict(): LegacyEncoding | null;
};

export function makeEncodingJudge(): EncodingJudge {
  const words = new Set<string>();
  let hasUnicode = false;
  return {
    add(text) {
      if (hasUnicode && words.size >= MOST_WORDS) return;
      if (UNICODE_ONLY.test(text)) hasUnicode = true;
      else if (words.size < MOST_WORDS && OLD_SIGN.test(text)) for (const word of oldWords(text)) words.add(word);
    },
    get hasUnicode() {
      return hasUnicode;
    },
    verdict() {
      if (words.size < LEAST_WORDS) return null;
      const share = (read: (word: string) => string) =>
        [...words].filter((word) => isWord(read(word))).length / words.size;
      const asUnicode = share((word) => word);
      const asTcvn3 = share(tcvn3ToUnicode);
      const asVni = share(vniToUnicode);
      const [best, encoding] = asTcvn3 >= asVni ? ([asTcvn3, 'TCVN3'] as const) : ([asVni, 'VNI'] as const);
      return best >= READS_WELL && best - asUnicode >= AHEAD ? encoding : null;
    },
  };
}
