import { withoutCapital } from './tcvn3.ts';

const WORD = /\p{L}+/gu;
/** Cells that look like names from which a column holds names: a share, as it has a head too, and a number. */
const NAMES = 0.7;
const LEAST_NAMES = 3;

/**
 * Gives back what TCVN3 cannot write. In a font of capitals (`.VnTimeH`) everything is one; where a text is typed in
 * capitals (`HOàNG`) its toned letters are too. `inNames`: the column holds names, whose words begin with a capital (`Thị ánh` → `Thị Ánh`).
 */
export function restoreCapitals(text: string, { font, inNames }: { font: string; inNames: boolean }): string {
  if (isCapitalFont(font) || isTypedInCapitals(text)) return text.toUpperCase();
  if (!inNames || !isName(text)) return text;
  return text.replace(WORD, (word) =>
    withoutCapital.has(word[0] ?? '') ? (word[0] ?? '').toUpperCase() + word.slice(1) : word,
  );
}

/** `.VnTimeH`, `.VnArialH`: small letters look like capitals. */
export function isCapitalFont(font: string): boolean {
  return /^\.vn.*h$/i.test(font.trim());
}

/** At least one word of capitals, and no small letter that could have been one. */
function isTypedInCapitals(text: string): boolean {
  if (!/\p{Lu}\p{L}*\p{Lu}/u.test(text)) return false;
  return [...text].every((letter) => letter === letter.toUpperCase() || withoutCapital.has(letter));
}

/** Collects the texts of a column and tells whether it holds names, each word with a capital. */
export function makeNameJudge(): { add(text: string): void; holdsNames(): boolean } {
  let [names, others] = [0, 0];
  return {
    add(text) {
      if (isName(text)) names += 1;
      else others += 1;
    },
    holdsNames: () => names >= LEAST_NAMES && names / (names + others) >= NAMES,
  };
}

/** True when no word begins with a small letter that TCVN3 could have written as a capital. */
export function isName(text: string): boolean {
  return [...text.matchAll(WORD)].every(([word]) => {
    const first = word[0] ?? '';
    return withoutCapital.has(first) || first !== first.toLowerCase();
  });
}
