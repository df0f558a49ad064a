import { normaliseText } from '../../text/fold.ts';
import type { GridCell, GridRow, MergedRange, SheetGrid } from '../grid/grid.ts';
import type { HeaderLookup } from '../layouts/table-layout.ts';

/** One column below the heads; `header` is what stands above it, group and leaf. `field` null: not known. */
export type FoundColumn<Id extends string = string> = {
  readonly column: number;
  readonly header: string;
  readonly field: Id | null;
  /** True when it lies under the same merged head as the column before. */
  readonly sharesHead?: true;
  /** Why it has this field; absent: by its head. */
  readonly how?: 'answered' | 'remembered' | 'proposed';
};

/** The block of rows that heads a table. */
export type FoundHeader<Id extends string = string> = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly FoundColumn<Id>[];
};

/** Headers stand near the top; titles, remarks and notes above them take fewer rows than this. */
const ROWS_LOOKED_AT = 40;
const LAST_COLUMN = 256;
const DEEPEST = 3;
const WIDEST_GROUP = 6;
/** Below a block that names so many fields stand people, not another block of heads. */
const CERTAIN = 4;

type Head = { readonly text: string; readonly id: number; readonly lastRow: number };
/** Texts of the top rows of a sheet by row and column, for `findHeader`. */
export type HeadMap = ReadonlyMap<number, ReadonlyMap<number, Head>>;

/**
 * Finds the block of one to three rows whose columns, read from the group down to the leaf, name the most fields of a
 * layout. Null when it names fewer than two. Among equals the shorter, then the upper block is taken.
 */
export function findHeader<Id extends string>(heads: HeadMap, lookup: HeaderLookup<Id>): FoundHeader<Id> | null {
  // Forms of one series share their columns.
  const known = found.get(heads) ?? new Map<HeaderLookup, FoundHeader | null>();
  found.set(heads, known);
  const before = known.get(lookup);
  if (before !== undefined) return before as FoundHeader<Id> | null; // what this very lookup gave
  const header = searchHeader(heads, lookup);
  known.set(lookup, header);
  return header;
}

const found = new WeakMap<HeadMap, Map<HeaderLookup, FoundHeader | null>>();

function searchHeader<Id extends string>(heads: HeadMap, lookup: HeaderLookup<Id>): FoundHeader<Id> | null {
  let best: FoundHeader<Id> | null = null;
  let bestCount = 1;
  for (const firstRow of heads.keys()) {
    if (best !== null && bestCount >= CERTAIN && firstRow > best.lastRow) break;
    for (let depth = leastDepth(heads, firstRow); depth <= DEEPEST; depth += 1) {
      const rows = { firstRow, lastRow: firstRow + depth - 1 };
      const { count, unknown } = countFields(blockOf(heads, rows), lookup);
      // A remark directly above the heads makes a column of its own that nobody knows.
      const isTidier =
        best !== null &&
        count === bestCount &&
        rows.lastRow <= best.lastRow &&
        (unknown < unknownIn(best) || (rows.firstRow > best.firstRow && isTitle(heads.get(best.firstRow))));
      if (count > bestCount || isTidier) {
        best = readHeaderBlock(heads, rows, lookup);
        bestCount = count;
      }
    }
  }
  return best;
}

/** One text over one column: a title that happens to stand above a group. */
const isTitle = (line: ReadonlyMap<number, Head> | undefined) => line?.size === 1;

const unknownIn = ({ columns }: FoundHeader) => columns.filter(({ field }) => field === null).length;

/** How many fields a block names, and how many of its columns name none: most blocks are looked at no further. */
function countFields<Id extends string>(block: HeadBlock, find: HeaderLookup<Id>) {
  const named = new Set<Id>();
  let unknown = 0;
  for (const { own, grouped } of block.columns) {
    const field = find(own) ?? (grouped === null ? null : find(grouped));
    if (field === null) unknown += 1;
    else named.add(field);
  }
  return { count: named.size, unknown };
}

/** Texts of the top rows by row and column; a merged text stands in every cell it covers. Read once for all layouts. */
export function readHeads(sheet: SheetGrid): HeadMap {
  const rows = sheet.rows.slice(0, ROWS_LOOKED_AT);
  const merges = new Map(sheet.merges.map((merge) => [`${merge.firstRow} ${merge.firstColumn}`, merge]));
  const heads = new Map<number, Map<number, Head>>();
  const put = (row: number, column: number, head: Head) => {
    const line = heads.get(row) ?? new Map<number, Head>();
    line.set(column, head);
    heads.set(row, line);
  };
  let id = 0;
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const text = headText(cell);
      if (text === '' || cell.column > LAST_COLUMN) continue;
      id += 1;
      const area = merges.get(`${row} ${cell.column}`) ?? oneCell(row, cell.column);
      const lastRow = Math.min(area.lastRow, row + DEEPEST);
      for (let r = row; r <= lastRow; r += 1) {
        for (let c = cell.column; c <= Math.min(area.lastColumn, LAST_COLUMN); c += 1) put(r, c, { text, id, lastRow });
      }
    }
  }
  return heads;
}

function headText(cell: GridCell): string {
  return cell.kind === 'text' ? normaliseText(cell.text) : '';
}

const oneCell = (row: number, column: number): MergedRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

/** A head merged downwards belongs to the block with all its rows. */
function leastDepth(heads: HeadMap, row: number): number {
  const deepest = [...(heads.get(row)?.values() ?? [])].reduce((last, head) => Math.max(last, head.lastRow), row);
  return deepest - row + 1;
}

/** What stands above each column in some rows of heads, whatever it may name. */
type HeadBlock = {
  readonly columns: readonly {
    readonly column: number;
    readonly own: readonly string[];
    /** The same under the group beside it, see `groupBeside`; null where there is none. */
    readonly grouped: readonly string[] | null;
    readonly sharesHead: boolean;
  }[];
};

/** Every layout looks at the same blocks of a sheet. */
const blocks = new WeakMap<HeadMap, Map<string, HeadBlock>>();

function blockOf(heads: HeadMap, rows: HeadRows): HeadBlock {
  let ofSheet = blocks.get(heads);
  if (ofSheet === undefined) blocks.set(heads, (ofSheet = new Map<string, HeadBlock>()));
  const key = `${rows.firstRow} ${rows.lastRow}`;
  let block = ofSheet.get(key);
  if (block === undefined) ofSheet.set(key, (block = makeBlock(heads, rows)));
  return block;
}

type HeadRows = { readonly firstRow: number; readonly lastRow: number };

function makeBlock(heads: HeadMap, { firstRow, lastRow }: HeadRows): HeadBlock {
  const paths = new Map<number, Head[]>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const [column, head] of heads.get(row) ?? []) {
      const path = paths.get(column) ?? [];
      if (path.at(-1)?.id !== head.id) path.push(head);
      paths.set(column, path);
    }
  }
  let lastColumn = 0;
  let before: readonly Head[] = [];
  const columns = [...paths].sort(([a], [b]) => a - b);
  return {
    columns: columns.map(([column, path]) => {
      const own = path.map(({ text }) => text);
      const group = groupBeside(heads, paths, { firstRow, lastRow, column });
      const sharesHead =
        lastColumn === column - 1 && before.length === path.length && before.at(-1)?.id === path.at(-1)?.id;
      [lastColumn, before] = [column, path];
      return { column, own, grouped: group === null ? null : [group, ...own], sharesHead };
    }),
  };
}

/** The columns below the given rows of heads, whatever they name. */
export function readHeaderBlock<Id extends string>(
  heads: HeadMap,
  rows: HeadRows,
  find: HeaderLookup<Id>,
): FoundHeader<Id> {
  const columns = blockOf(heads, rows).columns.map(({ column, own, grouped, sharesHead }): FoundColumn<Id> => {
    const field = find(own);
    const inGroup = field === null && grouped !== null ? find(grouped) : null;
    const texts = grouped !== null && inGroup !== null ? grouped : own;
    return { column, header: texts.join(' – '), field: field ?? inGroup, ...(sharesHead ? { sharesHead } : {}) };
  });
  return { firstRow: rows.firstRow, lastRow: rows.lastRow, columns };
}

/** A group that nobody merged over its leaves stands above the first of them alone: its text holds for those beside it. */
function groupBeside(
  heads: HeadMap,
  paths: ReadonlyMap<number, readonly Head[]>,
  { firstRow, lastRow, column }: { readonly firstRow: number; readonly lastRow: number; readonly column: number },
): string | null {
  for (let row = firstRow; row < lastRow; row += 1) {
    const line = heads.get(row);
    if (line === undefined || line.has(column)) return null;
    for (let left = column - 1; left >= column - WIDEST_GROUP; left -= 1) {
      const group = line.get(left);
      if (group === undefined) continue;
      return (paths.get(left)?.length ?? 0) > 1 ? group.text : null;
    }
  }
  return null;
}

const ORDINAL = /^\(?\s*(?:\d{1,2}|[A-Za-zĐđ])\s*\)?\s*(?:\(.*\)|=.*)?$/u;

/**
 * True for the row of column numbers below the heads: `1 2 3`, `(1) (2)`, `A B 1 2`, with gaps, brackets and misprints
 * such as `19)`. A person's row always holds a text that is no number.
 */
export function isNumberingRow(row: GridRow | undefined, headedColumns: number): boolean {
  if (row === undefined || row.cells.length < Math.max(2, headedColumns / 2)) return false;
  return row.cells.every((cell) => {
    if (cell.kind === 'number') return Number.isInteger(cell.number) && cell.number > 0 && cell.number < 100;
    return cell.kind === 'text' && ORDINAL.test(cell.text.trim());
  });
}
