const WIDE = 0x01;
const WITH_ASIAN = 0x04;
const WITH_RUNS = 0x08;

/**
 * Reads the texts of a record and its CONTINUE records ([MS-XLS] 2.5.293, 2.5.294). A text may go on in the next
 * piece, where a byte says anew how wide its letters are.
 */
export type BiffTextReader = {
  skip(bytes: number): void;
  readUInt32(): number;
  /** A text with its count of letters in two bytes (one byte for `short` ones); NFC. Throws `damaged` when cut off. */
  read(count?: 'short'): string;
  /** True when letters of the text read last are written in a font of which `isStruck` holds. */
  isPartlyStruck(isStruck: (font: number) => boolean): boolean;
  isAtEnd(): boolean;
};

/** A reader over pieces, `from` bytes into the first. `checkLength` may refuse a text by its number of letters. */
export function startTexts(
  pieces: readonly Buffer[],
  from: number,
  damaged: () => Error,
  checkLength: (letters: number) => void = () => undefined,
): BiffTextReader {
  let index = 0;
  let at = from;
  let lastText = '';
  /** First letter and font of each run of the text read last; before the first one the font of the cell counts. */
  let lastRuns: { readonly from: number; readonly font: number }[] = [];

  function piece(): Buffer {
    for (;;) {
      const present = pieces[index];
      if (present === undefined) throw damaged();
      if (at < present.length) return present;
      at -= present.length;
      index += 1;
    }
  }
  function byte(): number {
    const value = piece().readUInt8(at);
    at += 1;
    return value;
  }
  const twoBytes = () => byte() | (byte() << 8);
  const fourBytes = () => (twoBytes() | (twoBytes() << 16)) >>> 0;
  function skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      const here = Math.min(left, piece().length - at);
      at += here;
      left -= here;
    }
  }
  function letters(count: number, flags: number): string {
    let text = '';
    let isWide = (flags & WIDE) !== 0;
    for (let left = count; left > 0;) {
      const before = index;
      const present = piece();
      if (index !== before) {
        isWide = (byte() & WIDE) !== 0;
        if (at >= present.length) continue;
      }
      const width = isWide ? 2 : 1;
      const taken = Math.min(left, Math.floor((present.length - at) / width));
      if (taken === 0) throw damaged();
      text += present.toString(isWide ? 'utf16le' : 'latin1', at, at + taken * width);
      at += taken * width;
      left -= taken;
    }
    return text;
  }

  return {
    skip,
    readUInt32: fourBytes,
    read(size) {
      const count = size === 'short' ? byte() : twoBytes();
      checkLength(count);
      const flags = byte();
      const runs = (flags & WITH_RUNS) === 0 ? 0 : twoBytes();
      const asian = (flags & WITH_ASIAN) === 0 ? 0 : fourBytes();
      const text = letters(count, flags);
      lastText = text;
      lastRuns = [];
      for (let left = runs; left > 0; left -= 1) lastRuns.push({ from: twoBytes(), font: twoBytes() });
      skip(asian);
      return text.normalize('NFC');
    },
    isPartlyStruck: (isStruck) =>
      lastRuns.some(
        ({ from: start, font }, run) =>
          isStruck(font) && lastText.slice(start, lastRuns[run + 1]?.from ?? lastText.length).trim() !== '',
      ),
    isAtEnd() {
      while (index < pieces.length && at >= (pieces[index]?.length ?? 0)) {
        at -= pieces[index]?.length ?? 0;
        index += 1;
      }
      return index >= pieces.length;
    },
  };
}
