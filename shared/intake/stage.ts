import type { Place, Problem } from '../contract/problem.ts';
import type { CodedField } from '../domain/coded-fields.ts';
import type { Settings } from '../domain/settings.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { capProblems } from './cap-problems.ts';
import { convertLegacyText, legacyDecision } from './convert-legacy-text.ts';
import type { WorkbookGrid } from './grid.ts';
import type { IntakeQuestion } from './intake-question.ts';
import { countStates, type IntakeCounts, type IntakeKind } from './intake-kinds.ts';
import { listTitle } from './list-title.ts';
import type { ListSpan } from './match-admissions.ts';
import type { PlanBase } from './plan-admissions.ts';
import type { KnownSubmission } from './plan-form.ts';
import type { KnownTarget } from './plan-targets.ts';
import type { Plan } from './plan.ts';
import type { TargetIndicator } from './read-targets.ts';
import { joinTotals, planAll, sharedPeople, shownTogether } from './join-outcomes.ts';
import type { FoundPeriod, FoundUnit, RecognisedTable, Recognition } from './recognition.ts';
import type { FindRemembered } from './remembered.ts';
import { recognise } from './recognise.ts';
import { describeTables, partOf, type StagedPart } from './staged-part.ts';
import { atSheet, fix, note, placeOf, stop } from './sheet-place.ts';
import { stageAdmissions, type AdmissionFacts } from './stage-admissions.ts';
import { stagePeopleList, type PeopleListFacts } from './stage-people-list.ts';
import { valuesToRemember } from './remember-values.ts';
import { stageForm } from './stage-form.ts';
import { rowOfProblem, type KindOutcome, type StagedRow } from './stage-outcome.ts';
import { stageTargets } from './stage-targets.ts';
import { stageUnits } from './stage-units.ts';
import type { SheetRow, StageChoices } from './stage-choices.ts';
import { valueAnswers, type RememberedValues, type ValueAnswers } from './value-answers.ts';

/** An intake of the same bytes that still stands. `at` is local date and time. */
export type EarlierIntake = {
  readonly at: string;
  readonly unitId: number | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** Everything the stages ask of the data file. */
export type StageFacts = AdmissionFacts &
  PeopleListFacts & {
    /** The day of reading, `YYYY-MM-DD`: what lists without a period are held against. */
    readonly today: string;
    /** What spellings of a field were said to mean before, by folded spelling; for all units. */
    readonly rememberedValues: (field: CodedField) => RememberedValues;
    readonly remembered: FindRemembered;
    readonly forms: readonly FormDefinition[];
    readonly indicators: readonly TargetIndicator[];
    readonly units: readonly UnitVersion[];
    readonly settingsOn: (day: string) => Pick<Settings, 'countingDate'>;
    readonly earlierIntakes: (sha256: string) => readonly EarlierIntake[];
    readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
    readonly targetsInForce: () => readonly KnownTarget[];
    /** Called once, when there is something to write. */
    readonly planBase: () => PlanBase;
  };

/** A workbook taken through every stage: what it is, what it would do row by row, and the plan that does it. */
export type StagedIntake = {
  readonly kind: IntakeKind | null;
  readonly form: { readonly id: string; readonly title: string } | null;
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  readonly sheet: string | null;
  readonly columns: readonly { readonly column: string; readonly header: string; readonly field: string | null }[];
  readonly headers: readonly string[];
  readonly rows: readonly StagedRow[];
  readonly counts: IntakeCounts;
  readonly totals: KindOutcome['totals'];
  readonly problems: readonly Problem[];
  /** The same without a limit, for the feedback sheet. */
  readonly allProblems: readonly Problem[];
  /** What is only likely; each one's problem is among `problems` too. */
  readonly questions: readonly IntakeQuestion[];
  readonly parts: readonly StagedPart[];
  /** Null when it cannot be written, a question is open, or nothing would change. */
  readonly plan: Plan | null;
};

/**
 * Takes a workbook from cells to a plan: recognise, map, read, match, plan. Pure: what it needs to know is handed in,
 * what it finds is returned. All its tables make one plan, and nothing of a file is written while one of its problems is
 * `fix` or `stop` or one of its questions is open.
 */
export function stageWorkbook(asRead: WorkbookGrid, choices: StageChoices, facts: StageFacts): StagedIntake {
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
  const earlier = groups.flatMap(([first]) => findEarlier(workbook.sha256, first.recognition, facts) ?? [])[0];
  if (earlier !== undefined) {
    const [day = '', time = ''] = earlier.at.split('T');
    const when = { day: day.split('-').reverse().join('/'), time: time.slice(0, 5) };
    return unreadable([stop('intake.already-imported', { at: 'file', file }, when)], tables, []);
  }
  const values = valueAnswers(choices.answers, facts.rememberedValues);
  const staged = groups.map((group) => ({ group, outcome: stageGroup(group, { file, choices, facts, values }) }));
  const outcomes = staged.flatMap(({ outcome }) => outcome ?? []);
  if (outcomes.length === 0) return unreadable(found, tables, questions);

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
    ...shownTogether(outcomes, rows),
    counts: countStates(rows.map(({ state }) => state)),
    totals: outcomes.length === 1 ? (outcomes[0]?.totals ?? []) : joinTotals(outcomes),
    problems: capProblems(told),
    allProblems: told,
    questions: [...questions, ...outcomes.flatMap((outcome) => outcome.asked ?? [])],
    parts: staged.flatMap(({ group }) =>
      group.map(({ recognition }, at) => {
        const own = (rowsOf.get(group) ?? []).filter(({ table = 0 }) => table === at);
        return partOf(recognition, countStates(own.map(({ state }) => state)));
      }),
    ),
    plan: plan === 'clash' ? null : plan,
  };
}

type Group = readonly [RecognisedTable, ...RecognisedTable[]];

/** Lists of these kinds may stand on several sheets, one for each month or cell: they are one list. */
const JOINED: ReadonlySet<string> = new Set(['admissions', 'candidates', 'members']);

/** Tables of one kind, unit and period belong together. */
function groupTables(tables: readonly RecognisedTable[]): readonly Group[] {
  const groups = new Map<string, [RecognisedTable, ...RecognisedTable[]]>();
  for (const table of tables) {
    const { kind, layout, form, unit, period, sheet, header } = table.recognition;
    // Lists of candidates and members are told apart by their titles, see `PeopleSpan`.
    const title = kind === 'candidates' || kind === 'members' ? listTitle(sheet, header.firstRow) : '';
    const key = JSON.stringify([kind, form === null ? '' : layout, unit?.id, period?.from, period?.to, title]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  }
  return [...groups.values()];
}

function rowsOfGroup([{ recognition }]: Group, outcome: KindOutcome | null): readonly StagedRow[] {
  return (outcome?.rows ?? []).map((row) => ({ ...row, sheet: row.sheet ?? recognition.sheet.name }));
}

/** A row with a problem to mend is a question until it is mended or left out, whatever else it would be. */
function withUnsettledRows(
  rows: readonly StagedRow[],
  problems: readonly Problem[],
  askedRows: readonly SheetRow[],
): readonly StagedRow[] {
  const keyOf = ({ sheet, row }: SheetRow) => `${row} ${sheet}`;
  const unsettled = new Set([
    ...askedRows.map(keyOf),
    ...problems.flatMap((problem) => {
      const row = problem.weight === 'note' ? null : rowOfProblem(problem);
      return row === null || problem.place.at !== 'cell' ? [] : [keyOf({ sheet: problem.place.sheet, row })];
    }),
  ]);
  if (unsettled.size === 0) return rows;
  return rows.map((row) =>
    unsettled.has(`${row.row} ${row.sheet}`) && row.state !== 'left-out' ? { ...row, state: 'question' } : row,
  );
}

type GroupWork = {
  readonly file: string;
  readonly choices: StageChoices;
  readonly facts: StageFacts;
  readonly values: ValueAnswers;
};

/** Null while it is open what the table is, or whose and for which days; the problems ask for that first. */
function stageGroup(group: Group, { file, choices, facts, values }: GroupWork): KindOutcome | null {
  const [{ recognition }] = group;
  const { kind, unit, period, form } = recognition;
  if (group.some(({ isOpen }) => isOpen)) return null;
  if (group.length > 1 && !JOINED.has(kind)) return severalTables(file, group);
  const leftOutOf = ({ sheet: { name } }: Recognition) =>
    new Set(choices.leaveOut.flatMap(({ sheet, row }) => (sheet === name ? [row] : [])));
  const leftOut = leftOutOf(recognition);
  if (kind === 'units') return stageUnits({ file, recognition, units: facts.units, leftOut });
  if (kind === 'targets') {
    const { units, indicators } = facts;
    return stageTargets({ file, recognition, units, indicators, known: facts.targetsInForce(), leftOut });
  }
  const parts = group.map((one) => ({ recognition: one.recognition, leftOut: leftOutOf(one.recognition) }));
  if (kind === 'candidates' || kind === 'members')
    return unit === null ? null : stagePeopleList({ file, kind, tables: parts, unit, period, choices, facts, values });
  // Without unit and period nothing can be told about dates and figures; the problems ask for them first.
  if (unit === null || period === null) return null;
  const replace = choices.replaceSubmission;
  const settled = { ...recognition, unit, period };
  if (kind === 'form') {
    if (form === null) throw new Error('a form was recognised without its definition');
    return stageForm({ file, recognition: settled, form, findSubmission: facts.findSubmission, leftOut, replace });
  }
  const settings = facts.settingsOn(period.to);
  return stageAdmissions({ file, tables: parts, unit, period, units: facts.units, settings, facts, replace, values });
}

/** Figures of one form, unit and period may stand in a workbook once. */
function severalTables(file: string, group: Group): KindOutcome {
  const tables = group
    .map(({ recognition: { sheet, header } }) => `“${sheet.name}” (dòng ${header.firstRow})`)
    .join(', ');
  const problem = fix('intake.several-tables', { at: 'file', file }, { tables, count: group.length });
  return { rows: [], headers: [], totals: [], problems: [problem], questions: [], makePlan: null };
}

/** The same bytes may be two units' empty forms; for one unit and its days they are the same intake. */
function findEarlier(sha256: string, { unit, period }: Recognition, facts: StageFacts): EarlierIntake | null {
  const isSame = (one: EarlierIntake) =>
    one.unitId === (unit?.id ?? null) && one.from === (period?.from ?? null) && one.to === (period?.to ?? null);
  return facts.earlierIntakes(sha256).find(isSame) ?? null;
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
    parts: tables.map(({ recognition }) => partOf(recognition, countStates([]))),
    plan: null,
  };
}
