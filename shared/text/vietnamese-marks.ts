/** One word: its letters without marks, and its marks in one order whatever letter of the word carries them. */
type MarkedWord = { readonly letters: string; readonly marks: string };

const LETTER_OR_DIGIT = /[\p{L}\p{Mn}\d]+/gu;
const MARK = /\p{Mn}/gu;

function markedWords(text: string): readonly MarkedWord[] {
  return (text.normalize('NFD').toLowerCase().match(LETTER_OR_DIGIT) ?? []).map((word) => ({
    letters: word.replace(MARK, '').replaceAll('đ', 'd'),
    marks: [...(word.match(MARK) ?? []), ...(word.match(/đ/gu) ?? [])].toSorted().join(''),
  }));
}

/** Key under which texts meet that differ in capitals, signs and the place of a tone only: `hoà` and `HÒA`. */
export function markedKey(text: string): string {
  return markedWords(text)
    .map(({ letters, marks }) => `${letters}${marks}`)
    .join(' ');
}

/**
 * True when a text may be the name as far as its marks go: `hoà` is `hòa` and capitals do not count, but `Nà Hỳ` is not
 * `Nà Hý`. A text without any mark was typed without them and contradicts nothing. The name is looked for wherever its
 * last words stand in the text, from the last word back.
 */
export function agreesInMarks(text: string, name: string): boolean {
  const written = markedWords(text);
  if (written.every(({ marks }) => marks === '')) return true;
  const known = markedWords(name);
  const last = known.at(-1);
  if (last === undefined) return true;
  const ends = written.flatMap(({ letters }, at) => (letters === last.letters ? [at] : []));
  return ends.length === 0 || ends.some((end) => agreesAt(written, end, known));
}

function agreesAt(written: readonly MarkedWord[], end: number, known: readonly MarkedWord[]): boolean {
  for (let back = 0; back < known.length; back += 1) {
    const one = written[end - back];
    const other = known[known.length - 1 - back];
    if (one === undefined || other === undefined || one.letters !== other.letters) return true;
    if (one.marks !== other.marks) return false;
  }
  return true;
}
