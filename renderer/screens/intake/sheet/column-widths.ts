import type { SheetPicture } from '../../../../shared/contract/views.ts';

const LETTER = 7;
const PADDING = 14;
const NARROWEST = 44;
const WIDEST = 200;
const EMPTY = 64;
/** Columns shown at least, as a sheet never looks narrower. */
const FEWEST = 6;
/** Texts up to this length are always shown whole. */
const SHORT = 20;
/** A tenth of longer texts may not fit: one long remark does not push the others out of sight. */
const SHARE = 0.9;
/** Room for the icon of a problem. */
const ICON = 17;

/** A width in pixels for each column, by the texts at the top of the sheet (widths of the workbook are not known). */
export function columnWidths(
  { rows, lastColumn }: SheetPicture,
  markedColumns: ReadonlySet<number> = new Set(),
): readonly number[] {
  const lengths = Array.from({ length: Math.max(FEWEST, lastColumn) }, (): number[] => []);
  for (const { cells } of rows) {
    for (const { column, text, spans } of cells) {
      if ((spans?.columns ?? 1) === 1 && text !== '') lengths[column - 1]?.push(text.length);
    }
  }
  return lengths.map((seen, index) => {
    const icon = markedColumns.has(index + 1) ? ICON : 0;
    if (seen.length === 0) return EMPTY + icon;
    const sorted = seen.sort((a, b) => a - b);
    const longest = sorted.at(-1) ?? 0;
    const typical = longest <= SHORT ? longest : Math.max(SHORT, sorted[Math.ceil(seen.length * SHARE) - 1] ?? 0);
    return Math.min(WIDEST, Math.max(NARROWEST, typical * LETTER + PADDING)) + icon;
  });
}

/** Left edge of each column and, last, the whole width. */
export function columnEdges(widths: readonly number[], start: number): readonly number[] {
  const edges = [start];
  for (const width of widths) edges.push((edges.at(-1) ?? start) + width);
  return edges;
}
