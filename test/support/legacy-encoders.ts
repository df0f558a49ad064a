import { toUnicode, type LegacyEncoding } from '../../shared/text/legacy/judge-encoding.ts';

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());

/** Every Vietnamese letter with every tone, both cases, NFC. */
export const everyLetter: readonly string[] = [...LETTERS, ...CAPITALS].flatMap((letter) =>
  'aăâeêioôơuưy'.includes(letter.toLowerCase()) ? TONES.map((tone) => (letter + tone).normalize('NFC')) : [letter],
);

/** Letters that stand for themselves. */
const THEMSELVES = { TCVN3: 'ý', VNI: 'íìÍÌ' } as const;

const signs = { TCVN3: signsOf('TCVN3'), VNI: signsOf('VNI') };

/** The text as a typist of that time stored it; a capital that TCVN3 lacks is stored as the small letter. */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  const known = signs[encoding];
  return [...text.normalize('NFC')]
    .map((letter) => known.get(letter) ?? known.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** The converter turned round: for each letter the first spelling (one sign, or vowel and mark of the same case). */
function signsOf(encoding: LegacyEncoding): ReadonlyMap<string, string> {
  const single = Array.from({ length: 0x100 - 0xa1 }, (_, index) => String.fromCharCode(0xa1 + index));
  const vowels = [...'aeouyôö'];
  const pairs = vowels.flatMap((vowel) => single.map((mark) => vowel + mark.toLowerCase()));
  const capitalPairs = vowels.flatMap((vowel) => single.map((mark) => vowel.toUpperCase() + mark.toUpperCase()));
  const spellings = encoding === 'TCVN3' ? single : [...single, ...pairs, ...capitalPairs];
  const found = new Map<string, string>();
  for (const spelling of spellings) {
    const letter = toUnicode(spelling, encoding);
    // Signs that are not used stay as they are, but the fonts show no such letter.
    if (letter === spelling && !THEMSELVES[encoding].includes(letter)) continue;
    if ([...letter].length === 1 && everyLetter.includes(letter) && !found.has(letter)) found.set(letter, spelling);
  }
  return found;
}
