import type { Problem } from '../contract/problem.ts';
import type { Settings } from '../domain/settings.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { capProblems } from './cap-problems.ts';
import { columnName, type WorkbookGrid } from './grid.ts';
import type { IntakeQuestion } from './intake-question.ts';
import { countStates, type IntakeCounts, type IntakeKind } from './intake-kinds.ts';
import type { ListSpan } from './match-admissions.ts';
import type { PlanBase } from './plan-admissions.ts';
import type { KnownSubmission } from './plan-form.ts';
import type { KnownTarget } from './plan-targets.ts';
import type { Plan } from './plan.ts';
import type { TargetIndicator } from './read-targets.ts';
import type { FoundPeriod, FoundUnit, Recognition } from './recognition.ts';
import { recognise } from './recognise.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { atSheet, note, placeOf, stop } from './sheet-place.ts';
import { stageAdmissions, type AdmissionFacts } from './stage-admissions.ts';
import { stageForm } from './stage-form.ts';
import { rowOfProblem, type KindOutcome, type StagedRow } from './stage-outcome.ts';
import { stageTargets } from './stage-targets.ts';
import { stageUnits } from './stage-units.ts';
import type { StageChoices } from './stage-choices.ts';

/** An intake of the same bytes that still stands. `at` is local date and time. */
export type EarlierIntake = {
  readonly at: string;
  readonly unitId: number | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** Everything the stages ask of the data file. */
export type StageFacts = AdmissionFacts & {
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

/** One table of a workbook: where it stands, how it was understood, what became of its rows. */
export type StagedPart = {
  readonly sheet: string;
  readonly kind: IntakeKind;
  readonly layout: string;
  readonly title: string;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  readonly columns: readonly StagedColumn[];
  readonly counts: IntakeCounts;
};
/** See `IntakeColumn` in `contract/views.ts`. */
export type StagedColumn = {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
  readonly label: string | null;
  readonly how: 'header' | 'answered' | 'remembered' | 'proposed' | 'not-read';
};

/** A workbook taken through every stage: what it is, what it would do row by row, and the plan that does it. */
export type StagedIntake = {
  readonly kind: IntakeKind | null;
  readonly form: { readonly id: string; readonly title: string } | null;
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly StagedRow[];
  readonly counts: IntakeCounts;
  readonly totals: KindOutcome['totals'];
  readonly problems: readonly Problem[];
  /** What is only likely; each one's problem is among `problems` too. */
  readonly questions: readonly IntakeQuestion[];
  readonly parts: readonly StagedPart[];
  /** Null when it cannot be written, a question is open, or nothing would change. */
  readonly plan: Plan | null;
};

/**
 * Takes a workbook from cells to a plan: recognise, map, read, match, plan. Pure: what it needs to know is handed in,
 * what it finds is returned. Nothing of a file is written while one of its problems is `fix` or `stop`.
 */
export function stageWorkbook(workbook: WorkbookGrid, choices: StageChoices, facts: StageFacts): StagedIntake {
  const { recognition, problems } = recognise(workbook, {
    forms: facts.forms,
    units: facts.units,
    given: choices.given,
  });
  if (recognition === null) return unreadable(problems, null);
  const earlier = findEarlier(workbook.sha256, recognition, facts);
  if (earlier !== null) {
    const [day = '', time = ''] = earlier.at.split('T');
    const when = { day: day.split('-').reverse().join('/'), time: time.slice(0, 5) };
    return unreadable([stop('intake.already-imported', { at: 'file', file: workbook.file }, when)], recognition);
  }
  const outcome = stageKind(workbook.file, recognition, choices, facts);
  if (outcome === null) return unreadable(problems, recognition);

  const all = [...problems, ...outcome.problems];
  const rows = withUnsettledRows(outcome.rows, all);
  const isSettled = outcome.questions.length === 0 && all.every(({ weight }) => weight === 'note');
  const place = atSheet(placeOf(workbook.file, recognition.sheet));
  const counts = countStates(rows.map(({ state }) => state));
  const nothingNew = isSettled && outcome.makePlan === null ? [note('intake.nothing-new', place)] : [];
  return {
    ...described(recognition),
    headers: outcome.headers,
    rows,
    counts,
    totals: outcome.totals,
    problems: capProblems([...all, ...outcome.questions, ...nothingNew]),
    questions: [],
    parts: [partOf(recognition, counts)],
    plan: isSettled && outcome.makePlan !== null ? outcome.makePlan(facts.planBase()) : null,
  };
}

/** A row with a problem to mend is a question until it is mended or left out, whatever else it would be. */
function withUnsettledRows(rows: readonly StagedRow[], problems: readonly Problem[]): readonly StagedRow[] {
  const unsettled = new Set(
    problems.flatMap((problem) => (problem.weight === 'note' ? [] : (rowOfProblem(problem) ?? []))),
  );
  if (unsettled.size === 0) return rows;
  return rows.map((row) => (unsettled.has(row.row) && row.state !== 'left-out' ? { ...row, state: 'question' } : row));
}

function stageKind(
  file: string,
  recognition: Recognition,
  choices: StageChoices,
  facts: StageFacts,
): KindOutcome | null {
  const { kind, unit, period, form } = recognition;
  const leftOut = new Set(
    choices.leaveOut.flatMap(({ sheet, row }) => (sheet === recognition.sheet.name ? [row] : [])),
  );
  if (kind === 'units') return stageUnits({ file, recognition, units: facts.units, leftOut });
  if (kind === 'targets') {
    const { units, indicators } = facts;
    return stageTargets({ file, recognition, units, indicators, known: facts.targetsInForce(), leftOut });
  }
  // Without unit and period nothing can be told about dates and figures; the problems ask for them first.
  if (unit === null || period === null) return null;
  const replace = choices.replaceSubmission;
  const settled = { ...recognition, unit, period };
  if (kind === 'form') {
    if (form === null) throw new Error('a form was recognised without its definition');
    return stageForm({ file, recognition: settled, form, findSubmission: facts.findSubmission, leftOut, replace });
  }
  const settings = facts.settingsOn(period.to);
  return stageAdmissions({ file, recognition: settled, units: facts.units, settings, facts, leftOut, replace });
}

/** The same bytes may be two units' empty forms; for one unit and its days they are the same intake. */
function findEarlier(sha256: string, { unit, period }: Recognition, facts: StageFacts): EarlierIntake | null {
  const isSame = (one: EarlierIntake) =>
    one.unitId === (unit?.id ?? null) && one.from === (period?.from ?? null) && one.to === (period?.to ?? null);
  return facts.earlierIntakes(sha256).find(isSame) ?? null;
}

function described({ kind, form, unit, period, sheet }: Recognition) {
  return {
    kind,
    form: form === null ? null : { id: form.id, title: `${form.number} – ${form.title}` },
    unit,
    period,
    sheet: sheet.name,
  };
}

function partOf(
  { kind, layout, form, fields, sheet, header, firstDataRow, unit, period }: Recognition,
  counts: IntakeCounts,
): StagedPart {
  const label = (field: string | null) => fields.find(({ id }) => id === field)?.label ?? null;
  return {
    sheet: sheet.name,
    kind,
    layout,
    title: form === null ? intakeWords.kinds[kind] : `${form.number} – ${form.title}`,
    headerRow: header.firstRow,
    lastHeaderRow: header.lastRow,
    firstDataRow,
    lastDataRow: sheet.rows.at(-1)?.row ?? firstDataRow,
    unit,
    period,
    columns: header.columns.map(({ column, header: text, field }) => ({
      column: columnName(column),
      header: text,
      field,
      label: label(field),
      how: field === null ? 'not-read' : 'header',
    })),
    counts,
  };
}

function unreadable(problems: readonly Problem[], recognition: Recognition | null): StagedIntake {
  const nothing = { kind: null, form: null, unit: null, period: null, sheet: null };
  return {
    ...(recognition === null ? nothing : described(recognition)),
    headers: [],
    rows: [],
    counts: countStates([]),
    totals: [],
    problems,
    questions: [],
    parts: recognition === null ? [] : [partOf(recognition, countStates([]))],
    plan: null,
  };
}
