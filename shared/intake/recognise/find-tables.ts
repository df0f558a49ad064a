import type { FormDefinition } from '../../forms/form-definition.ts';
import { foldText, matchKey, normaliseText } from '../../text/fold.ts';
import { lookAtBlock, type Candidate, type SheetLooks, type TitleLine } from './choose-layout.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import { formFields } from '../layouts/form-layout.ts';
import { isHeadless } from '../layouts/table-layout.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import {
  footerStarts,
  groupPlaces,
  groupStarts,
  groupText,
  placeAndDate,
  startsWithOne,
  totalLines,
} from '../cells/list-words.ts';

/**
 * Every table of known layout on a sheet: below each other, beside each other, after a total or a signature. Each one is
 * cut to its own rows and columns. Heads repeated at the top of a printed page belong to the table they interrupt.
 */
export function findTables(sheet: SheetGrid, forms: readonly FormDefinition[]): SheetLooks {
  const look = lookAtBlock(sheet, forms);
  const [first] = look.candidates;
  if (first === undefined) return look;
  const above = tablesAbove(sheet, first, forms);
  const tables = [...above, ...tablesFrom(first, forms)];
  const candidates = tables.map((table, at) => {
    if (at === 0) return table;
    return { ...table, sheetTitles: tables.slice(0, at).flatMap(({ titles }) => titles) };
  });
  return { ...look, candidates };
}

/** The clearest heads of a sheet may stand below another table. */
function tablesAbove(sheet: SheetGrid, first: Candidate, forms: readonly FormDefinition[]): readonly Candidate[] {
  const at = sheet.rows.findIndex(({ row }) => row >= first.header.firstRow);
  const rows = sheet.rows.slice(0, titleStart(sheet.rows, at));
  if (!rows.some(({ cells }) => cells.length >= 2)) return [];
  const [upper] = lookAtBlock({ ...sheet, rows }, forms).candidates;
  return upper === undefined ? [] : [...tablesAbove(sheet, upper, forms), ...tablesFrom(upper, forms)];
}

function tablesFrom(first: Candidate, forms: readonly FormDefinition[]): readonly Candidate[] {
  const tables: Candidate[] = [];
  let table: Candidate | null = first;
  while (table !== null) {
    const { kept, next }: Following = cutAtNext(table, forms);
    tables.push(...splitBeside(kept, forms));
    table = next;
  }
  return tables;
}

type Following = { readonly kept: Candidate; readonly next: Candidate | null };

/** Cuts a table where the next one begins. Only rows after a break, of words alone or with heads of the table are looked at. */
function cutAtNext(table: Candidate, forms: readonly FormDefinition[]): Following {
  const isHead = headWords(forms);
  const own = ownHeads(table);
  let { rows } = table.sheet;
  let at = rows.findIndex(({ row }) => row > table.firstDataRow);
  while (at > 0 && at < rows.length) {
    const row = rows[at];
    const before = rows[at - 1];
    if (row === undefined || before === undefined) break;
    const mayBegin = row.row - before.row > 1 || before.cells.length <= LONE || isWordsOnly(row) || repeats(row, own);
    if (mayBegin && countHeads(row, isHead) >= 2) {
      const start = titleStart(rows, at);
      const [next] = lookAtBlock({ ...table.sheet, rows: rows.slice(start) }, forms).candidates;
      if (next !== undefined && next.header.firstRow <= row.row && next.header.lastRow >= row.row) {
        const { firstRow } = next.header;
        const isPageBreak =
          isSameHeader(next, table) &&
          goesOn(
            rows,
            rows.findIndex((one) => one.row >= firstRow),
          );
        if (!isPageBreak) return { kept: { ...table, sheet: { ...table.sheet, rows: rows.slice(0, start) } }, next };
        rows = rows.filter((one) => one.row < next.header.firstRow || one.row >= next.firstDataRow);
        continue;
      }
    }
    at += 1;
  }
  return { kept: rows === table.sheet.rows ? table : { ...table, sheet: { ...table.sheet, rows } }, next: null };
}

/** Titles, totals and signatures fill few cells. */
const LONE = 3;

/** True when above the row stand people, or only a total of theirs and the name of those that follow. */
function goesOn(rows: readonly GridRow[], at: number): boolean {
  for (let above = at - 1; above >= 0; above -= 1) {
    const row = rows[above];
    if (row === undefined || row.cells.length > LONE) return row !== undefined;
    const texts = row.cells.flatMap((cell) => (cell.kind === 'text' ? [groupText(cell.text)] : []));
    const [text = ''] = texts.filter((one) => one !== '');
    const key = foldText(text);
    const isTotal = totalLines.some(({ words }) => words.test(key));
    const isGroup = [...groupStarts.cell, ...groupStarts.committee].some((start) => key.startsWith(`${start} `));
    if (!isTotal && !(texts.length === 1 && (isGroup || groupPlaces.cell.test(text) || isHeadless(text)))) return false;
  }
  return false;
}

/** Index of the first title line above the heads in row `at`; `at` itself when there is none. */
export function titleStart(rows: readonly GridRow[], at: number): number {
  let start = at;
  while (start > 0 && isTitleRow(rows[start - 1], rows[start - 2])) start -= 1;
  return start;
}

const VALUE = /^\s*\d|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*$/;

/** Every word begins with a capital: a name rather than a sentence. */
const NAME = /^\p{Lu}\p{Ll}*(?:\s+\p{Lu}[\p{Ll}'’]*)+$/u;
const CAPITALS = /^[^\p{Ll}]+$/u;
const TITLE_WORDS =
  /\b(?:danh sach|bang|bieu|dang bo|dang uy|chi bo|huyen|xa|phuong|tinh|quy|thang|nam|ket nap|bo sung|dang cong san|cong hoa|kem theo|phu luc|don vi)\b/;

/** A name alone in a row may be somebody of whom nothing else is said: it is left to the table above, never dropped. */
function isTitleRow(row: GridRow | undefined, before: GridRow | undefined): boolean {
  if (row === undefined || row.cells.length > LONE) return false;
  const isApart = before === undefined || row.row - before.row > 1 || before.cells.length <= LONE;
  return row.cells.every((cell) => {
    if (cell.kind !== 'text' || VALUE.test(cell.text)) return false;
    const text = normaliseText(cell.text);
    const key = foldText(text);
    if (NAME.test(text) || (CAPITALS.test(text) && !isApart && !TITLE_WORDS.test(key))) return false;
    const isTotal = totalLines.some(({ words }) => words.test(key));
    return !isTotal && !startsWithOne(key, footerStarts) && !placeAndDate.test(key) && !text.startsWith('*');
  });
}

function isSameHeader(one: Candidate, other: Candidate): boolean {
  const keys = ({ header, layout }: Candidate) =>
    JSON.stringify([layout.id, header.columns.flatMap(({ column, field }) => (field === null ? [] : [column, field]))]);
  return keys(one) === keys(other);
}

/** Texts of the heads by column; a row that repeats two of them is a head again. */
function ownHeads({ sheet, header }: Candidate): ReadonlyMap<number, string> {
  const heads = new Map<number, string>();
  for (const line of sheet.rows) {
    if (line.row < header.firstRow) continue;
    if (line.row > header.lastRow) break;
    for (const cell of line.cells)
      if (cell.kind === 'text' && !heads.has(cell.column)) heads.set(cell.column, cell.text);
  }
  return heads;
}

/** Heads hold no numbers and no days; nearly every row of a list does, most in its first cell. */
function isWordsOnly({ cells }: GridRow): boolean {
  return cells.every((cell) => cell.kind === 'text' && !/\d/.test(cell.text));
}

function repeats({ cells }: GridRow, own: ReadonlyMap<number, string>): boolean {
  let found = 0;
  for (const cell of cells) if (cell.kind === 'text' && own.get(cell.column) === cell.text) found += 1;
  return found >= 2;
}

function countHeads({ cells }: GridRow, isHead: (text: string) => boolean): number {
  const found = new Set<string>();
  for (const cell of cells) if (cell.kind === 'text' && isHead(cell.text)) found.add(cell.text);
  return found.size;
}

const LONGEST_HEAD = 120;
const headKeys = new WeakMap<readonly FormDefinition[], (text: string) => boolean>();

/** True for texts that head a column of any layout; a group or a leaf counts by itself. */
function headWords(forms: readonly FormDefinition[]): (text: string) => boolean {
  const known = headKeys.get(forms);
  if (known !== undefined) return known;
  const fields = [...tableLayouts.flatMap((layout) => layout.fields), ...forms.flatMap((form) => formFields(form))];
  const keys = new Set(fields.flatMap(({ headers }) => headers.flatMap((head) => head.split(' > ').map(matchKey))));
  const made = (text: string) => text.length <= LONGEST_HEAD && keys.has(matchKey(text.replace(/\([^()]*\)/g, ' ')));
  headKeys.set(forms, made);
  return made;
}

/**
 * Tables beside each other: the columns begin anew after a column without a head, or with a field that was there before.
 * Only when each of the parts is a table of its own.
 */
function splitBeside(table: Candidate, forms: readonly FormDefinition[]): readonly Candidate[] {
  const groups: number[][] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { column, field, sharesHead } of table.header.columns) {
    const isTwice = field !== null && sharesHead !== true && seen.has(field);
    if (groups.length === 0 || isTwice || column > last + 1) {
      groups.push([]);
      seen.clear();
    }
    groups.at(-1)?.push(column);
    if (field !== null) seen.add(field);
    last = column;
  }
  if (groups.length < 2) return [table];
  const parts = groups.map((columns) => lookAtBlock(columnsOf(table, columns), forms).candidates[0]);
  const found = parts.flatMap((part) => part ?? []);
  return found.length === parts.length ? found : [table];
}

/** The lines above the heads belong to every part. */
function columnsOf({ sheet, header }: Candidate, columns: readonly number[]): SheetGrid {
  const wanted = new Set(columns);
  const rows = sheet.rows.flatMap((row) => {
    if (row.row < header.firstRow) return [row];
    const cells = row.cells.filter(({ column }) => wanted.has(column));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  const merges = sheet.merges.filter(
    ({ firstRow, firstColumn }) => firstRow < header.firstRow || wanted.has(firstColumn),
  );
  return { ...sheet, rows, merges };
}

/** Rows with several cells above the heads that no table took. */
export function hasRowsAbove(titles: readonly TitleLine[]): boolean {
  const counts = new Map<number, number>();
  for (const { row } of titles) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > LONE).length >= 2;
}
