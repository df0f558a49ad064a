import type { Problem } from '../../contract/problem.ts';
import { periodFromDays } from '../../domain/period.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { titleLines, type Candidate } from './choose-layout.ts';
import type { ValueFacts } from './column-values.ts';
import { findPeriods, findStateDays } from './find-period.ts';
import { checkPeriodSigns } from './check-period-signs.ts';
import { findReportPeriod } from './find-report-period.ts';
import { findReportUnit } from './find-report-unit.ts';
import { columnName } from '../grid/grid.ts';
import type { HiddenCode } from '../cells/hidden-code.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { FoundPeriod, FoundUnit, RecogniseFacts, Recognition } from './recognition.ts';
import { fieldsSaid } from './settle-columns.ts';
import { isPartOfAdmitted, transposedSummary } from '../layouts/summary-table.ts';
import { findLayoutMemory, layoutKey, type ToRemember } from './remembered.ts';
import { withUnheaded } from './propose-table.ts';
import { resolveColumns } from './resolve-columns.ts';
import { atCell, fix, note, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { indexUnits, LATEST_DAY } from './unit-index.ts';

/** A table whose place is known, and how sure it is what it holds. */
export type PlacedTable = {
  readonly table: Candidate;
  /** `exact`: by its heads; `given`: the person said so; `remembered`: as a workbook of this look was read before. */
  readonly by: 'exact' | 'given' | 'remembered';
};
export type Understood = {
  readonly recognition: Recognition;
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  /** The look was only settled for another unit: the table as a whole is to be asked about. */
  readonly isStrange: boolean;
};

type Facts = RecogniseFacts & { readonly file: string; readonly code: HiddenCode | null; readonly values: ValueFacts };

/** Kinds that speak for one unit and certain days. */
const REPORTS: ReadonlySet<string> = new Set(['admissions', 'candidates', 'members', 'form', 'summary']);

/** A column without a head that is filled in so many of the rows is no stray remark. */
const UNHEADED = 0.5;

/** Whose table it is, for which days, and what each of its columns holds. */
export function understandTable({ table: found, by }: PlacedTable, facts: Facts): Understood {
  const isList = found.kind !== 'form' && found.layout.id !== transposedSummary.id;
  const placed = withoutShortWords(isList ? withUnheaded(found, UNHEADED) : found);
  const { file, answers = [], remembered = () => [] } = facts;
  const place = placeOf(file, placed.sheet);
  const { unit, period, problems, questions, toRemember } = REPORTS.has(placed.kind)
    ? findSender(placed, place, facts)
    : { unit: null, period: null, problems: [], questions: [], toRemember: [] };
  const key = layoutKey(placed.header);
  const memory = findLayoutMemory(remembered, key, unit?.id ?? null);
  // A column of a summary that is not read is a figure that is lost.
  const asksAll = by !== 'exact' || placed.layout.id === 'summary';
  // Once the person said what the table is, or while that is asked, the memory of another unit speaks for its columns.
  const kept = memory === null ? null : { ...memory, isOwn: memory.isOwn || by !== 'exact' };
  const columns = resolveColumns(placed, { place, values: facts.values, answers, memory: kept, asksAll });
  const { table } = columns;
  const { kind, layout, fields, sheet, header, firstDataRow } = table;
  const newMemory: readonly ToRemember[] =
    columns.memory === null
      ? []
      : [{ subject: 'layout', unitId: unit?.id ?? null, key, answer: JSON.stringify(columns.memory) }];
  const hasCells = header.columns.some(({ field }) => field === 'cellName');
  const isCell = unit !== null && !hasCells && kind !== 'form' && isCellOf(unit.id, sheet.name, facts, period?.to);
  const recognition: Recognition = {
    kind,
    layout: layout.id,
    form: 'rows' in layout ? layout : null,
    fields,
    sheet,
    header,
    firstDataRow,
    unit,
    period,
    ...(isCell ? { sheetCell: sheet.name } : {}),
    toRemember: [...toRemember, ...newMemory],
  };
  return {
    recognition,
    problems: [
      ...columnProblems(table, place),
      ...columns.problems,
      ...problems,
      ...(isCell ? [note('intake.cell-from-sheet-name', { at: 'sheet', ...place }, { cell: sheet.name })] : []),
    ],
    questions: [...columns.questions, ...questions],
    isStrange: by === 'remembered' && memory?.isOwn !== true,
  };
}

/**
 * `Nữ` alone is a part of the admitted ones while the table counts nobody else. Beside members, or columns nobody knows,
 * it is only so directly after the number of the admitted ones; elsewhere it is asked.
 */
function withoutShortWords(table: Candidate): Candidate {
  const { header } = table;
  const countsOthers = header.columns.some(({ field }) => field === null || field.startsWith('members.'));
  if (table.layout.id !== 'summary' || !countsOthers) return table;
  let isAfterAdmitted = false;
  const columns = header.columns.map((column) => {
    const { field } = column;
    const isPart = field !== null && isPartOfAdmitted(field);
    if (!isPart) isAfterAdmitted = field === 'admitted.total';
    return isPart && !isAfterAdmitted && !column.header.includes(' – ') ? { ...column, field: null } : column;
  });
  return { ...table, header: { ...header, columns } };
}

function isCellOf(unitId: number, name: string, { units }: Facts, day = LATEST_DAY): boolean {
  const cell = indexUnits(units, day).findCell(unitId, name);
  return cell !== null && cell.unitId !== unitId;
}

type Sender = Omit<ReturnType<typeof findReportUnit>, 'unit'> & {
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
};

/** Day and place of the signature stand in one of the last rows. */
const ROWS_SIGNED = 15;
/** A signature stands beside one or two others; a day among more cells is somebody's. */
const SIGNATURES = 3;
const LAST_ROW = Number.MAX_SAFE_INTEGER;

/** What a table further down does not say itself is said at the head of its sheet. */
function findSender(
  { kind, titles, sheetTitles, sheet, firstDataRow }: Candidate,
  place: SheetPlace,
  facts: Facts,
): Sender {
  const { given, units, code, answers = [], remembered = () => [] } = facts;
  const ownPeriod = sheetTitles === undefined || titles.some(({ text }) => findPeriods(text).length > 0);
  const periodTitles = ownPeriod ? titles : sheetTitles;
  // Candidates and members are of the day they are told; only some of their lists name a period.
  const isOfDay = kind === 'candidates' || kind === 'members';
  const named = findReportPeriod({ place, titles: periodTitles, given, code });
  const foundPeriod = (isOfDay ? ofStateDay(named.period, periodTitles) : null) ?? named;
  const { period } = foundPeriod;
  const signed = sheet.rows.slice(-ROWS_SIGNED).filter(({ cells }) => cells.length <= SIGNATURES);
  const below = titleLines({ ...sheet, rows: signed }, LAST_ROW);
  const signs =
    period === null || period.foundBy === 'given' || isOfDay
      ? []
      : checkPeriodSigns(period, { place, titles, below: below.filter(({ row }) => row >= firstDataRow) });
  const problems = [...foundPeriod.problems, ...signs].filter(
    (problem) => !isOfDay || problem.code !== 'intake.period-unknown',
  );
  const index = indexUnits(units, period?.to ?? LATEST_DAY);
  const ownUnit = sheetTitles === undefined || titles.some(({ text }) => index.namesOrganisation(text));
  const found = findReportUnit({
    place,
    titles: ownUnit ? titles : sheetTitles,
    given,
    index,
    code,
    answers,
    remembered,
  });
  const { root } = index;
  // Each row of a summary names its own unit; the table itself is the board's.
  if (kind === 'summary' && found.unit === null && given.unitId === undefined && root !== null) {
    const unit = { id: root.unitId, name: root.name, foundBy: 'single-choice' } as const;
    return { unit, period, problems, questions: [], toRemember: [] };
  }
  return { ...found, period, problems: [...problems, ...found.problems] };
}

/** A list of people that says on which day they stood so speaks of that day, whatever year stands beside it. */
function ofStateDay(
  found: FoundPeriod | null,
  titles: Candidate['titles'],
): { readonly period: FoundPeriod; readonly problems: readonly Problem[] } | null {
  if (found?.foundBy === 'given' || found?.foundBy === 'code') return null;
  const [day, second] = new Set(titles.flatMap(({ text }) => findStateDays(text)));
  if (day === undefined || second !== undefined) return null;
  return { period: { ...periodFromDays(day, day), foundBy: 'sheet-text' }, problems: [] };
}

function filledColumns({ layout, sheet, firstDataRow }: Candidate): ReadonlySet<number> {
  if (layout.id !== 'summary') return new Set();
  return new Set(sheet.rows.flatMap(({ row, cells }) => (row < firstDataRow ? [] : cells.map(({ column }) => column))));
}

/** Heads that name a field twice, columns nobody reads, columns whose absence leaves figures missing. */
function columnProblems(table: Candidate, place: SheetPlace): readonly Problem[] {
  const { header, fields } = table;
  const problems: Problem[] = [];
  // A head merged over two columns of figures heads one of them.
  const isFigure = (id: string) => table.layout.id === 'summary' && id.includes('.');
  const filled = filledColumns(table);
  for (const { id, label, repeats } of fields) {
    const columns = header.columns.filter(
      ({ column, field, sharesHead }) => field === id && (sharesHead !== true || (isFigure(id) && filled.has(column))),
    );
    const [, second] = columns;
    if (second === undefined || repeats === true) continue;
    const names = columns.map(({ column }) => columnName(column)).join(', ');
    problems.push(
      fix('intake.column-twice', atCell(place, header.lastRow, second.column), { field: label, columns: names }),
    );
  }
  const unread = header.columns.filter(({ field, how }) => field === null && how === undefined);
  if (unread.length > 0) {
    const columns = unread
      .map(({ column, header: text }) => `${columnName(column)} “${text === '' ? intakeWords.proposal.noHead : text}”`)
      .join(', ');
    problems.push(note('intake.columns-unread', { at: 'sheet', ...place }, { columns, count: unread.length }));
  }
  const unkept = new Set(fields.flatMap(({ id, unkept: isUnkept }) => (isUnkept === true ? [id] : [])));
  const notKept = header.columns.filter(({ field }) => field !== null && unkept.has(field));
  if (notKept.length > 0) {
    const columns = notKept.map(({ column, header: text }) => `${columnName(column)} “${text}”`).join(', ');
    problems.push(note('intake.columns-not-kept', { at: 'sheet', ...place }, { columns, count: notKept.length }));
  }
  const found = fieldsSaid(header.columns, fields);
  const missed = fields.filter(({ id, missed: isMissed }) => isMissed === true && !found.has(id));
  if (missed.length > 0) {
    const names = missed.map(({ label }) => label).join(', ');
    problems.push(note('intake.columns-missing', { at: 'sheet', ...place }, { fields: names }));
  }
  return problems;
}
