/** How a row is numbered: the sign before its words, and how deep such signs usually stand. */
export type Numbering = { readonly token: string; readonly rank: number };

const STYLES: readonly { readonly pattern: RegExp; readonly rank: number }[] = [
  { pattern: /^(?:trong đó\s*:?\s*)?[-–—−]\s*/iu, rank: 5 },
  { pattern: /^(?:trong đó\s*:?\s*)?[+*•]\s*/iu, rank: 6 },
  { pattern: /^trong đó\s*:?\s*/iu, rank: 7 },
  { pattern: /^([IVX]+)\s*[.)\-–:]\s*/u, rank: 1 },
  { pattern: /^([A-HĐ])\s*[.)\-–:]\s*/u, rank: 0 },
  { pattern: /^(\d{1,3}(?:\.\d{1,3})+)\s*[.)\-–:]?\s+/u, rank: 3 },
  { pattern: /^(\d{1,3})\s*[.)\-–:]\s*/u, rank: 2 },
  { pattern: /^([a-zđ]|[a-zđ]\d)\s*[.)]\s*/u, rank: 4 },
];
const WITHOUT = 8;

/** The numbering of a row, from the column of its own or the beginning of its label. */
export function numberingOf(label: string, ordinal: string): Numbering {
  const own = ordinal === '' ? null : styleOf(`${ordinal.replace(/[.)]+$/u, '')}. `);
  return own ?? styleOf(label) ?? { token: '', rank: WITHOUT };
}

function styleOf(text: string): Numbering | null {
  for (const { pattern, rank } of STYLES) {
    const found = pattern.exec(text);
    if (found !== null) return { token: found[1] ?? '', rank };
  }
  return null;
}

/** True for a row without any sign before its words: nothing tells which row it belongs to. */
export const isUnmarked = ({ rank }: Numbering) => rank === WITHOUT;

/** Level of each row: below the nearest row above whose sign usually stands less deep. */
export function levelsOf(numberings: readonly Numbering[]): readonly number[] {
  const open: number[] = [];
  return numberings.map(({ rank }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return open.length - 1;
  });
}
