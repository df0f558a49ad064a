import { foldText, matchKey, normaliseText } from '../../text/fold.ts';
import type { GridCell, GridRow, SheetGrid } from '../../intake/grid/grid.ts';
import { endsForm } from '../../intake/recognise/align-form-rows.ts';
import { markerOfCell } from '../../intake/recognise/column-markers.ts';
import { readHeads, type HeadMap } from '../../intake/recognise/find-header.ts';
import { readBlocks } from './number-blocks.ts';

/** A column of a blank: the heads above it from the group down, and what its number row says (empty: nothing). */
export type BlankColumn = { readonly column: number; readonly heads: readonly string[]; readonly number: string };

/** Columns, heads and rows of a blank form on a sheet; two blocks stand side by side. */
export type BlankTable = {
  readonly sheet: SheetGrid;
  readonly firstHeadRow: number;
  readonly lastHeadRow: number;
  readonly hasNumbers: boolean;
  readonly blocks: readonly (readonly BlankColumn[])[];
  /** Rows below the heads down to the signatures. */
  readonly rows: readonly GridRow[];
};

const ROWS_LOOKED_AT = 40;
const DEEPEST_HEAD = 6;

/** Finds the form on a blank sheet: by its row of numbers, else by a block of heads above rows of labels alone. */
export function findBlankTable(sheet: SheetGrid): BlankTable | null {
  const heads = readHeads(sheet);
  const numbered = sheet.rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => {
    const blocks = readBlocks(row.cells.map(markerOfCell));
    return blocks === null || !hasWordsAbove(heads, row) ? [] : [row];
  })[0];
  const lastHeadRow = numbered === undefined ? lastRowOfHeads(sheet) : rowAbove(sheet.rows, numbered.row);
  if (lastHeadRow === null) return null;
  const dataFrom = numbered?.row ?? lastHeadRow;
  const rows = rowsOf(sheet.rows, dataFrom);
  const firstHeadRow = firstRowOfHeads(heads, lastHeadRow);
  const columns = columnsOf(heads, { firstHeadRow, lastHeadRow }, numbered ?? null);
  if (columns.length < 2 || rows.length === 0) return null;
  return {
    sheet,
    firstHeadRow,
    lastHeadRow,
    hasNumbers: numbered !== undefined,
    blocks: splitBlocks(columns, numbered ?? null),
    rows,
  };
}

function rowAbove(rows: readonly GridRow[], row: number): number {
  return rows.findLast((one) => one.row < row)?.row ?? row - 1;
}

function hasWordsAbove(heads: HeadMap, { row, cells }: GridRow): boolean {
  const above = heads.get(row - 1);
  return (
    above !== undefined && cells.filter(({ column }) => /\p{L}{2}/u.test(above.get(column)?.text ?? '')).length >= 2
  );
}

/** Without numbers: the last row of several words below which rows hold a label and nothing else. */
function lastRowOfHeads({ rows }: SheetGrid): number | null {
  const LABELS_BELOW = 3;
  for (const [at, { row, cells }] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const below = rows.slice(at + 1, at + 1 + LABELS_BELOW);
    const isHead = cells.length >= 2 && cells.every(({ kind }) => kind === 'text');
    if (isHead && below.length === LABELS_BELOW && below.every(isLabelRow)) return row;
  }
  return null;
}

/** Words in one cell, perhaps a number before them, and no other words. */
function isLabelRow({ cells }: GridRow): boolean {
  const words = cells.filter((cell) => cell.kind === 'text' && markerOfCell(cell) === null);
  return words.length === 1;
}

/** Up from the last row of heads while rows follow each other and hold several heads. */
function firstRowOfHeads(heads: HeadMap, last: number): number {
  let first = last;
  const texts = (row: number) => new Set([...(heads.get(row)?.values() ?? [])].map(({ id }) => id)).size;
  const isHead = (row: number) => texts(row) >= 2 || headsColumnAlone(heads, row, last);
  while (first > last - DEEPEST_HEAD + 1 && isHead(first - 1) && !isTitle(heads, first - 1)) first -= 1;
  return first;
}

/** The head of the labels alone in its row: it stands over a column that has no other head. */
function headsColumnAlone(heads: HeadMap, row: number, last: number): boolean {
  const [column, ...others] = heads.get(row)?.keys() ?? [];
  if (column === undefined || others.length > 0) return false;
  for (let below = row + 1; below <= last; below += 1) if (heads.get(below)?.has(column) === true) return false;
  return row === last - 1;
}

/** The lines above the heads may hold several texts, too: whose form it is, its title and number. */
function isTitle(heads: HeadMap, row: number): boolean {
  const line = [...(heads.get(row)?.values() ?? [])].map(({ text }) => foldText(text));
  return line.some((text) => /^(?:bieu so|mau so|dvt|don vi tinh|dang bo|dang uy|huyen uy|tinh uy|ban )/.test(text));
}

function columnsOf(
  heads: HeadMap,
  { firstHeadRow, lastHeadRow }: Pick<BlankTable, 'firstHeadRow' | 'lastHeadRow'>,
  numbered: GridRow | null,
): readonly BlankColumn[] {
  const numbers = new Map(numbered?.cells.map((cell) => [cell.column, printed(cell)]));
  const headed = new Set<number>(numbers.keys());
  for (let row = firstHeadRow; row <= lastHeadRow; row += 1)
    for (const column of heads.get(row)?.keys() ?? []) headed.add(column);
  const lowest = (column: number) => {
    for (let row = lastHeadRow; row >= firstHeadRow; row -= 1) {
      const head = heads.get(row)?.get(column);
      if (head !== undefined) return head.id;
    }
    return null;
  };
  // One column may be several of the sheet merged into one: it is the first of them.
  const isMergedAway = (column: number) =>
    !numbers.has(column) && lowest(column) !== null && lowest(column) === lowest(column - 1);
  return [...headed]
    .filter((column) => !isMergedAway(column))
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      heads: headsAbove(heads, column, { firstHeadRow, lastHeadRow }),
      number: numbers.get(column) ?? '',
    }));
}

/** Texts above a column from the group down; a group that nobody merged holds for the columns to its right. */
function headsAbove(
  heads: HeadMap,
  column: number,
  { firstHeadRow, lastHeadRow }: Pick<BlankTable, 'firstHeadRow' | 'lastHeadRow'>,
): readonly string[] {
  const texts: string[] = [];
  let lastId: number | null = null;
  for (let row = firstHeadRow; row <= lastHeadRow; row += 1) {
    const own = heads.get(row)?.get(column);
    const head = own ?? (row < lastHeadRow ? groupToTheLeft(heads, { row, column, lastHeadRow }) : undefined);
    if (head === undefined || head.id === lastId) continue;
    texts.push(head.text);
    lastId = head.id;
  }
  return texts;
}

function groupToTheLeft(
  heads: HeadMap,
  { row, column, lastHeadRow }: { readonly row: number; readonly column: number; readonly lastHeadRow: number },
) {
  if (heads.get(row + 1)?.has(column) !== true) return undefined;
  for (let left = column - 1; left > 0; left -= 1) {
    const group = heads.get(row)?.get(left);
    // What has no head of its own below is no group.
    if (heads.get(row + 1)?.has(left) !== true) return undefined;
    if (group !== undefined) return group.lastRow < lastHeadRow && group.lastRow === row ? group : undefined;
  }
  return undefined;
}

function printed(cell: GridCell): string {
  if (cell.kind === 'number') return String(cell.number);
  return cell.kind === 'text' ? normaliseText(cell.text) : '';
}

/** Two blocks: the numbers begin anew, or all heads stand there twice. */
function splitBlocks(columns: readonly BlankColumn[], numbered: GridRow | null): BlankTable['blocks'] {
  const half = columns.length / 2;
  const keysOf = (part: readonly BlankColumn[]) => part.map(({ heads }) => matchKey(heads.join(' '))).join(' ');
  const [left, right] = [columns.slice(0, half), columns.slice(half)];
  if (Number.isInteger(half) && half >= 2 && keysOf(left) === keysOf(right)) return [left, right];
  const blocks = numbered === null ? null : readBlocks(numbered.cells.map(markerOfCell));
  const [first] = blocks?.[1] === undefined ? [] : (numbered?.cells.slice(blocks[0]?.length) ?? []);
  if (first === undefined) return [columns];
  return [
    columns.filter(({ column }) => column < first.column),
    columns.filter(({ column }) => column >= first.column),
  ];
}

function rowsOf(rows: readonly GridRow[], after: number): readonly GridRow[] {
  const below = rows.filter(({ row }) => row > after);
  const end = below.findIndex((row, at) => at > 0 && endsForm(row));
  return end === -1 ? below : below.slice(0, end);
}
