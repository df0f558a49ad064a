import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { Candidate } from './choose-layout.ts';
import { lookAtColumns, type ValueFacts } from './column-values.ts';
import type { FoundColumn } from './find-header.ts';
import { columnName } from '../grid/grid.ts';
import type { AnswerOption, IntakeQuestion } from '../questions/intake-question.ts';
import { isHeadless, type LayoutField } from '../layouts/table-layout.ts';
import { dataRows } from './propose-table.ts';
import { likenessByHead, proposeColumns, type ColumnProposal } from './propose-columns.ts';
import { layoutKey, type LayoutMemory } from './remembered.ts';
import { atCell, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';

type ColumnAnswer = Extract<StageAnswer, { about: 'column' }>;

export type ColumnFacts = {
  readonly place: SheetPlace;
  readonly values: ValueFacts;
  readonly answers: readonly StageAnswer[];
  readonly memory: { readonly memory: LayoutMemory; readonly isOwn: boolean } | null;
  /** The table itself was proposed or given by the person: every column without an exact head is asked about. */
  readonly asksAll: boolean;
};

export type ResolvedColumns = {
  readonly table: Candidate;
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  /** What is to be kept for the next workbook of this look; null when nothing was answered. */
  readonly memory: LayoutMemory | null;
};

/**
 * Settles what each column holds. Sure: an exact head, an answer of the person, an answer kept for this look and unit.
 * Everything else is proposed and asked about; until it is answered nothing of the table is written.
 */
export function resolveColumns(table: Candidate, facts: ColumnFacts): ResolvedColumns {
  const { header, fields, layout } = table;
  const answered = new Map(answersFor(table, facts).map((answer) => [answer.column, answer.field]));
  const known = new Set(fields.map(({ id }) => id));
  const kept = facts.memory?.memory.layout === layout.id ? facts.memory : null;
  const settled = header.columns.map((column): FoundColumn => {
    const letters = columnName(column.column);
    const answer = answered.get(letters);
    if (answer !== undefined && (answer === null || known.has(answer)))
      return { ...column, field: answer, how: 'answered' };
    const before = kept?.isOwn === true ? kept.memory.columns[letters] : undefined;
    if (before !== undefined && (before === null || known.has(before)))
      return { ...column, field: before, how: 'remembered' };
    return column;
  });
  const proposals = proposalsFor(settled, table, { ...facts, kept: kept?.memory ?? null });
  const byColumn = new Map(proposals.map((proposal) => [proposal.column.column, proposal]));
  const columns = settled.map((column): FoundColumn => {
    const proposal = byColumn.get(column.column);
    return proposal === undefined ? column : { ...column, field: proposal.field, how: 'proposed' };
  });
  const joined = columns.map((column): FoundColumn =>
    goesOn(column, column.field, columns) ? { ...column, sharesHead: true } : column,
  );
  const resolved = { ...table, header: { ...header, columns: joined } };
  return {
    table: resolved,
    questions: proposals.map((proposal) => toQuestion(proposal, table, facts)),
    problems: rememberedNote(settled, fields, facts),
    memory: toMemory(resolved, facts.asksAll),
  };
}

function answersFor({ header }: Candidate, { place, answers }: ColumnFacts): readonly ColumnAnswer[] {
  return answers.filter(
    (answer): answer is ColumnAnswer =>
      answer.about === 'column' && answer.sheet === place.sheet && answer.headerRow === header.firstRow,
  );
}

/** Exactly recognised tables keep unknown columns as they are, unless a column is like a field that is missing. */
function proposalsFor(
  settled: readonly FoundColumn[],
  table: Candidate,
  { values, asksAll, kept }: ColumnFacts & { readonly kept: LayoutMemory | null },
): readonly ColumnProposal[] {
  const open = settled.filter(({ field, how }) => field === null && how === undefined);
  if (open.length === 0) return [];
  const looks = lookAtColumns(dataRows(table), values);
  const { fields } = table;
  const proposals = proposeColumns(settled, { fields, looks }).map((proposal) => fromMemory(proposal, kept));
  if (asksAll)
    return proposals.filter(({ column }) => column.header !== '' || (looks.get(column.column)?.filled ?? 0) > 0);
  const needed = new Set(fields.flatMap(({ id, missed }) => (missed === true ? [id] : [])));
  const unkept = new Set(fields.flatMap(({ id, unkept: isUnkept }) => (isUnkept === true ? [id] : [])));
  return proposals.filter(({ column, field }) => {
    if (field === null || unkept.has(field) || (looks.get(column.column)?.filled ?? 0) === 0) return false;
    const shapes = looks.get(column.column)?.shapes;
    if (mayGoOn(column, settled, fields) && (shapes?.has('words') === true || shapes?.has('ordinal') === true))
      return true;
    const byHead = likenessByHead(column.header, fields).find((one) => one.field === field);
    return byHead === undefined ? needed.has(field) : byHead.score >= LIKE_ENOUGH;
  });
}

/** A column without a head that holds the rest of what the one before it holds. */
const goesOn = ({ column, header }: FoundColumn, field: string | null, columns: readonly FoundColumn[]) =>
  isHeadless(header) && field !== null && columns.some((one) => one.column === column - 1 && one.field === field);

/** Beside a name or a day a column without a head is never passed over in silence. */
function mayGoOn({ column, header }: FoundColumn, columns: readonly FoundColumn[], fields: readonly LayoutField[]) {
  const left = isHeadless(header) ? columns.find((one) => one.column === column - 1)?.field : undefined;
  return left != null && fields.some(({ id, joins }) => id === left && joins !== undefined);
}

/** A head that shares a few words with a field is no reason to ask. */
const LIKE_ENOUGH = 0.7;

function fromMemory(proposal: ColumnProposal, kept: LayoutMemory | null): ColumnProposal {
  const before = kept?.columns[columnName(proposal.column.column)];
  if (before === undefined) return proposal;
  const likely = before === null ? proposal.likely : [before, ...proposal.likely.filter((id) => id !== before)];
  return { ...proposal, field: before, likely, reason: intakeWords.proposal.remembered };
}

function toQuestion(
  { column, field, reason, likely }: ColumnProposal,
  { header, fields }: Candidate,
  { place }: ColumnFacts,
): IntakeQuestion {
  const letters = columnName(column.column);
  const answerOf = (one: string | null): StageAnswer => ({
    about: 'column',
    sheet: place.sheet,
    headerRow: header.firstRow,
    column: letters,
    field: one,
  });
  const labelOf = (id: string) => fields.find((one) => one.id === id)?.label ?? id;
  const ids = [...new Set([...likely, ...fields.map(({ id }) => id)])];
  const passOver: AnswerOption = { label: intakeWords.proposal.passOver, answer: answerOf(null) };
  const options = [...ids.map((id): AnswerOption => ({ label: labelOf(id), answer: answerOf(id) })), passOver];
  const proposed = field === null ? options.length - 1 : ids.indexOf(field);
  const facts = {
    column: letters,
    header: column.header === '' ? intakeWords.proposal.noHead : column.header,
    proposed: field === null ? intakeWords.proposal.passOver : labelOf(field),
    reason,
  };
  return {
    problem: fix('intake.column-unsure', atCell(place, header.lastRow, column.column), facts),
    options,
    proposed,
  };
}

function rememberedNote(
  settled: readonly FoundColumn[],
  fields: readonly LayoutField[],
  { place }: ColumnFacts,
): readonly Problem[] {
  const remembered = settled.filter(({ how, field }) => how === 'remembered' && field !== null);
  if (remembered.length === 0) return [];
  const columns = remembered
    .map(({ column, field }) => `${columnName(column)} là “${fields.find(({ id }) => id === field)?.label ?? ''}”`)
    .join(', ');
  return [note('intake.layout-remembered', { at: 'sheet', ...place }, { columns })];
}

/** Only what the person settled is kept; exact heads speak for themselves the next time. */
function toMemory({ header, layout, firstDataRow }: Candidate, asksAll: boolean): LayoutMemory | null {
  const settled = header.columns.filter(({ how }) => how === 'answered' || how === 'remembered');
  if (layoutKey(header) === '' || (settled.length === 0 && !asksAll)) return null;
  return {
    layout: layout.id,
    toData: firstDataRow - header.lastRow,
    columns: Object.fromEntries(settled.map(({ column, field }) => [columnName(column), field])),
  };
}
