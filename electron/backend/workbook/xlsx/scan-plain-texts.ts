import { isUtf8 } from 'node:buffer';

const PLAIN = Buffer.from('<si><t>');
const KEEPING_SPACE = Buffer.from('<si><t xml:space="preserve">');
const END = Buffer.from('</t></si>');

const TAB = 9;
const NEW_LINE = 10;
const SPACE = 32;
const AMPERSAND = 38;
const LESS = 60;
const UNDERSCORE = 95;
const LOWER_X = 120;
const NOT_ASCII = 128;
const OTHER = -1;

/**
 * Takes shared texts from `from` on as long as each is all here and its bytes are its text: one run, no entity, no
 * escape, letters of which the composed form (NFC) is surely themselves. Gives the place after the last, or null when
 * those taken are no UTF-8. `take` is told where a text stands.
 */
export function scanPlainTexts(
  bytes: Buffer,
  from: number,
  longest: number,
  take: (start: number, end: number) => void,
): number | null {
  let at = from;
  for (;;) {
    const start = startOfText(bytes, at);
    const end = start === OTHER ? OTHER : endOfPlainText(bytes, start);
    if (end === OTHER || end - start > longest || !startsWith(bytes, end, END)) break;
    take(start, end);
    at = end + END.length;
  }
  return isUtf8(bytes.subarray(from, at)) ? at : null;
}

function startOfText(bytes: Buffer, at: number): number {
  if (startsWith(bytes, at, PLAIN)) return at + PLAIN.length;
  return startsWith(bytes, at, KEEPING_SPACE) ? at + KEEPING_SPACE.length : OTHER;
}

function startsWith(bytes: Buffer, at: number, mark: Buffer): boolean {
  for (let index = 0; index < mark.length; index += 1) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

function endOfPlainText(bytes: Buffer, from: number): number {
  let at = from;
  for (let code = bytes[at]; code !== LESS; code = bytes[at]) {
    if (code === undefined) return OTHER;
    if (code < NOT_ASCII) {
      if (code < SPACE && code !== TAB && code !== NEW_LINE) return OTHER;
      if (code === AMPERSAND || (code === UNDERSCORE && bytes[at + 1] === LOWER_X)) return OTHER;
      at += 1;
    } else {
      const length = composedLength(code, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
      if (length === 0) return OTHER;
      at += length;
    }
  }
  return at;
}

/**
 * Bytes of a letter that stays itself in NFC whatever stands beside it: U+0080 to U+02FF and U+1E00 to U+1EFF, which
 * hold all of Vietnamese, and the dashes and quotes from U+2002 to U+203F. 0 for any other.
 */
export function composedLength(first: number, second: number, third: number): 0 | 2 | 3 {
  if (first >= 0xc2 && first <= 0xcb) return 2;
  if (first === 0xe1) return second >= 0xb8 && second <= 0xbb ? 3 : 0;
  return first === 0xe2 && second === 0x80 && third >= 0x82 ? 3 : 0;
}
