import type { Place, Problem } from '../../contract/problem.ts';
import { applyDayOrders } from '../mend/apply-day-orders.ts';
import { applyFixes, fixesOutside, positionOf } from '../mend/apply-fixes.ts';
import { capProblems } from './cap-problems.ts';
import { convertLegacyText, legacyDecision } from '../mend/convert-legacy-text.ts';
import { joinDifferences } from '../difference/difference.ts';
import type { WorkbookGrid } from '../grid/grid.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import { countStates } from '../intake-kinds.ts';
import { keepLeftOut, type LeftOutRow } from '../plan/keep-left-out.ts';
import { keepWritten } from '../plan/keep-written.ts';
import { joinTotals, planAll, sharedPeople, shownTogether } from './join-outcomes.ts';
import type { RecognisedTable, Recognition } from '../recognise/recognition.ts';
import { recognise } from '../recognise/recognise.ts';
import { describeTables, partOf, type StagedPart } from './staged-part.ts';
import { atSheet, fix, note, placeOf } from '../grid/sheet-place.ts';
import { type MendedSheet } from './stage-admissions.ts';
import { valuesToRemember } from './remember-values.ts';
import { rowsAnsweredOut } from '../questions/sheet-answers.ts';
import type { SheetRow, StageChoices } from '../questions/stage-choices.ts';
import { withSuggestion } from '../mend/suggest-fix.ts';
import { takePart } from './take-part.ts';
import { valueAnswers } from '../questions/value-answers.ts';
import type { EarlierIntake, StageFacts } from './stage-facts.ts';
import type { StagedIntake } from './staged-intake.ts';
import { groupTables, rowsOfGroup } from './group-tables.ts';
import { stageGroup } from './stage-group.ts';
import { withUnsettledRows } from './unsettled-rows.ts';

/**
 * Takes a workbook from cells to a plan: lay the mends over it, recognise, map, read, match, plan. Pure: what it needs
 * to know is handed in, what it finds is returned. Nothing of a file is written while one of its problems is `fix` or
 * `stop`; `takePart` leaves out what they are about.
 */
export function stageWorkbook(sent: WorkbookGrid, choices: StageChoices, facts: StageFacts): StagedIntake {
  const workbook = applyDayOrders(sent, choices.answers);
  const { workbook: fixed, written, problems } = applyFixes(workbook, choices.fixes);
  const mendedOf = (sheet: string): MendedSheet | null => {
    const [unfixed, texts] = [workbook.sheets.find(({ name }) => name === sheet), written.get(sheet)];
    return unfixed === undefined || texts === undefined ? null : { unfixed, written: texts };
  };
  let at = '';
  const planBase = () => {
    const base = facts.planBase();
    ({ at } = base);
    return base;
  };
  const answeredOut = rowsAnsweredOut(choices.answers);
  const leaveOut = [...choices.leaveOut, ...answeredOut];
  const staged = takePart((chosen) => stageOnce(fixed, chosen, { ...facts, planBase }, mendedOf), {
    ...choices,
    leaveOut,
  });
  const outside = fixesOutside(choices.fixes, workbook.file, staged.parts.map(boundsOf));
  return {
    ...staged,
    problems: [...staged.problems, ...problems, ...outside].map(withSuggestion),
    allProblems: [...staged.allProblems, ...problems, ...outside].map(withSuggestion),
    questions: staged.questions.map((question) => ({ ...question, problem: withSuggestion(question.problem) })),
    plan:
      staged.plan === null
        ? null
        : keepLeftOut(keepWritten(staged.plan, written, at), leftOutRows(staged, answeredOut)),
  };
}

/** Rows of which somebody said that they do not count are settled; nothing of them is still to come. */
function leftOutRows({ rows }: StagedIntake, answeredOut: readonly SheetRow[]): readonly LeftOutRow[] {
  const settled = new Set(answeredOut.map(({ sheet, row }) => `${sheet} ${row}`));
  return rows.flatMap(({ sheet, row, state, cells }) =>
    state === 'left-out' && !settled.has(`${sheet} ${row}`) ? [{ sheet, row, written: cells()[0] ?? '' }] : [],
  );
}

const boundsOf = ({ sheet, headerRow, lastDataRow, columns }: StagedPart) => ({
  sheet,
  headerRow,
  lastDataRow,
  lastColumn: Math.max(0, ...columns.map(({ column }) => positionOf(`${column}1`).column)),
});

/** All tables make one plan, and nothing of a file is written while one of its questions is open. */
function stageOnce(
  asRead: WorkbookGrid,
  choices: StageChoices,
  facts: StageFacts,
  mendedOf: (sheet: string) => MendedSheet | null,
): StagedIntake {
  const { file } = asRead;
  const legacy = convertLegacyText(asRead, legacyDecision(choices.answers));
  if (legacy.problems.some(({ weight }) => weight === 'fix')) {
    return unreadable(legacy.problems, [], legacy.questions);
  }
  const { workbook } = legacy;
  const { tables, problems, questions } = recognise(workbook, {
    forms: facts.forms,
    units: facts.units,
    given: choices.given,
    answers: choices.answers,
    remembered: facts.remembered,
  });
  const found = [...legacy.problems, ...problems, ...questions.map(({ problem }) => problem)];
  const groups = groupTables(tables);
  if (groups.length === 0) return unreadable(found, tables, questions);
  const earlier = groups.flatMap(([first]) => findEarlier(workbook.sha256, first.recognition, facts) ?? []);
  const replaced = earlier.find(({ replacedBy }) => replacedBy !== null);
  const [still] = earlier;
  if (still !== undefined && replaced === undefined) {
    const problem = note(
      'intake.already-imported',
      { at: 'file', file },
      { ...whenOf(still.at), changeSet: still.changeSetId },
    );
    return unreadable([problem], tables, []);
  }
  const values = valueAnswers(choices.answers, facts.rememberedValues);
  const work = { file, choices, facts, values, mendedOf };
  const staged = groups.map((group) => ({ group, outcome: stageGroup(group, work) }));
  const outcomes = staged.flatMap(({ outcome }) => outcome ?? []);
  if (outcomes.length === 0) return unreadable(found, tables, questions);

  if (replaced !== undefined && outcomes.some(({ makePlan }) => makePlan !== null))
    found.push(olderVersion(replaced, file, choices.replaceSubmission));
  const asked = [...outcomes.flatMap((outcome) => outcome.questions), ...sharedPeople(file, outcomes)];
  const all = [...found, ...outcomes.flatMap((outcome) => outcome.problems)];
  const isWhole = outcomes.length === groups.length;
  const isSettled =
    isWhole && asked.length === 0 && questions.length === 0 && all.every(({ weight }) => weight === 'note');
  const rowsOf = new Map(
    staged.map(({ group, outcome }) => [
      group,
      withUnsettledRows(rowsOfGroup(group, outcome), [...all, ...asked], outcome?.askedRows ?? []),
    ]),
  );
  const rows = [...rowsOf.values()].flat();
  const toRemember = [
    ...tables.flatMap(({ recognition }) => recognition.toRemember),
    ...valuesToRemember(values.toRemember()),
  ];
  const plan = isSettled ? planAll(outcomes, toRemember, facts) : null;
  const [first] = tables;
  const place: Place =
    tables.length === 1 && first !== undefined ? atSheet(placeOf(file, first.recognition.sheet)) : { at: 'file', file };
  const ending =
    plan === 'clash'
      ? [fix('intake.parts-clash', { at: 'file', file })]
      : isSettled && plan === null
        ? [note('intake.nothing-new', place)]
        : [];
  const told = [...all, ...asked, ...ending];
  return {
    ...describeTables(tables),
    ...shownTogether(
      outcomes,
      staged.map(({ group }) => ({ unit: unitOfForm(group[0].recognition), rows: rowsOf.get(group) ?? [] })),
    ),
    counts: countStates(rows.map(({ state }) => state)),
    totals: outcomes.length === 1 ? (outcomes[0]?.totals ?? []) : joinTotals(outcomes),
    problems: capProblems(told),
    allProblems: told,
    questions: [...questions, ...outcomes.flatMap((outcome) => outcome.asked ?? [])],
    difference: joinDifferences(outcomes.flatMap(({ difference }) => difference ?? [])),
    leftOutCells: outcomes.reduce((sum, { leftOutCells = 0 }) => sum + leftOutCells, 0),
    parts: staged.flatMap(({ group }) =>
      group.map(({ recognition }, at) => {
        const own = (rowsOf.get(group) ?? []).filter(({ table = 0 }) => table === at);
        return partOf(recognition, countStates(own.map(({ state }) => state)));
      }),
    ),
    plan: plan === 'clash' ? null : plan,
  };
}

/** Lines of lists name their unit themselves. */
const unitOfForm = ({ kind, unit }: Recognition) => (kind === 'form' ? (unit?.name ?? null) : null);

/** The same bytes may be two units' empty forms; for one unit and its days they are the same intake. */
function findEarlier(
  sha256: string,
  { unit, period, kind, form }: Recognition,
  facts: StageFacts,
): EarlierIntake | null {
  const same = facts
    .earlierIntakes(sha256)
    .filter(
      (one) =>
        one.unitId === (unit?.id ?? null) && one.from === (period?.from ?? null) && one.to === (period?.to ?? null),
    );
  const ofTable = same.findLast((one) => one.kind === kind && (form === null || one.formId === form.id));
  return ofTable ?? same.at(-1) ?? null;
}

function whenOf(at: string): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = at.split('T');
  return { day: day.split('-').reverse().join('/'), time: time.slice(0, 5) };
}

/** Bytes taken before and replaced since: taking them again is for the person to choose. */
function olderVersion({ at, replacedBy }: EarlierIntake, file: string, isChosen: boolean): Problem {
  const { day: newDay, time: newTime } = whenOf(replacedBy?.at ?? '');
  const facts = { ...whenOf(at), newDay, newTime, newFile: replacedBy?.file ?? '' };
  const place: Place = { at: 'file', file };
  return isChosen ? note('intake.older-version-taken', place, facts) : fix('intake.older-version', place, facts);
}

function unreadable(
  problems: readonly Problem[],
  tables: readonly RecognisedTable[],
  questions: readonly IntakeQuestion[],
): StagedIntake {
  return {
    ...describeTables(tables),
    headers: [],
    rows: [],
    counts: countStates([]),
    totals: [],
    problems: capProblems(problems),
    allProblems: problems,
    questions,
    difference: null,
    leftOutCells: 0,
    parts: tables.map(({ recognition }) => partOf(recognition, countStates([]))),
    plan: null,
  };
}
