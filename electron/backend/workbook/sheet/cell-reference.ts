const A = 65;
const Z = 90;
const CASE_BIT = 32;
const ZERO = 48;
const NINE = 57;

/** Column number of an A1 reference (`AB12` → 28); 0 when there are no letters. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~CASE_BIT;
    if (letter < A || letter > Z) break;
    column = column * 26 + letter - A + 1;
  }
  return column;
}

/** Row number of an A1 reference (`AB12` → 12); 0 when there are no digits. */
export function rowOfReference(reference: string): number {
  let row = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at);
    if (digit >= ZERO && digit <= NINE) row = row * 10 + digit - ZERO;
  }
  return row;
}
