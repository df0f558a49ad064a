/** Advance widths of Times New Roman for the characters 32 to 126, in thousandths of the type size. */
const WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
] as const;
const FIRST = 32;
/** Letters outside the table (đ, Đ, –, “) are about as wide as a digit; capitals of the table are never narrower. */
const OTHER = 560;
const MARKS = /\p{M}/gu;
const BOLD = 1.06;
/** Excel, LibreOffice and printers set the same text a little differently; a line too many is better than one cut off. */
const CAUTION = 1.04;
const LINE_HEIGHT = 1.22;

export type TypeSize = { readonly size: number; readonly bold: boolean };

/** Width of a text without line breaks, in points. Marks over and under letters take no room. */
export function textWidth(text: string, { size, bold }: TypeSize): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(MARKS, '')) {
    thousandths += WIDTHS[(letter.codePointAt(0) ?? 0) - FIRST] ?? OTHER;
  }
  return (thousandths / 1000) * size * (bold ? BOLD : 1) * CAUTION;
}

/** How many lines a text takes when it is broken at spaces to this width in points; words too long are broken too. */
export function countLines(text: string, width: number, type: TypeSize): number {
  const space = textWidth(' ', type);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let filled = 0;
    for (const word of paragraph.split(' ')) {
      const needed = textWidth(word, type);
      if (filled > 0 && filled + space + needed <= width) {
        filled += space + needed;
        continue;
      }
      if (filled > 0) lines += 1;
      lines += Math.max(0, Math.ceil(needed / width) - 1);
      filled = needed > width ? needed % width : needed;
    }
  }
  return lines;
}

/** Height in points of a text set to this width, with a little air. */
export function textHeight(text: string, width: number, type: TypeSize): number {
  return countLines(text, width, type) * type.size * LINE_HEIGHT + 2;
}
