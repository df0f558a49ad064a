import { POINTS_PER_MILLIMETRE, type SheetLayout } from './sheet-layout.ts';

const PAPER = { A4: { short: 210, long: 297 }, A3: { short: 297, long: 420 } } as const;
/** Excel rounds heights to whole pixels, three quarters of a point. */
const PIXEL = 0.75;
/** Pixels of a digit in Excel's standard font, and pixels of a millimetre. */
const DIGIT = 7;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/**
 * A digit of the standard font, 7 pixels on the screen, is 5,58 points on paper: columns come out 1,06 times as wide. Fitting
 * to the width allows for it, a scale given by hand must; else the last columns go to pages of their own.
 */
const PRINTER_WIDENS = 1.07;
/** Printers make rows a little higher or lower, and every page adds to it: these shares of a page are tried. */
const PAGE_SHARES = Array.from({ length: 15 }, (_, index) => 0.94 + index / 100);

/** What Excel is told of a sheet whose last block would be torn apart: the row that begins a page, and the scale. */
export type PageBreak = {
  readonly beforeRow: number;
  /**
   * Whole percent at which all columns stand on one page. Excel leaves pages that are fitted to their width unbroken
   * by hand (“Excel ignores manual page breaks when you use the Fit To option”), so the scale is given instead.
   */
  readonly scale: number;
};

/**
 * Where a page must begin by hand so that `layout.together` is not split, rows merged downwards being left whole; null
 * where no page ends in it, as far as that can be told from the heights.
 */
export function pageBreakOf(layout: SheetLayout): PageBreak | null {
  const { together } = layout;
  if (together === null || together.first <= 1) return null;
  const fitting = scaleToFit(layout);
  const page = (sheetHeight(layout) * POINTS_PER_MILLIMETRE * 100) / fitting;
  const mayBeSplit = PAGE_SHARES.some((share) => {
    const pages = pagesOf(layout, page * share);
    return pages[together.first - 1] !== pages[together.last - 1];
  });
  const scale = Math.max(10, Math.floor(fitting / PRINTER_WIDENS));
  return mayBeSplit ? { beforeRow: wholeRowsFrom(layout, together.first), scale } : null;
}

/** Number of the page of each row. */
function pagesOf({ rowHeights, headRows }: SheetLayout, pageHeight: number): readonly number[] {
  const heights = rowHeights.map((height) => Math.round(height / PIXEL) * PIXEL);
  const headHeight =
    headRows === null ? 0 : heights.slice(headRows.first - 1, headRows.last).reduce((sum, height) => sum + height, 0);
  let [page, reached] = [1, 0];
  return heights.map((height, index) => {
    if (reached > 0 && reached + height > pageHeight) {
      page += 1;
      reached = headRows !== null && index + 1 > headRows.last ? headHeight : 0;
    }
    reached += height;
    return page;
  });
}

function wholeRowsFrom({ cells }: SheetLayout, row: number): number {
  let first = row;
  for (let before = 0; before !== first;) {
    before = first;
    for (const cell of cells) if (cell.row < first && cell.row + cell.rowSpan > first) first = cell.row;
  }
  return first;
}

/** The whole percent, 100 at most, at which all columns stand on one page. */
export function scaleToFit({ columnWidths, page }: SheetLayout): number {
  const { short, long } = PAPER[page.paper];
  const width = (page.orientation === 'portrait' ? short : long) - page.margins.left - page.margins.right;
  const pixels = columnWidths.reduce((sum, millimetres) => {
    const digits = (millimetres * PIXELS_PER_MILLIMETRE) / DIGIT;
    return sum + Math.trunc(((256 * digits + Math.trunc(128 / DIGIT)) / 256) * DIGIT) + 1;
  }, 0);
  return Math.max(11, Math.min(100, Math.floor((width * PIXELS_PER_MILLIMETRE * 100) / pixels)));
}

/** Millimetres a page holds. */
function sheetHeight({ page }: SheetLayout): number {
  const { short, long } = PAPER[page.paper];
  return (page.orientation === 'portrait' ? long : short) - page.margins.top - page.margins.bottom;
}
