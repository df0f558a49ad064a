import type { FormDefinition } from '../../forms/form-definition.ts';
import type { Candidate, SheetLooks, UnsureList } from './choose-layout.ts';
import type { ValueFacts } from './column-values.ts';
import { isNumberingRow, readHeaderBlock, readHeads } from './find-header.ts';
import { findTransposed } from './find-transposed.ts';
import { findTables, titleStart } from './find-tables.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import type { TableLayout } from '../layouts/table-layout.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import { proposeTable, tableAt, type HeaderBlock, type TableProposal } from './propose-table.ts';
import { findLayoutMemory, layoutKey, type FindRemembered } from './remembered.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';
import type { PlacedTable } from './understand-table.ts';

export type TableAnswer = Extract<StageAnswer, { about: 'table' }>;

type PlaceFacts = {
  readonly forms: readonly FormDefinition[];
  readonly values: ValueFacts;
  /** Those about this sheet. */
  readonly answers: readonly TableAnswer[];
  readonly remembered: FindRemembered;
};

export type PlacedTables = {
  readonly placed: readonly PlacedTable[];
  /** What the sheet may be when no table was placed and the person said nothing about it. */
  readonly proposal: TableProposal | null;
  /** A list of people that may be one of several kinds; asked about, not read. */
  readonly unsure: UnsureList | null;
  readonly looks: SheetLooks;
};

/** Finds the tables of a sheet: what the person said, what heads say exactly, what was answered for such heads before. */
export function placeTables(sheet: SheetGrid, { forms, values, answers, remembered }: PlaceFacts): PlacedTables {
  const looks = findTables(sheet, forms);
  const settled = [...new Map(answers.map((answer) => [answer.headerRow, answer])).values()];
  const exact = looks.candidates.map((table): PlacedTable => ({ table, by: 'exact' }));
  if (settled.length === 0) {
    if (exact.length > 0) return { placed: exact, proposal: null, unsure: null, looks };
    const known = findRememberedTable(sheet, forms, remembered);
    if (known !== null) return { placed: [{ table: known, by: 'remembered' }], proposal: null, unsure: null, looks };
    const turned = findTransposed(sheet, values);
    if (turned !== null) return { placed: [{ table: turned, by: 'exact' }], proposal: null, unsure: null, looks };
    if (looks.unsure !== null) return { placed: [], proposal: null, unsure: looks.unsure, looks };
    // A title or a printed number that says what else it is, is no likeness.
    const isOther = looks.other !== null || looks.otherForm !== null;
    return { placed: [], proposal: isOther ? null : proposeTable(sheet, values), unsure: null, looks };
  }
  const untouched = exact.filter(({ table: { header } }) =>
    settled.every((answer) => answer.headerRow > header.lastRow || answer.lastHeaderRow < header.firstRow),
  );
  const given = settled.flatMap((answer): readonly PlacedTable[] => {
    const layout = findLayout(answer.layout, forms);
    if (layout === null) return [];
    const same = exact.find(
      ({ table }) => table.layout === layout && table.header.firstRow === answer.headerRow && isBlockOf(table, answer),
    );
    if (same !== undefined) return [same];
    const until = Math.min(
      Infinity,
      ...[...settled.map(({ headerRow }) => headerRow), ...untouched.map(({ table }) => table.header.firstRow)].filter(
        (row) => row > answer.headerRow,
      ),
    );
    return [{ table: tableAt(cutBetween(sheet, answer.headerRow, until), layout, blockOf(answer)), by: 'given' }];
  });
  const cut = untouched.map((one) => {
    const below = settled.map(({ headerRow }) => headerRow).filter((row) => row > one.table.header.lastRow);
    return below.length === 0
      ? one
      : { ...one, table: { ...one.table, sheet: cutBetween(one.table.sheet, 1, Math.min(...below)) } };
  });
  const placed = [...cut, ...given].sort((a, b) => a.table.header.firstRow - b.table.header.firstRow);
  return { placed, proposal: null, unsure: null, looks };
}

function isBlockOf({ header, firstDataRow }: Candidate, answer: TableAnswer): boolean {
  return header.lastRow === answer.lastHeaderRow && firstDataRow === answer.firstDataRow;
}

function blockOf({ headerRow, lastHeaderRow, firstDataRow }: TableAnswer): HeaderBlock {
  return {
    firstRow: headerRow,
    lastRow: Math.max(headerRow, lastHeaderRow),
    firstDataRow,
    isHeadless: firstDataRow <= headerRow,
  };
}

/** A layout or a form by its id. */
export function findLayout(id: string | null, forms: readonly FormDefinition[]): TableLayout | FormDefinition | null {
  return tableLayouts.find((layout) => layout.id === id) ?? forms.find((form) => form.id === id) ?? null;
}

/** The rows of one table with the titles above it, up to the titles of the next one. */
function cutBetween(sheet: SheetGrid, headerRow: number, until: number): SheetGrid {
  const { rows } = sheet;
  const at = rows.findIndex(({ row }) => row >= headerRow);
  const end = rows.findIndex(({ row }) => row >= until);
  const start = aboveHeads(rows, titleStart(rows, Math.max(0, at)));
  const isFirst = !rows.slice(0, start).some(({ cells }) => cells.length > LONE);
  return {
    ...sheet,
    rows: rows.slice(isFirst ? 0 : start, end === -1 ? undefined : titleStart(rows, end)),
  };
}

/** Titles, totals and signatures fill few cells. */
const LONE = 3;

/** Heads that nobody knows stand between a table and its titles. */
function aboveHeads(rows: readonly GridRow[], start: number): number {
  let top = start;
  while (top > 0 && start - top <= DEEPEST && isHeadLike(rows[top - 1])) top -= 1;
  return top === start ? start : titleStart(rows, top);
}

const isHeadLike = (row: GridRow | undefined) =>
  row !== undefined &&
  row.cells.length > 1 &&
  (isNumberingRow(row, 0) || row.cells.every((cell) => cell.kind === 'text' && !/\d/.test(cell.text)));

const LAST_HEADER_ROW = 40;
const DEEPEST = 3;

/** Looks for heads that were answered for before, in every block of rows of words near the top. */
function findRememberedTable(
  sheet: SheetGrid,
  forms: readonly FormDefinition[],
  remembered: FindRemembered,
): Candidate | null {
  const rows = sheet.rows.slice(0, LAST_HEADER_ROW).filter(({ cells }) => cells.every(({ kind }) => kind === 'text'));
  const heads = readHeads({ ...sheet, rows });
  for (const [firstRow, line] of heads) {
    if (line.size < 2) continue;
    for (let lastRow = firstRow; lastRow < firstRow + DEEPEST; lastRow += 1) {
      const key = layoutKey(readHeaderBlock(heads, { firstRow, lastRow }, () => null));
      const found = findLayoutMemory(remembered, key, null);
      const layout = findLayout(found?.memory.layout ?? null, forms);
      if (found === null || layout === null) continue;
      const firstDataRow = lastRow + found.memory.toData;
      return tableAt(sheet, layout, { firstRow, lastRow, firstDataRow, isHeadless: false });
    }
  }
  return null;
}
