const LONGEST = 31;

/**
 * A name that Excel takes for a sheet: without `[]:*?/\`, not longer than 31 characters (cut at a word), not begun or
 * ended by an apostrophe, and none of those already taken.
 */
export function sheetName(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  const base = cutAtWord(plain === '' ? 'Sheet1' : plain, LONGEST);
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const numbered = `${cutAtWord(base, LONGEST - 4)} (${number})`;
    if (!isTaken(numbered)) return numbered;
  }
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return (space > longest / 2 ? cut.slice(0, space) : cut.slice(0, longest)).replace(/['\s-]+$/, '');
}
