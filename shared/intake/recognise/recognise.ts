import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { askWhichList } from './ask-which-list.ts';
import type { Candidate, NearMiss, SheetLooks } from './choose-layout.ts';
import { doubtfulTitle } from './doubtful-title.ts';
import type { ValueFacts } from './column-values.ts';
import { hasRowsAbove } from './find-tables.ts';
import type { SheetGrid, WorkbookGrid } from '../grid/grid.ts';
import { CODE_SHEET, readHiddenCode } from '../cells/hidden-code.ts';
import type { IntakeKind } from '../intake-kinds.ts';
import type { AnswerOption, IntakeQuestion } from '../questions/intake-question.ts';
import { tableLayouts } from '../layouts/table-layouts.ts';
import { placeTables, type TableAnswer } from './place-tables.ts';
import type { TableProposal } from './propose-table.ts';
import type { RecogniseFacts, RecogniseResult, RecognisedTable } from './recognition.ts';
import { atCell, fix, note, placeOf, stop } from '../grid/sheet-place.ts';
import { understandTable, type PlacedTable } from './understand-table.ts';
import { indexUnits, LATEST_DAY } from './unit-index.ts';

/**
 * Finds every table of a workbook: its layout, heads and first row of data, its unit and period. What is only likely
 * is a question with a proposal. Hidden sheets are not read unless the person says so; they and sheets without a table
 * are named.
 */
export function recognise(workbook: WorkbookGrid, facts: RecogniseFacts): RecogniseResult {
  const { file } = workbook;
  const { given, forms, answers = [], remembered = () => [] } = facts;
  const tableAnswers = answers.filter((answer): answer is TableAnswer => answer.about === 'table');
  const answersAbout = (sheet: SheetGrid) => tableAnswers.filter((answer) => answer.sheet === sheet.name);
  const filled = workbook.sheets.filter(({ name, rows }) => name !== CODE_SHEET && rows.length > 0);
  const isRead = (sheet: SheetGrid) =>
    sheet.state === 'visible' || answersAbout(sheet).some(({ layout }) => layout !== null);
  const sheets = filled.filter(isRead);
  const problems: Problem[] = filled
    .filter((sheet) => !isRead(sheet))
    .map(({ name }) => note('intake.sheet-hidden', { at: 'sheet', file, sheet: name }));
  if (workbook.format === 'xlsm') problems.push(note('file.macros-not-run', { at: 'file', file }));

  const index = indexUnits(facts.units, LATEST_DAY);
  const values: ValueFacts = { namesUnit: (text) => index.find(text).length > 0 };
  const bySheet = sheets.map((sheet) => ({
    sheet,
    ...placeTables(sheet, { forms, values, answers: answersAbout(sheet), remembered }),
  }));
  const placed = bySheet.flatMap((one) => one.placed);
  const wanted = placed.filter(({ table }) => given.expect === undefined || table.kind === given.expect);
  const proposals = bySheet.flatMap(({ proposal }) =>
    proposal === null || (given.expect !== undefined && proposal.table.kind !== given.expect) ? [] : [proposal],
  );
  // Nothing of a list that may be two things is read before it is said which.
  const unsure = bySheet.flatMap((one) => one.unsure ?? []);
  if (wanted.length + proposals.length + unsure.length === 0) {
    // Everything was passed over by the person: nothing is wrong, there is only nothing to read.
    const isPassedOver = placed.length === 0 && tableAnswers.length > 0;
    const refusal = isPassedOver
      ? stop('intake.all-passed-over', { at: 'file', file })
      : refuse(file, { placed, looks: bySheet.map(({ looks }) => looks), expect: given.expect });
    return { tables: [], problems: [...problems, refusal], questions: [] };
  }

  const context = { ...facts, file, code: readHiddenCode(workbook), values };
  const tables: RecognisedTable[] = [];
  const questions: IntakeQuestion[] = unsure.map((list) => askWhichList(file, list));
  const read: readonly (PlacedTable &
    Pick<TableProposal, 'isHeadless' | 'blocks'> & { readonly reason: string | null })[] = [
    ...wanted.map((one) => ({ ...one, reason: null, isHeadless: false, blocks: NO_BLOCKS })),
    ...proposals.map(({ table, isHeadless, blocks }) => ({
      table,
      blocks,
      by: 'given' as const,
      reason: reasonOf(isHeadless),
      isHeadless,
    })),
  ];
  const inOrder = sheets.flatMap((sheet) => read.filter(({ table }) => table.sheet.name === sheet.name));
  for (const one of inOrder) {
    const understood = understandTable(one, context);
    const isSettled = answersAbout(one.table.sheet).some(({ headerRow }) => headerRow === one.table.header.firstRow);
    const doubtful = isSettled ? null : doubtfulTitle(one.table, understood.recognition.period);
    const reason =
      one.reason ??
      (doubtful !== null
        ? intakeWords.proposal.titleSays(doubtful)
        : understood.isStrange
          ? intakeWords.proposal.remembered
          : null);
    if (reason !== null) questions.push(askTable(file, one, reason));
    tables.push({ recognition: understood.recognition, isOpen: reason !== null });
    problems.push(...understood.problems, ...rowsAbove(file, one));
    questions.push(...understood.questions);
  }
  const readSheets = [...new Set(tables.map(({ recognition }) => recognition.sheet.name))];
  const asked = unsure.flatMap(({ candidates }) => candidates.map(({ sheet }) => sheet.name));
  const names = readSheets.join('”, “');
  for (const { name } of sheets) {
    if (readSheets.includes(name) || asked.includes(name) || tableAnswers.some((answer) => answer.sheet === name))
      continue;
    problems.push(note('intake.sheet-unread', { at: 'sheet', file, sheet: name }, { read: names }));
  }
  return { tables, problems, questions };
}

const NO_BLOCKS: TableProposal['blocks'] = new Map();

const reasonOf = (isHeadless: boolean) => (isHeadless ? intakeWords.proposal.headless : intakeWords.proposal.nearest);

/** “Có phải danh sách đảng viên mới kết nạp không?”; the other answers are the other layouts and to pass it over. */
function askTable(file: string, { table, isHeadless, blocks }: TableProposal, reason: string): IntakeQuestion {
  const { sheet, header, firstDataRow, layout } = table;
  const proposed = { ...header, firstDataRow: isHeadless ? header.firstRow : firstDataRow };
  // What heads a table of units may be somebody in a list of people.
  const answerOf = (id: string | null): AnswerOption['answer'] => {
    const block = (id === layout.id || id === null ? undefined : blocks.get(id)) ?? proposed;
    return {
      about: 'table',
      sheet: sheet.name,
      headerRow: block.firstRow,
      lastHeaderRow: block.lastRow,
      firstDataRow: block.firstDataRow ?? proposed.firstDataRow,
      layout: id,
    };
  };
  const others = tableLayouts.filter(({ id }) => id !== layout.id);
  const title = 'rows' in layout ? layout.title : layout.title;
  const [head] = header.columns;
  return {
    problem: fix('intake.table-unsure', atCell(placeOf(file, sheet), header.firstRow, head?.column ?? 1), {
      proposed: title.toLocaleLowerCase('vi').startsWith('danh sách') ? `d${title.slice(1)}` : `“${title}”`,
      reason,
    }),
    options: [
      { label: title, answer: answerOf(layout.id) },
      ...others.map((other) => ({ label: other.title, answer: answerOf(other.id) })),
      { label: intakeWords.proposal.passOverTable, answer: answerOf(null) },
    ],
    proposed: 0,
  };
}

function rowsAbove(file: string, { table, by }: PlacedTable): readonly Problem[] {
  if (by !== 'exact' || table.sheetTitles !== undefined || !hasRowsAbove(table.titles)) return [];
  const [first] = table.titles;
  return [note('intake.rows-above-unread', atCell(placeOf(file, table.sheet), first?.row ?? 1, first?.column ?? 1))];
}

type Refused = {
  readonly placed: readonly { readonly table: Candidate }[];
  readonly looks: readonly SheetLooks[];
  readonly expect: IntakeKind | undefined;
};

function refuse(file: string, { placed, looks, expect }: Refused): Problem {
  const place = { at: 'file', file } as const;
  const [unwanted] = placed;
  if (unwanted !== undefined && expect !== undefined) {
    return stop('intake.other-kind', place, {
      found: intakeWords.kinds[unwanted.table.kind],
      expected: intakeWords.kinds[expect],
    });
  }
  const other = looks.find((look) => look.other !== null)?.other ?? null;
  if (other !== null) return stop('intake.other-list', place, { title: other.title });
  const otherForm = looks.find((look) => look.otherForm !== null)?.otherForm ?? null;
  if (otherForm !== null) return stop('intake.other-form', place, { number: otherForm.number });
  const near: readonly NearMiss[] = looks.flatMap((look) => look.near);
  const [nearest] = [...near].sort((a, b) => b.found - a.found || a.missing.length - b.missing.length);
  if (nearest === undefined || nearest.found === 0) return stop('intake.unknown-layout', place);
  if (nearest.missing.length === 0) return stop('intake.title-missing', place, { nearest: nearest.title });
  const missing = nearest.missing.map((label) => `“${label}”`).join(', ');
  return stop('intake.unknown-layout-near', place, { nearest: nearest.title, missing });
}
