import type { Recognition } from '../recognise/recognition.ts';
import { fix } from '../grid/sheet-place.ts';
import { stageAdmissions, type MendedSheet } from './stage-admissions.ts';
import { stagePeopleList } from './stage-people-list.ts';
import { stageForm } from './stage-form.ts';
import type { KindOutcome } from './stage-outcome.ts';
import { stageReorganisation } from './stage-reorganisation.ts';
import { stagePlaces } from './stage-places.ts';
import { stageSummary } from './stage-summary.ts';
import { stageTargets } from './stage-targets.ts';
import { stageUnits } from './stage-units.ts';
import type { StageChoices } from '../questions/stage-choices.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';
import type { StageFacts } from './stage-facts.ts';
import { indexUnits } from '../recognise/unit-index.ts';
import { isJoined, type TableGroup } from './group-tables.ts';

type GroupWork = {
  readonly file: string;
  readonly choices: StageChoices;
  readonly facts: StageFacts;
  readonly values: ValueAnswers;
  /** What was mended on a sheet; null: nothing was. */
  readonly mendedOf: (sheet: string) => MendedSheet | null;
};

/** Null while it is open what the table is, or whose and for which days; the problems ask for that first. */
export function stageGroup(
  group: TableGroup,
  { file, choices, facts, values, mendedOf }: GroupWork,
): KindOutcome | null {
  const [{ recognition }] = group;
  const { kind, unit, period, form } = recognition;
  if (group.some(({ isOpen }) => isOpen)) return null;
  if (group.length > 1 && !isJoined(kind)) return severalTables(file, group);
  const leftOutOf = ({ sheet: { name } }: Recognition) =>
    new Set(choices.leaveOut.flatMap(({ sheet, row }) => (sheet === name ? [row] : [])));
  const leftOut = leftOutOf(recognition);
  if (kind === 'units') {
    const { units, openPeople, unitSuccessions, isOfCommune } = facts;
    const succeeded = new Set(unitSuccessions().map(({ fromUnitId }) => fromUnitId));
    return stageUnits({ file, recognition, units, leftOut, openPeople, succeeded, isOfCommune });
  }
  if (kind === 'reorganisation') {
    const { units, outsideUnits, unitSuccessions } = facts;
    const known = { units, outside: outsideUnits(), successions: unitSuccessions() };
    return stageReorganisation({ file, recognition, ...known, answers: choices.answers, leftOut });
  }
  if (kind === 'targets') {
    const { units, indicators } = facts;
    return stageTargets({ file, recognition, units, indicators, known: facts.targetsInForce(), leftOut });
  }
  if (kind === 'places') {
    const { units, knownPlaces, originsOf } = facts;
    const { answers } = choices;
    return stagePlaces({ file, recognition, units, known: knownPlaces(), originsOf, answers, leftOut });
  }
  if (kind === 'summary' && period !== null) {
    const { units, findSubmission } = facts;
    const replace = choices.replaceSubmission;
    const mended = mendedOf(recognition.sheet.name)?.written ?? new Map<string, string>();
    const settled = { ...recognition, period };
    const { answers } = choices;
    return stageSummary({ file, recognition: settled, units, findSubmission, leftOut, replace, answers, mended });
  }
  const parts = group.map((one) => ({
    recognition: one.recognition,
    leftOut: leftOutOf(one.recognition),
    mended: mendedOf(one.recognition.sheet.name),
  }));
  if (kind === 'candidates' || kind === 'members')
    return unit === null ? null : stagePeopleList({ file, kind, tables: parts, unit, period, choices, facts, values });
  // Without unit and period nothing can be told about dates and figures; the problems ask for them first.
  if (unit === null || period === null) return null;
  const settled = { ...recognition, unit, period };
  if (kind === 'form') {
    if (form === null) throw new Error('a form was recognised without its definition');
    const { findSubmission, alikeSubmissions, units } = facts;
    const mended = mendedOf(recognition.sheet.name);
    const nameOf = (unitId: number) => indexUnits(units, period.to).get(unitId)?.name ?? '';
    const known = { findSubmission, alikeSubmissions, nameOf };
    return stageForm({ file, recognition: settled, form, ...known, leftOut, choices, mended });
  }
  const settings = facts.settingsOn(period.to);
  return stageAdmissions({ file, tables: parts, unit, period, units: facts.units, settings, facts, choices, values });
}

/** Figures of one form, unit and period may stand in a workbook once. */
function severalTables(file: string, group: TableGroup): KindOutcome {
  const tables = group
    .map(({ recognition: { sheet, header } }) => `“${sheet.name}” (dòng ${header.firstRow})`)
    .join(', ');
  const problem = fix('intake.several-tables', { at: 'file', file }, { tables, count: group.length });
  return { rows: [], headers: [], totals: [], problems: [problem], questions: [], makePlan: null };
}
