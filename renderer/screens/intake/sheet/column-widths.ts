import type { SheetPicture } from '../../../../shared/contract/views.ts';

const LETTER = 7;
const PADDING = 14;
const NARROWEST = 44;
const WIDEST = 200;
const EMPTY = 64;
/** Columns shown at least, as a sheet never looks narrower. */
const FEWEST = 6;
/** A tenth of the texts may be longer than the column: one long remark does not push the others out of sight. */
const SHARE = 0.9;

/** A width in pixels for each column, by the texts at the top of the sheet (widths of the workbook are not known). */
export function columnWidths({ rows, lastColumn }: SheetPicture): readonly number[] {
  const lengths = Array.from({ length: Math.max(FEWEST, lastColumn) }, (): number[] => []);
  for (const { cells } of rows) {
    for (const { column, text, spans } of cells) {
      if ((spans?.columns ?? 1) === 1 && text !== '') lengths[column - 1]?.push(text.length);
    }
  }
  return lengths.map((seen) => {
    if (seen.length === 0) return EMPTY;
    const typical = seen.sort((a, b) => a - b)[Math.ceil(seen.length * SHARE) - 1] ?? 0;
    return Math.min(WIDEST, Math.max(NARROWEST, typical * LETTER + PADDING));
  });
}

/** Left edge of each column and, last, the whole width. */
export function columnEdges(widths: readonly number[], start: number): readonly number[] {
  const edges = [start];
  for (const width of widths) edges.push((edges.at(-1) ?? start) + width);
  return edges;
}
