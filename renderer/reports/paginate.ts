/** Heights in CSS pixels, as measured on the unbroken sheet. */
export type MeasuredBlock =
  | { readonly kind: 'whole'; readonly height: number; readonly keepWithNext: boolean }
  /** A table: its head comes again on each page; a row that keeps with the next, be it the next block, never ends a page. */
  | { readonly kind: 'rows'; readonly head: number; readonly rows: readonly MeasuredRow[] };
export type MeasuredRow = { readonly height: number; readonly keepWithNext: boolean };

/** Part of a block on one page: rows `from` up to, not including, `to`. A whole block is `0..1`. */
export type PagePart = { readonly block: number; readonly from: number; readonly to: number };
export type Page = readonly PagePart[];

/** Browsers measure in fractions of a pixel; a page may be that much fuller. */
const SLACK = 0.5;

/**
 * Breaks measured blocks into pages of the given height, for screen and paper alike: no row and no whole block is
 * split, heads come again, group rows stay with their first row. A piece higher than a page gets a page of its own.
 */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): readonly Page[] {
  const pages: PagePart[][] = [];
  let page: PagePart[] = [];
  let left = pageHeight;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    left = pageHeight;
  };

  blocks.forEach((block, index) => {
    if (block.kind === 'whole') {
      if (block.height + followerHeight(blocks, index) > left + SLACK && page.length > 0) turn();
      page.push({ block: index, from: 0, to: 1 });
      left -= block.height;
      return;
    }
    let from = 0;
    let isHeadDrawn = false;
    for (let row = 0; row < block.rows.length;) {
      const end = endOfGroup(block.rows, row);
      const height = sum(block.rows.slice(row, end)) + (isHeadDrawn ? 0 : block.head);
      if (height + belowRows(blocks, index, end) > left + SLACK && (page.length > 0 || row > from)) {
        if (row > from) page.push({ block: index, from, to: row });
        turn();
        from = row;
        isHeadDrawn = false;
        continue;
      }
      left -= height;
      isHeadDrawn = true;
      row = end;
    }
    if (block.rows.length > from || block.rows.length === 0) page.push({ block: index, from, to: block.rows.length });
  });
  turn();
  return pages.length === 0 ? [[]] : pages;
}

/** What must stand under a block that keeps with the next: the head and first rows of a table, or nothing. */
function followerHeight(blocks: readonly MeasuredBlock[], index: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'whole' || !block.keepWithNext || next === undefined) return 0;
  if (next.kind === 'whole') return next.height + followerHeight(blocks, index + 1);
  const end = endOfGroup(next.rows, 0);
  return next.head + sum(next.rows.slice(0, end)) + belowRows(blocks, index + 1, end);
}

/** Height of the block that must stand under the last row of a table; 0 before it, or where nothing must. */
function belowRows(blocks: readonly MeasuredBlock[], index: number, end: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  const isLast = block?.kind === 'rows' && end === block.rows.length && block.rows[end - 1]?.keepWithNext === true;
  return isLast && next?.kind === 'whole' ? next.height : 0;
}

/** One past the rows that stand together from `row` on. */
function endOfGroup(rows: readonly MeasuredRow[], row: number): number {
  let end = row;
  while (end < rows.length - 1 && rows[end]?.keepWithNext === true) end += 1;
  return Math.min(end + 1, rows.length);
}

const sum = (rows: readonly MeasuredRow[]) => rows.reduce((total, row) => total + row.height, 0);
