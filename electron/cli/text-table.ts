/** A table of text: columns as wide as their longest cell, numbers to the right, two spaces between. */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: ReadonlySet<number> = new Set(),
): readonly string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    heads
      .map((_, column) => {
        const text = row[column] ?? '';
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(text));
        return rightAligned.has(column) ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

/** Letters as seen: a letter with its marks is one. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
