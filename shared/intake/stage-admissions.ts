import type { Problem } from '../contract/problem.ts';
import { periodName } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { foldText } from '../text/fold.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { shownCells, totalsOf } from './admission-cells.ts';
import type { AdmissionDraft } from './admission-draft.ts';
import { textOfCell } from './cell-reading.ts';
import { conflictingColumns, differenceOfAdmissions, keyOfKnown, keyOfNew } from './difference-admissions.ts';
import { withAsSent } from './fixed-admissions.ts';
import type { SheetGrid } from './grid.ts';
import { mapRows, type MappedTable } from './map-rows.ts';
import { matchAdmissions, type AdmissionMatch, type KnownAdmission, type ListSpan } from './match-admissions.ts';
import { planAdmissions } from './plan-admissions.ts';
import { readAdmissions } from './read-admissions.ts';
import type { FoundPeriod, FoundUnit, Recognition } from './recognition.ts';
import { rowPlacer } from './row-units.ts';
import { atCell, atSheet, fix, note, placeOf, type SheetPlace } from './sheet-place.ts';
import type { StageChoices } from './stage-choices.ts';
import { withoutRows, type KindOutcome, type StagedRow } from './stage-outcome.ts';
import { indexUnits } from './unit-index.ts';

/** What is asked of the data file about people. */
export type AdmissionFacts = {
  /** Admissions of everyone with one of these name keys or id numbers. */
  readonly findByKeys: (nameKeys: readonly string[], idNumbers: readonly string[]) => readonly KnownAdmission[];
  /** Everyone in the lists sent before for the same unit and days. */
  readonly findOfList: (list: ListSpan) => readonly KnownAdmission[];
  /** True when a list for the same unit and days is there, with or without people. */
  readonly hasList: (list: ListSpan) => boolean;
  /** Those of the people who have more than one admission. */
  readonly withSeveralAdmissions: (personIds: readonly number[]) => ReadonlySet<number>;
};

type Work = {
  readonly file: string;
  readonly recognition: Recognition & { readonly unit: FoundUnit; readonly period: FoundPeriod };
  readonly units: readonly UnitVersion[];
  readonly settings: Pick<Settings, 'countingDate'>;
  readonly facts: AdmissionFacts;
  readonly leftOut: ReadonlySet<number>;
  readonly choices: Pick<StageChoices, 'replaceSubmission' | 'answers' | 'keepOld' | 'overrule'>;
  /** The sheet before anything was mended, and the former texts of the mended cells; null: nothing was. */
  readonly mended: MendedSheet | null;
};
export type MendedSheet = { readonly unfixed: SheetGrid; readonly written: ReadonlyMap<string, string> };

/** Reads a list of new members, holds it against the data file and plans what it writes. */
export function stageAdmissions(work: Work): KindOutcome {
  const { file, recognition, units, facts, leftOut, choices } = work;
  const { sheet, unit, period } = recognition;
  const place = placeOf(file, sheet);
  const list: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const index = indexUnits(units, period.to);
  const unitName = (id: number) => index.get(id)?.name ?? '';
  const mapped = mapRows(recognition, file);
  const read = readDrafts(mapped, work, place, index);

  const nameKeys = [...new Set(read.drafts.flatMap(versionsOf).map(({ person }) => person.name_key))];
  const idNumbers = read.drafts.flatMap(versionsOf).flatMap(({ person }) => person.id_number ?? []);
  const known = facts.findByKeys(nameKeys, idNumbers);
  const matches = matchAdmissions(read.drafts, { place, list, known, answers: choices.answers, unitName });
  const before = facts.findOfList(list);
  const removed = findRemoved(before, matches, leftOutNames(mapped, leftOut));

  const isNew = !facts.hasList(list);
  const announced = { add: count(matches, 'add'), change: count(matches, 'change'), removed: removed.length };
  const problems: Problem[] = [
    ...withoutRows(mapped.problems, leftOut),
    ...checkTotals(mapped, place),
    ...read.problems,
  ];
  const [keepOld, overrule] = [new Set(choices.keepOld), new Set(choices.overrule)];
  const taken = takenOver(matches, { sheet: sheet.name, keepOld, overrule });
  const goes = removed.filter((one) => !keepOld.has(keyOfKnown(one)));
  const isDifferent = hasDifferences(announced) || count(taken, 'change') > 0;
  if (!isNew && isDifferent && !choices.replaceSubmission) {
    problems.push(
      fix('intake.list-already-sent', atSheet(place), { unit: unit.name, period: periodName(period), ...announced }),
    );
  }
  if (mapped.rows.length === 0) problems.push(note('intake.no-people', atSheet(place)));
  if (problems.every(({ weight }) => weight === 'note')) problems.push(...undatedProblems(read.drafts, place));

  const withOthers = facts.withSeveralAdmissions(goes.map(({ personId }) => personId));
  const isWritten = isNew || count(taken, 'add') + count(taken, 'change') + goes.length > 0;
  const totals = totalsOf(read.drafts);
  return {
    rows: stagedRows(mapped, taken, leftOut, unitName),
    headers: intakeWords.headers.admissions,
    totals: goes.length === 0 ? totals : [...totals, { label: intakeWords.totals.removed, value: goes.length }],
    problems,
    questions: matches.flatMap((match) => (match.is === 'question' ? [match.problem] : [])),
    asked: matches.flatMap((match) => (match.is === 'question' ? [match.question] : [])),
    difference: isNew
      ? null
      : differenceOfAdmissions({ sheet: sheet.name, matches, removed, before, keepOld, overrule, unitName }),
    makePlan: isWritten
      ? (base) =>
          planAdmissions(
            {
              matches: taken.flatMap((match) => (match.is === 'kept' ? [] : [match])),
              removed: goes,
              list,
              sheet: sheet.name,
              rowCount: mapped.rows.filter(({ row }) => !leftOut.has(row)).length,
              hasOtherAdmissions: (personId) => withOthers.has(personId),
              isOverruled: (one) => overrule.has(keyOfKnown(one)),
            },
            base,
          )
      : null,
  };
}

const versionsOf = (draft: AdmissionDraft) => (draft.asSent === undefined ? [draft] : [draft, draft.asSent]);
const hasDifferences = ({ add, change, removed }: { add: number; change: number; removed: number }) =>
  add + change + removed > 0;

function readDrafts(
  mapped: MappedTable,
  { file, recognition, settings, leftOut, mended }: Work,
  place: SheetPlace,
  index: ReturnType<typeof indexUnits>,
): ReturnType<typeof readAdmissions> {
  const { unit, period } = recognition;
  const reading = { place, period, settings, placer: rowPlacer(index, unit.id) };
  const read = readAdmissions(
    mapped.rows.filter(({ row }) => !leftOut.has(row)),
    reading,
  );
  if (mended === null) return read;
  const before = mapRows({ ...recognition, sheet: mended.unfixed }, file);
  const unfixed = readAdmissions(before.rows, reading).drafts;
  return { ...read, drafts: withAsSent(read.drafts, unfixed, mended.written) };
}

/** A row of the new version that stays as it was is not taken over. */
type Taken = AdmissionMatch | { readonly is: 'kept'; readonly draft: AdmissionDraft };

function takenOver(
  matches: readonly AdmissionMatch[],
  { sheet, keepOld, overrule }: { sheet: string; keepOld: ReadonlySet<string>; overrule: ReadonlySet<string> },
): readonly Taken[] {
  return matches.map((match): Taken => {
    if (match.is === 'question') return match;
    const { draft } = match;
    if (match.is === 'add') return keepOld.has(keyOfNew(sheet, draft)) ? { is: 'kept', draft } : match;
    const key = keyOfKnown(match.known);
    if (match.is === 'change') return keepOld.has(key) ? { is: 'kept', draft } : match;
    const isOverruled = overrule.has(key) && conflictingColumns(draft, match.known).size > 0;
    return isOverruled ? { ...match, is: 'change' } : match;
  });
}

/** People of the former version of the list who are not in this one; rows left out on purpose keep theirs. */
function findRemoved(
  before: readonly KnownAdmission[],
  matches: readonly AdmissionMatch[],
  leftOutNameKeys: ReadonlySet<string>,
): readonly KnownAdmission[] {
  const still = new Set(matches.flatMap((match) => (match.is === 'add' ? [] : (match.known?.admissionId ?? []))));
  return before.filter(({ admissionId, person }) => !still.has(admissionId) && !leftOutNameKeys.has(person.name_key));
}

function leftOutNames(mapped: MappedTable, leftOut: ReadonlySet<number>): ReadonlySet<string> {
  return new Set(
    mapped.rows.flatMap(({ row, cells }) =>
      leftOut.has(row) && cells['fullName'] !== undefined ? [foldText(textOfCell(cells['fullName']))] : [],
    ),
  );
}

/** Lines such as `Cộng: 8 đồng chí` must say what was read; else rows were lost or the line is wrong. */
function checkTotals({ rows, totals }: MappedTable, place: SheetPlace): readonly Problem[] {
  return totals.flatMap(({ row, column, text, says, counts }) => {
    if (counts.includes(says)) return [];
    return [
      fix('intake.total-differs', atCell(place, row, column), { written: text, says, read: counts[0] ?? rows.length }),
    ];
  });
}

function undatedProblems(drafts: readonly AdmissionDraft[], place: SheetPlace): readonly Problem[] {
  const undated = drafts.filter(
    ({ admission }) => admission.decision_date === null && admission.ceremony_date === null,
  );
  return undated.length === 0 ? [] : [note('intake.people-undated', atSheet(place), { count: undated.length })];
}

const count = (matches: readonly Taken[], state: Taken['is']) => matches.filter(({ is }) => is === state).length;

function stagedRows(
  mapped: MappedTable,
  matches: readonly Taken[],
  leftOut: ReadonlySet<number>,
  unitName: (id: number) => string,
): readonly StagedRow[] {
  const byRow = new Map(matches.map((match) => [match.draft.row, match]));
  return mapped.rows.map(({ row, cells }): StagedRow => {
    const match = byRow.get(row);
    const written = () => [cells['fullName'] === undefined ? '' : textOfCell(cells['fullName'])];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    // A row that could not be read has its problems; it is a question until they are mended or it is left out.
    if (match === undefined) return { row, state: 'question', cells: written };
    const state = match.is === 'kept' ? 'left-out' : match.is;
    return { row, state, cells: () => shownCells(match.draft, unitName) };
  });
}
