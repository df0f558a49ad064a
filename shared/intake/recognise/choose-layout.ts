import { isFoundByNumbers } from '../../forms/form-cells.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import { foldText, normaliseText } from '../../text/fold.ts';
import { alignFormRows } from './align-form-rows.ts';
import { findHeader, readHeads, type HeadMap, isNumberingRow, type FoundHeader } from './find-header.ts';
import { namedByValues } from './named-by-values.ts';
import { findNumberedColumns } from './find-numbered-columns.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import type { IntakeKind } from '../intake-kinds.ts';
import { formFields, formHeaderLookup } from '../layouts/form-layout.ts';
import { fieldsSaid, settleColumns } from './settle-columns.ts';
import { headerLookup, type LayoutField, type TableLayout } from '../layouts/table-layout.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import { tellListsApart, type LookAlike } from '../layouts/tell-lists-apart.ts';

/** A table taken for one known layout; `sheet` is cut to its rows and columns. */
export type Candidate = {
  readonly sheet: SheetGrid;
  readonly kind: IntakeKind;
  readonly layout: TableLayout | FormDefinition;
  readonly fields: readonly LayoutField[];
  readonly header: FoundHeader;
  readonly firstDataRow: number;
  /** Lines above the heads. */
  readonly titles: readonly TitleLine[];
  /** Lines above the tables before it, for a table further down that names no unit or period of its own. */
  readonly sheetTitles?: readonly TitleLine[];
};
export type TitleLine = { readonly row: number; readonly column: number; readonly text: string };

/** A layout the sheet comes close to, with the heads it lacks. */
export type NearMiss = { readonly title: string; readonly found: number; readonly missing: readonly string[] };
/** A list that looks alike but is of something else, by its title. */
export type OtherList = { readonly title: string };
/** Number printed on a form that is not known here. */
export type OtherForm = { readonly number: string };

/** A list of people that may be one of several kinds, likeliest first. */
export type UnsureList = { readonly title: string; readonly candidates: readonly Candidate[] };

export type SheetLooks = {
  readonly candidates: readonly Candidate[];
  readonly unsure: UnsureList | null;
  readonly near: readonly NearMiss[];
  readonly other: OtherList | null;
  readonly otherForm: OtherForm | null;
};

const isPeopleList = ({ kind }: TableLayout) => kind === 'admissions' || kind === 'candidates' || kind === 'members';

/**
 * Tells what stands first and clearest on a sheet or a part of one: at most one table or one form, else what it comes
 * close to. `findTables` goes on from there.
 */
export function lookAtBlock(sheet: SheetGrid, forms: readonly FormDefinition[]): SheetLooks {
  const heads = readHeads(sheet);
  const people = lookForPeople(sheet, heads);
  const above = people.candidate === null ? heads : headsUpTo(heads, people.candidate.header);
  const tables = [
    people,
    ...tableLayouts.filter((layout) => !isPeopleList(layout)).map((layout) => lookForTable(sheet, above, layout)),
  ];
  const best = lookForForm(sheet, above, forms);
  const candidates = [
    ...tables.flatMap(({ candidate }) => candidate ?? []),
    ...(best.candidate === null ? [] : [best.candidate]),
  ];
  // One sheet is one thing: the layout that knows most of its columns.
  const [chosen] = candidates.sort((a, b) => knownColumns(b) - knownColumns(a));
  return {
    candidates: chosen === undefined ? [] : [chosen],
    unsure: chosen === undefined ? people.unsure : null,
    near: [...tables, best].flatMap(({ near }) => near ?? []),
    other: tables.find(({ other }) => other !== null)?.other ?? null,
    otherForm: best.otherForm,
  };
}

/** Below the heads of a list stand its people; what else stands there is found after it. */
function headsUpTo(heads: HeadMap, { lastRow }: FoundHeader): HeadMap {
  return new Map([...heads].filter(([row]) => row <= lastRow));
}

type Look = {
  readonly candidate: Candidate | null;
  readonly near: NearMiss | null;
  readonly other: OtherList | null;
  readonly otherForm: OtherForm | null;
};
const nothing: Look = { candidate: null, near: null, other: null, otherForm: null };

type TableLook = LookAlike & { readonly header: FoundHeader };

/** Finds the heads of a list of people and tells which list it is. */
function lookForPeople(sheet: SheetGrid, heads: HeadMap): Look & { readonly unsure: UnsureList | null } {
  const alike = tableLayouts.filter(isPeopleList).flatMap((layout): TableLook[] => {
    const found = findHeader(heads, lookupOf(layout));
    if (found === null) return [];
    const header = { ...found, columns: settleColumns(found.columns, layout.fields) };
    const said = fieldsSaid(header.columns, layout.fields);
    return [{ layout, header, found: said, heads: header.columns.map(({ header: text }) => text) }];
  });
  const [first] = alike;
  if (first === undefined) return { ...nothing, unsure: null };
  const candidateOf = (layout: TableLayout): Candidate | null => {
    const look = alike.find((one) => one.layout === layout);
    return look === undefined
      ? null
      : toCandidate(sheet, look.header, { kind: layout.kind, layout, fields: layout.fields });
  };
  const titles = titleLines(sheet, Math.min(...alike.map(({ header }) => header.firstRow)));
  const which = tellListsApart(alike, titles.map(({ text }) => text).join(' '));
  if (which?.is === 'sure') return { ...nothing, unsure: null, candidate: candidateOf(which.layout) };
  if (which?.is === 'unsure') {
    const candidates = which.layouts.flatMap((layout) => candidateOf(layout) ?? []);
    return { ...nothing, unsure: { title: titleOf(titles), candidates } };
  }
  const nears = alike.map(({ layout, found }) => nearMiss(layout, found));
  // Among equals a list of new members is what people mean to send.
  const [near = null] = nears.sort((a, b) => b.found - a.found);
  return { ...nothing, unsure: null, near };
}

function nearMiss({ shapes, fields, title }: TableLayout, found: ReadonlySet<string | null>): NearMiss {
  const [shape = []] = [...shapes].sort((a, b) => missingOf(a, found).length - missingOf(b, found).length);
  const missing = missingOf(shape, found).map((id) => fields.find((field) => field.id === id)?.label ?? id);
  return { title, found: shape.length - missing.length, missing };
}

function lookForTable(sheet: SheetGrid, heads: HeadMap, layout: TableLayout): Look {
  const named = findHeader(heads, lookupOf(layout));
  if (named === null) return nothing;
  const header = namedByValues(named, sheet, layout.fields);
  const found = new Set(header.columns.map(({ field }) => field));
  const has = (shape: readonly string[]) => shape.every((field) => found.has(field));
  const titles = titleLines(sheet, header.firstRow);
  const title = titles.map(({ text }) => text).join(' ');
  const holds = (words: readonly string[]) =>
    words.some((word) => ` ${foldText(title)} `.includes(` ${foldText(word)} `));
  const isStrong = layout.shapes.some(has);
  const isWeak = !isStrong && layout.weakShapes.some(has);

  if (isStrong || isWeak) {
    if (holds(layout.otherTitles)) return { ...nothing, other: { title: titleOf(titles) } };
    if (isStrong || holds(layout.titleWords)) {
      return {
        ...nothing,
        candidate: toCandidate(sheet, header, { kind: layout.kind, layout, fields: layout.fields }),
      };
    }
  }
  return { ...nothing, near: nearMiss(layout, found) };
}

/** Rows of a form that must be there before its columns count as this form. */
const LEAST_ROWS = 3;

/** `fit`: rows found, of those the form has and those only the sheet has. */
type FormMatch = { readonly candidate: Candidate; readonly form: FormDefinition; readonly fit: number };

function lookForForm(sheet: SheetGrid, heads: HeadMap, forms: readonly FormDefinition[]): Look {
  const matches: FormMatch[] = [];
  let near: NearMiss | null = null;
  let otherForm: OtherForm | null = null;
  for (const form of forms) {
    const fields = formFields(form);
    const header = isFoundByNumbers(form)
      ? findNumberedColumns(sheet, form)
      : findHeader(heads, formHeaderLookup(form));
    if (header === null) continue;
    const found = new Set(header.columns.map(({ field }) => field));
    const missing = fields
      .filter(({ id }) => (id === 'label' || id === 'this-period') && !found.has(id))
      .map(({ label }) => label);
    if (missing.length > 0) {
      near ??= { title: form.number, found: 2 - missing.length, missing };
      continue;
    }
    const candidate = toCandidate(sheet, header, { kind: 'form', layout: form, fields });
    const named = namedForm(candidate.titles, forms);
    // A printed number decides: a form of another series with rows alike is not this form.
    if (named !== null && !named.ids.includes(form.id)) {
      if (named.ids.length === 0) otherForm = { number: named.number };
      continue;
    }
    const { rows, stray } = alignFormRows(sheet, form, { header, firstRow: candidate.firstDataRow });
    const share = rows.length / form.rows.length;
    if (rows.length < LEAST_ROWS || (named === null && share < 0.5)) continue;
    const strange = stray.filter(({ label }) => label !== '').length;
    matches.push({ candidate, form, fit: rows.length / (form.rows.length + strange) });
  }
  return { ...nothing, candidate: theOneForm(matches), near, otherForm };
}

/** The form that fits the rows of the sheet best; of forms that fit as well the one whose title is printed, else none. */
function theOneForm(matches: readonly FormMatch[]): Candidate | null {
  const most = Math.max(...matches.map(({ fit }) => fit));
  const best = matches.filter(({ fit }) => fit === most);
  const titled = best.filter(({ form, candidate }) => {
    const [, subject = ''] = form.header.centre;
    return foldText(candidate.titles.map(({ text }) => text).join(' ')).includes(foldText(subject));
  });
  const [one, ...others] = best.length === 1 ? best : titled;
  return one === undefined || others.length > 0 ? null : one.candidate;
}

/** `Biểu số 2-BTCTW`, `Biểu số 2B - TCTW`, and the board's own `Biểu số 3`. */
export const FORM_NUMBER = /bi[eể]u\s*s[oố]\s*:?\s*(\d+\s*[A-Za-z]?…?(?:\s*[-–/]\s*\w+)?)/iu;

/** The hyphen tells Biểu 7 of BTCTW from Biểu 7B of TCTW, so it counts; blanks and the kind of dash do not. */
function numberKey(number: string): string {
  const [, own = ''] = /s[oố]\s*:?\s*(.*)$/iu.exec(number) ?? [];
  return own.replace(/\s/gu, '').replace(/[–/]/gu, '-').toLowerCase();
}

/** Key under which a form's own number and one above a sheet meet; the number itself where it is of another kind. */
export function formNumberKey(number: string): string {
  const [printed] = FORM_NUMBER.exec(number) ?? [];
  return printed === undefined ? foldText(number) : numberKey(printed);
}

/** The forms whose number stands above the heads, one for each series; none when it is not known here. */
function namedForm(
  titles: readonly TitleLine[],
  forms: readonly FormDefinition[],
): { readonly ids: readonly string[]; readonly number: string } | null {
  for (const { text } of titles) {
    const own = forms.filter(({ number }) => !FORM_NUMBER.test(number) && foldText(number) === foldText(text));
    if (own.length > 0) return { ids: own.map(({ id }) => id), number: text };
    const [number] = FORM_NUMBER.exec(text) ?? [];
    if (number === undefined) continue;
    const ids = forms.flatMap((form) => (formNumberKey(form.number) === numberKey(number) ? [form.id] : []));
    return { ids, number: number.trim() };
  }
  return null;
}

/** A sheet with its heads found, as the given layout. */
export function toCandidate(
  sheet: SheetGrid,
  header: FoundHeader,
  { kind, layout, fields }: Pick<Candidate, 'kind' | 'layout' | 'fields'>,
): Candidate {
  const below = sheet.rows.find(({ row }) => row > header.lastRow);
  const hasNumbers = isNumberingRow(below, header.columns.length);
  const firstDataRow = below === undefined ? header.lastRow + 1 : hasNumbers ? below.row + 1 : below.row;
  return { sheet, kind, layout, fields, header, firstDataRow, titles: titleLines(sheet, header.firstRow) };
}

/** Texts above a row, one entry for each printed line. */
export function titleLines(sheet: SheetGrid, beforeRow: number): readonly TitleLine[] {
  return sheet.rows.filter(({ row }) => row < beforeRow).flatMap(linesOf);
}

function linesOf({ row, cells }: GridRow): readonly TitleLine[] {
  return cells.flatMap((cell) =>
    cell.kind !== 'text'
      ? []
      : cell.text
          .split(/\r?\n/)
          .map((line) => ({ row, column: cell.column, text: normaliseText(line) }))
          .filter(({ text }) => text !== ''),
  );
}

function titleOf(titles: readonly TitleLine[]): string {
  return titles.find(({ text }) => foldText(text).startsWith('danh sach'))?.text ?? titles.at(-1)?.text ?? '';
}

function missingOf(shape: readonly string[], found: ReadonlySet<string | null>): readonly string[] {
  return shape.filter((field) => !found.has(field));
}

function knownColumns({ header }: Candidate): number {
  return header.columns.filter(({ field }) => field !== null).length;
}

const lookups = new Map<string, ReturnType<typeof headerLookup>>();

/** Columns of a layout by their heads; made once. */
export function lookupOf(layout: TableLayout): ReturnType<typeof headerLookup> {
  const known = lookups.get(layout.id);
  if (known !== undefined) return known;
  const made = headerLookup(layout.fields, layout);
  lookups.set(layout.id, made);
  return made;
}
