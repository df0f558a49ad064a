import type { Problem } from '../../contract/problem.ts';
import { convertLegacyText } from '../../intake/mend/convert-legacy-text.ts';
import type { SheetGrid, WorkbookGrid } from '../../intake/grid/grid.ts';
import { atSheet, placeOf, stop } from '../../intake/grid/sheet-place.ts';
import type { Indicator } from '../../statistics/indicator.ts';
import type { FormDefinition } from '../form-definition.ts';
import { blankRows, labelColumns, wordsBesideLabels, type WordsBeside } from './blank-rows.ts';
import { findBlankTable, type BlankTable } from './blank-table.ts';
import { draftForm, type DraftForm } from './draft-form.ts';
import { furtherIndicators, knownLabels, subjectOf, type KnownLabel } from './known-labels.ts';
import { subjects, type LearnAnswers, type Subject } from './learn-answers.ts';
import { isMainHead, proposeColumns, type ColumnProposal } from './propose-columns.ts';
import { proposeIdentities, type BlankFormula, type IdentityProposal } from './propose-identities.ts';
import { proposeRows, type RowProposal } from './propose-rows.ts';
import { readTitles } from './read-titles.ts';

/** What a blank is understood to be, part by part with how sure that is. */
export type ShownProposal = {
  readonly file: string;
  readonly sheet: string;
  /** Other sheets of the workbook that hold a form. */
  readonly otherSheets: readonly string[];
  readonly firstHeadRow: number;
  readonly lastHeadRow: number;
  readonly number: string;
  readonly title: string;
  readonly subject: Subject;
  readonly periodKind: FormDefinition['periodKind'] | null;
  readonly columns: readonly ColumnProposal[];
  readonly rows: readonly RowProposal[];
  readonly identities: readonly IdentityProposal[];
  /** Addresses of the figures of the period. */
  readonly figureCells: readonly string[];
};

/** The same with what follows from it. */
export type FormProposal = {
  readonly shown: ShownProposal;
  readonly table: BlankTable;
  readonly draft: DraftForm;
  readonly beside: readonly WordsBeside[];
};

export type LearnFacts = {
  readonly forms: readonly FormDefinition[];
  readonly indicators: readonly Indicator[];
  /** Formulas of a sheet. */
  readonly formulasOf: (sheet: string) => readonly BlankFormula[];
};

export type Proposed =
  | { readonly is: 'proposal'; readonly proposal: FormProposal }
  | { readonly is: 'refused'; readonly problem: Problem };

const KIND_OF = { admitted: 'flow', members: 'state', movement: 'movement', other: null } as const;

/** Reads a blank workbook as a form nobody has described: heads, rows, what they mean, how they may add up. */
export function proposeForm(blank: WorkbookGrid, answers: LearnAnswers, facts: LearnFacts): Proposed {
  const { file } = blank;
  // Labels in an old code would never meet those of the units' workbooks, which are brought into Unicode.
  const [old] = convertLegacyText(blank, null).questions;
  if (old !== undefined) return { is: 'refused', problem: stop('learn.legacy-font', old.problem.place) };
  const tables = blank.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap((sheet) => findBlankTable(sheet) ?? []);
  const table = answers.sheet === undefined ? tables[0] : tables.find(({ sheet }) => sheet.name === answers.sheet);
  if (table === undefined) return { is: 'refused', problem: noTable(blank, answers.sheet) };
  const labels = labelColumns(table);
  const titles = readTitles(table);
  const title = answers.title ?? titles.title;
  const subject = answers.subject ?? subjectOf(title);
  const columns = proposeColumns(table, { labels, forms: facts.forms, answers: answers.columns ?? [] });
  const main = columns.find(({ means }) => means === 'figure');
  const settled = labels.map((own, block) => settleLabels(own, block, columns, table));
  const everyLabel = subjects.flatMap(
    (one): readonly KnownLabel[] => knownLabels(one, facts.forms, facts.indicators).all,
  );
  const beside = wordsBesideLabels(table, settled);
  const rows = proposeRows(blankRows(table, settled), {
    labels: knownLabels(subject, facts.forms, facts.indicators),
    everyLabel,
    isSubjectKnown: subject !== 'other',
    isMainColumnKnown: main !== undefined && (main.sure === 'answered' || isMainHead(main, facts.forms)),
    hasGroupsBeside: beside.some(({ hasLabel }) => hasLabel),
    answers: answers.rows ?? [],
  });
  const further = furtherIndicators(facts.forms);
  const draft = draftForm({ table, columns, rows, further, figures: answers.figures ?? [] });
  const shown: ShownProposal = {
    file,
    sheet: table.sheet.name,
    otherSheets: tables.filter((one) => one !== table).map(({ sheet }) => sheet.name),
    firstHeadRow: table.firstHeadRow,
    lastHeadRow: table.lastHeadRow,
    number: answers.number ?? titles.number,
    title,
    subject,
    periodKind: answers.periodKind ?? KIND_OF[subject],
    columns,
    rows,
    identities: proposeIdentities(draft, facts.formulasOf(table.sheet.name), facts.forms),
    figureCells: [...draft.cells.values()],
  };
  return { is: 'proposal', proposal: { shown, table, draft, beside } };
}

/** Where the labels stand when the person said another column than the one with most words. */
function settleLabels(
  own: ReturnType<typeof labelColumns>[number],
  block: number,
  columns: readonly ColumnProposal[],
  { blocks }: BlankTable,
) {
  const at = (means: ColumnProposal['means']) => {
    const index = columns.findIndex((one) => one.means === means);
    return index === -1 ? null : (blocks[block]?.[index]?.column ?? null);
  };
  return { label: at('label') ?? own.label, ordinal: at('ordinal') };
}

function noTable({ file, sheets }: WorkbookGrid, wanted: string | undefined): Problem {
  if (wanted === undefined) return stop('learn.no-table', { at: 'file', file });
  const sheet: SheetGrid | undefined = sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) return stop('learn.no-sheet', { at: 'file', file }, { sheet: wanted });
  return stop('learn.no-table', atSheet(placeOf(file, sheet)));
}
