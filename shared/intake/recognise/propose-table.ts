import type { FormDefinition } from '../../forms/form-definition.ts';
import { foldText } from '../../text/fold.ts';
import { lookupOf, toCandidate, type Candidate } from './choose-layout.ts';
import { lookAtColumns, type ColumnLook, type ValueFacts } from './column-values.ts';
import {
  findHeader,
  isNumberingRow,
  readHeaderBlock,
  readHeads,
  type FoundHeader,
  type HeadMap,
} from './find-header.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import { formFields, formHeaderLookup } from '../layouts/form-layout.ts';
import { settleColumns } from './settle-columns.ts';
import type { HeaderLookup, TableLayout } from '../layouts/table-layout.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import { likenessByHead, proposeColumns } from './propose-columns.ts';

/** A table of no known layout, as the layout it comes closest to; its columns carry only what exact heads say. */
export type TableProposal = {
  readonly table: Candidate;
  readonly isHeadless: boolean;
  /** Where the heads stand if it is another layout, by its id. */
  readonly blocks: ReadonlyMap<string, HeaderBlock>;
};

/** Fields that say nothing about what a list is of. */
const COMMON = new Set(['order', 'note', 'code', 'document', 'documentDate']);
/** Beside the key a table must have so many telling columns to be worth a question. */
const LEAST_TELLING = 2;

/**
 * What a sheet without any known table most likely holds; null when nothing speaks for a list. By its heads, exact or
 * alike, else by the values: a column of names beside one of births, peoples, decisions.
 */
export function proposeTable(sheet: SheetGrid, facts: ValueFacts): TableProposal | null {
  let best: { proposal: Omit<TableProposal, 'blocks'>; score: number } | null = null;
  const blocks = new Map<string, HeaderBlock>();
  const byValues = findByValues(sheet, facts);
  const heads = headsAlone(sheet);
  for (const layout of tableLayouts) {
    const byHeads = findByHeads(heads, layout);
    const isSame = byHeads !== null && byHeads.firstRow === byValues?.firstRow && byHeads.lastRow === byValues.lastRow;
    let own = 0;
    for (const block of isSame ? [byHeads] : [byHeads, byValues]) {
      if (block === null) continue;
      const table = tableAt(sheet, layout, block);
      const score = scoreOf(table, layout, lookAtColumns(dataRows(table), facts));
      if (score === null) continue;
      if (score > (best?.score ?? 0)) best = { proposal: { table, isHeadless: block.isHeadless }, score };
      if (score <= own) continue;
      own = score;
      blocks.set(layout.id, { ...block, firstDataRow: block.isHeadless ? block.firstRow : table.firstDataRow });
    }
  }
  return best === null ? null : { ...best.proposal, blocks };
}

/** Rows of heads and first row of data; without heads all three are one row. */
export type HeaderBlock = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstDataRow: number | null;
  readonly isHeadless: boolean;
};

/** The table whose heads stand in the given rows; columns without a head are there when cells below them are filled. */
export function tableAt(
  sheet: SheetGrid,
  layout: TableLayout | FormDefinition,
  { firstRow, lastRow, firstDataRow, isHeadless }: HeaderBlock,
): Candidate {
  const isForm = 'rows' in layout;
  const lookup: HeaderLookup = isForm ? formHeaderLookup(layout) : lookupOf(layout);
  const at = sheet.rows.findIndex(({ row }) => row >= firstRow);
  const fromHere = { ...sheet, rows: at === -1 ? [] : sheet.rows.slice(at) };
  const written: FoundHeader = isHeadless
    ? { firstRow, lastRow, columns: [] }
    : readHeaderBlock(readHeads(fromHere), { firstRow, lastRow }, lookup);
  const header = isForm ? written : { ...written, columns: settleColumns(written.columns, layout.fields) };
  const kind = isForm ? 'form' : layout.kind;
  const made = toCandidate(sheet, header, { kind, layout, fields: isForm ? formFields(layout) : layout.fields });
  const table = { ...made, firstDataRow: firstDataRow ?? made.firstDataRow };
  return withUnheaded(table, 0);
}

/** Rows from the first one of data on; the last of them may be signatures. */
export function dataRows({ sheet, firstDataRow }: Candidate): readonly GridRow[] {
  const at = sheet.rows.findIndex(({ row }) => row >= firstDataRow);
  return at === -1 ? [] : sheet.rows.slice(at);
}

/** Adds the columns without a head that are filled in at least this share of the first rows. */
export function withUnheaded(table: Candidate, share: number): Candidate {
  const { columns } = table.header;
  const known = new Set(columns.map(({ column }) => column));
  const filled = new Map<number, number>();
  const dense = dataRows(table)
    .slice(0, LOOKED_AT)
    .filter(({ cells }) => cells.length >= DENSE);
  for (const { cells } of dense)
    for (const { column } of cells) if (!known.has(column)) filled.set(column, (filled.get(column) ?? 0) + 1);
  const unheaded = [...filled].flatMap(([column, count]) =>
    count >= dense.length * share ? [{ column, header: '', field: null }] : [],
  );
  if (unheaded.length === 0) return table;
  return {
    ...table,
    header: { ...table.header, columns: [...columns, ...unheaded].sort((a, b) => a.column - b.column) },
  };
}

const DENSE = 3;
const LOOKED_AT = 20;
const FIRST_ROWS = 12;
const ROWS_FOR_HEADS = 60;

/** Texts of the rows that may be heads: rows of numbers and dates are none, and neither is a title. */
function headsAlone(sheet: SheetGrid): HeadMap {
  const rows = sheet.rows
    .slice(0, ROWS_FOR_HEADS)
    .filter(
      ({ cells }) => cells.length >= 2 && cells.every((cell) => cell.kind === 'text' && !/^\s*\d/.test(cell.text)),
    );
  return readHeads({ ...sheet, rows });
}

function findByHeads(heads: HeadMap, layout: TableLayout): HeaderBlock | null {
  const exact = lookupOf(layout);
  const alike: HeaderLookup = (path) => {
    const found = exact(path);
    if (found !== null) return found;
    const [best, second] = [...likenessByHead(path.join(' – '), layout.fields)].sort((a, b) => b.score - a.score);
    return best !== undefined && best.score > (second?.score ?? 0) ? best.field : null;
  };
  const header = findHeader(heads, alike);
  return header === null
    ? null
    : { firstRow: header.firstRow, lastRow: header.lastRow, firstDataRow: null, isHeadless: false };
}

/** The first row below which a column holds names and another one something only people have. */
function findByValues(sheet: SheetGrid, facts: ValueFacts): HeaderBlock | null {
  const dense = sheet.rows.filter(({ cells }) => cells.length >= DENSE);
  for (let at = 0; at < Math.min(dense.length, FIRST_ROWS); at += 1) {
    const first = dense[at];
    const looks = lookAtColumns(dense.slice(at, at + LOOKED_AT), facts);
    if (first === undefined || !tellsPeople(looks) || !tellsPeople(lookAtColumns([first], facts))) continue;
    const above = sheet.rows.findLast(({ row, cells }) => row < first.row && !isNumberingRow({ row, cells }, 2));
    const isHead =
      above !== undefined &&
      first.row - above.row <= 2 &&
      above.cells.length >= DENSE &&
      above.cells.every(({ kind }) => kind === 'text');
    const row = isHead ? above.row : first.row;
    return { firstRow: row, lastRow: row, firstDataRow: first.row, isHeadless: !isHead };
  }
  return null;
}

function tellsPeople(looks: ReadonlyMap<number, ColumnLook>): boolean {
  const shapes = new Set([...looks.values()].flatMap((look) => [...look.shapes]));
  const others = (['birth', 'sex', 'people', 'education', 'decision', 'idNumber'] as const).filter((shape) =>
    shapes.has(shape),
  );
  return shapes.has('personName') && others.length > 0;
}

/** Null when the table lacks the key of the layout or too much of what such a list tells. */
function scoreOf(table: Candidate, layout: TableLayout, looks: ReadonlyMap<number, ColumnLook>): number | null {
  const proposals = proposeColumns(table.header.columns, { fields: layout.fields, looks });
  const sure = table.header.columns.flatMap(({ field }) => field ?? []);
  const named = [...sure, ...proposals.flatMap(({ field }) => field ?? [])];
  const shapes = [...layout.shapes, ...layout.weakShapes];
  const key = shapes[0]?.[0] ?? '';
  // A head that is only like that of a piece of the key: `Họ và chữ đệm, tên`.
  const hasPiece = layout.fields.some(({ id, part }) => part?.of === key && named.includes(id));
  const found = new Set(hasPiece ? [...named, key] : named);
  const coverage = Math.max(0, ...shapes.map((shape) => shape.filter((id) => found.has(id)).length / shape.length));
  const telling = [...found].filter((id) => !COMMON.has(id)).length;
  // Any staff list has names; what proves a row to be somebody's must be there, too.
  const proves = layout.fields.filter(({ sign }) => sign === 'proof' || sign === 'both');
  const isProved = proves.length === 0 || proves.some(({ id }) => found.has(id));
  if (!found.has(key) || !isProved || telling < LEAST_TELLING || coverage < 0.5) return null;
  const title = ` ${foldText(table.titles.map(({ text }) => text).join(' '))} `;
  const holds = (words: readonly string[]) => words.some((word) => title.includes(` ${foldText(word)} `));
  const titled = holds(layout.titleWords) ? 3 : holds(layout.otherTitles) ? -3 : 0;
  return Math.max(0.1, coverage * 4 + telling + sure.length * 0.5 + titled);
}
