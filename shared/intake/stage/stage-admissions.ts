import type { Problem } from '../../contract/problem.ts';
import { periodName } from '../../domain/period.ts';
import type { Settings } from '../../domain/settings.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import {
  checkReadmission,
  countRows,
  isOfDays,
  othersAbsent,
  emptinessProblems,
  undatedProblems,
} from './check-admission-list.ts';
import { correctedPeopleGone, keptCorrections } from './correction-problems.ts';
import {
  conflictingColumns,
  differenceOfAdmissions,
  keyOfKnown,
  keyOfNew,
} from '../difference/difference-admissions.ts';
import { withAsSent } from './with-as-sent.ts';
import type { SheetGrid } from '../grid/grid.ts';
import {
  inForce,
  type AdmissionList,
  type KnownAdmission,
  type KnownSupplement,
  type ListSpan,
} from '../records/known-admission.ts';
import { linkKnownPeople } from '../match/link-known-people.ts';
import { checkTotals, headlineTotals, leftOutNames, writtenName, namesOfUnits } from './list-stage-parts.ts';
import { listTitle } from '../recognise/list-title.ts';
import { mapRows, type MappedTable } from '../read/map-rows.ts';
import { matchAdmissions, type AdmissionMatch } from '../match/match-admissions.ts';
import type { PeopleListFacts } from './stage-people-list.ts';
import { keysOf } from '../match/person-keys.ts';
import { planAdmissions } from '../plan/plan-admissions.ts';
import { readAdmissions } from '../read/read-admissions.ts';
import type { FoundPeriod, FoundUnit, Recognition } from '../recognise/recognition.ts';
import { rowPlacer } from '../read/row-units.ts';
import { atSheet, fix, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { StagedAdmission } from './staged-admission.ts';
import { sheetAnswers } from '../questions/sheet-answers.ts';
import type { StageChoices } from '../questions/stage-choices.ts';
import { withoutRows, type KindOutcome, type RowClaim, type StagedRow } from './stage-outcome.ts';
import { listedAlready, settleSupplement } from './settle-supplement.ts';
import { unfolder, type Unfold } from '../read/unfold-cells.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';
import { indexUnits, type UnitIndex } from '../recognise/unit-index.ts';

/** What is asked of the data file about people. */
export type AdmissionFacts = {
  /** Admissions of everyone with one of these name keys or id numbers. */
  readonly findByKeys: (nameKeys: readonly string[], idNumbers: readonly string[]) => readonly KnownAdmission[];
  /** Everyone in the lists sent before for the same unit and days. */
  readonly findOfList: (list: AdmissionList) => readonly KnownAdmission[];
  /** Everyone in lists of the unit for other spans that share days with this one. */
  readonly findBeside: (list: AdmissionList) => readonly KnownAdmission[];
  /** True when a list for the same unit and days is there, with or without people. */
  readonly hasList: (list: AdmissionList) => boolean;
  /** Lists that only add to the one of the unit and days. */
  readonly supplementsOf: (span: ListSpan) => readonly KnownSupplement[];
  /** Those of the people who have more than one admission. */
  readonly withSeveralAdmissions: (personIds: readonly number[]) => ReadonlySet<number>;
} & Pick<PeopleListFacts, 'findPeople'>;

/** One table of the list; `leftOut` are rows of its sheet. */
type ListTable = {
  readonly recognition: Recognition;
  readonly leftOut: ReadonlySet<number>;
  /** The sheet before anything was mended, and the former texts of the mended cells; null: nothing was. */
  readonly mended: MendedSheet | null;
};
type Work = {
  readonly file: string;
  /** The list may stand on several sheets. */
  readonly tables: readonly ListTable[];
  readonly unit: FoundUnit;
  readonly period: FoundPeriod;
  readonly units: readonly UnitVersion[];
  readonly settings: Pick<Settings, 'countingDate'>;
  readonly facts: AdmissionFacts;
  readonly choices: Pick<StageChoices, 'replaceSubmission' | 'answers' | 'keepOld' | 'overrule'>;
  readonly values: ValueAnswers;
};
export type MendedSheet = { readonly unfixed: SheetGrid; readonly written: ReadonlyMap<string, string> };

/** Reads a list of new members, holds it against the data file and plans what it writes. */
export function stageAdmissions(work: Work): KindOutcome {
  const { file, tables, unit, period, units, facts, choices } = work;
  const index = indexUnits(units, period.to);
  const unitName = namesOfUnits(index);
  const parts = tables.map((table) => readTable(table, work, index));
  const [{ place } = { place: { file, sheet: '' } }] = parts;
  const drafts = parts.flatMap(({ read }) => read.drafts);

  const supplement = settleSupplement({ file, tables, unit, period, drafts, choices, facts });
  const { list } = supplement;
  const { nameKeys, idNumbers } = namesOf(drafts);
  const known = facts.findByKeys(nameKeys, idNumbers);
  const matches = linkKnownPeople(
    matchAdmissions(drafts, { file, list, known, answers: choices.answers, unitName }),
    facts.findPeople(nameKeys, idNumbers),
  );
  const before = facts.findOfList(list);
  const keptNames = new Set(parts.flatMap(({ mapped, leftOut, unfold }) => [...leftOutNames(mapped, leftOut, unfold)]));
  const removed = findRemoved(before, matches, keptNames);

  const isNew = !facts.hasList(list);
  const announced = { add: count(matches, 'add'), change: count(matches, 'change'), removed: removed.length };
  const problems: Problem[] = parts.flatMap(({ place: at, mapped, leftOut, read }, table) => [
    ...withoutRows(mapped.problems, leftOut),
    ...checkTotals(mapped, at, [countRows(parts.slice(0, table + 1)), countRows(parts)]),
    ...read.problems,
  ]);
  const [keepOld, overrule] = [new Set(choices.keepOld), new Set(choices.overrule)];
  const taken = takenOver(matches, { keepOld, overrule });
  const goes = removed.filter((one) => !keepOld.has(keyOfKnown(one)));
  const isDifferent = hasDifferences(announced) || count(taken, 'change') > 0;
  if (!isNew && isDifferent && !choices.replaceSubmission) {
    problems.push(
      fix('intake.list-already-sent', atSheet(place), { unit: unit.name, period: periodName(period), ...announced }),
    );
  }
  const whole = supplement.question ?? supplement.askIfDisjoint(matches, before.length);
  problems.push(...listedAlready(matches, file));
  const decided = { keepOld, overrule, place, unitName };
  problems.push(...keptCorrections(matches, decided));
  if (!isNew && choices.replaceSubmission) problems.push(...correctedPeopleGone(removed, decided));
  problems.push(
    ...parts.flatMap(({ title, read, place: at }) =>
      checkReadmission(title, read.drafts, at, list.supplement !== null),
    ),
  );
  problems.push(...emptinessProblems(parts));
  // A supplement names only whom it adds.
  const beside = (list.supplement === null ? facts.findBeside(list) : []).filter((one) =>
    isOfDays(one, list, work.settings),
  );
  const absent = findRemoved(beside, matches, keptNames);
  if (absent.length > 0) problems.push(othersAbsent(absent, place));
  if (problems.every(({ weight }) => weight === 'note')) problems.push(...undatedProblems(drafts, place));

  const asked = matches.flatMap((match) => (match.is === 'question' ? [match.question] : []));
  const withOthers = facts.withSeveralAdmissions(goes.map(({ personId }) => personId));
  const isWritten =
    (isNew && list.supplement === null) || count(taken, 'add') + count(taken, 'change') + goes.length > 0;
  return {
    rows: parts.flatMap((part, table) =>
      table === 0
        ? stagedRows(part, taken, unitName)
        : stagedRows(part, taken, unitName).map((row) => ({ ...row, table })),
    ),
    headers: intakeWords.headers.admissions,
    totals: headlineTotals(drafts, goes.length),
    claims: () => matches.flatMap(claimOf),
    problems,
    questions: [whole, ...asked].flatMap((question) => question?.problem ?? []),
    asked: [...(whole === null ? [] : [whole]), ...parts.flatMap(({ read }) => read.questions), ...asked],
    askedRows: parts.flatMap(({ place: { sheet }, read }) => [...read.askedRows].map((row) => ({ sheet, row }))),
    difference: isNew ? null : differenceOfAdmissions({ matches, removed, before, keepOld, overrule, unitName }),
    makePlan: isWritten
      ? (base) =>
          planAdmissions(
            {
              matches: taken.flatMap((match) => (match.is === 'kept' ? [] : [match])),
              removed: goes,
              list,
              sheets: parts.map(({ place: at }) => at.sheet),
              rowCount: parts.reduce((sum, part) => sum + part.taken.length, 0),
              hasOtherAdmissions: (personId) => withOthers.has(personId),
              isOverruled: (one) => overrule.has(keyOfKnown(one)),
            },
            base,
          )
      : null,
  };
}

/** Keys by which people may be known already, as they were sent and as they were mended. */
function namesOf(drafts: readonly AdmissionDraft[]) {
  const nameKeys = new Set<string>();
  const idNumbers: string[] = [];
  const add = ({ name_key, id_number }: AdmissionDraft['person']) => {
    nameKeys.add(name_key);
    if (id_number !== null) idNumbers.push(id_number);
  };
  for (const { person, asSent } of drafts) {
    add(person);
    if (asSent !== undefined) add(asSent.person);
  }
  return { nameKeys: [...nameKeys], idNumbers };
}
const hasDifferences = ({ add, change, removed }: { add: number; change: number; removed: number }) =>
  add + change + removed > 0;

type Part = {
  readonly place: SheetPlace;
  readonly recognition: Recognition;
  /** What the list calls itself. */
  readonly title: string;
  readonly unfold: Unfold | null;
  readonly mapped: MappedTable;
  readonly leftOut: ReadonlySet<number>;
  /** Rows that are not left out. */
  readonly taken: MappedTable['rows'];
  readonly read: ReturnType<typeof readAdmissions>;
};

function readTable(
  { recognition, leftOut, mended }: ListTable,
  { file, unit, period, settings, values, choices }: Work,
  index: UnitIndex,
): Part {
  const place = placeOf(file, recognition.sheet);
  const mapped = mapRows(recognition, file);
  const taken = leftOut.size === 0 ? mapped.rows : mapped.rows.filter(({ row }) => !leftOut.has(row));
  const { sheet, fields, header } = recognition;
  const unfold = unfolder(fields, new Set(header.columns.flatMap(({ field }) => field ?? [])));
  const answers = sheetAnswers(choices.answers, place.sheet);
  const placer = rowPlacer(index, unit.id, answers);
  const notTaken = leftOut.size === 0 ? [] : mapped.rows.filter(({ row }) => leftOut.has(row));
  const reading = { place, leftOut: notTaken, period, settings, placer, values, answers, unfold };
  const read = readAdmissions(taken, reading);
  const part = { place, recognition, title: listTitle(sheet, header.firstRow), unfold, mapped, leftOut, taken };
  if (mended === null) return { ...part, read };
  const before = mapRows({ ...recognition, sheet: mended.unfixed }, file);
  const drafts = withAsSent(read.drafts, readAdmissions(before.rows, { ...reading, leftOut: [] }).drafts, {
    written: mended.written,
    key: 'admission',
  });
  return { ...part, read: { ...read, drafts } };
}

/** A row of the new version that stays as it was is not taken over. */
type Taken = AdmissionMatch | { readonly is: 'kept'; readonly draft: AdmissionDraft };

function takenOver(
  matches: readonly AdmissionMatch[],
  { keepOld, overrule }: { keepOld: ReadonlySet<string>; overrule: ReadonlySet<string> },
): readonly Taken[] {
  return matches.map((match): Taken => {
    if (match.is === 'question') return match;
    const { draft } = match;
    if (match.is === 'add') return keepOld.has(keyOfNew(draft)) ? { is: 'kept', draft } : match;
    const key = keyOfKnown(match.known);
    if (match.is === 'change') return keepOld.has(key) ? { is: 'kept', draft } : match;
    const isOverruled = overrule.has(key) && conflictingColumns(draft, match.known).size > 0;
    return isOverruled ? { ...match, is: 'change' } : match;
  });
}

/** Whom a row writes, for the other tables of the workbook. */
function claimOf(match: AdmissionMatch): readonly RowClaim[] {
  if (match.is === 'question') return [];
  const { draft } = match;
  const known = match.is === 'add' ? match.personOf : match.known;
  const keys = [...keysOf(draft.person, draft.admission.unit_id), ...(known === null ? [] : [`= ${known.personId}`])];
  return [{ sheet: draft.sheet, row: draft.row, name: draft.person.full_name, keys }];
}

/** People of the former version of the list who are not in this one; rows left out on purpose keep theirs. */
function findRemoved(
  before: readonly KnownAdmission[],
  matches: readonly AdmissionMatch[],
  leftOutNameKeys: ReadonlySet<string>,
): readonly KnownAdmission[] {
  const still = new Set(matches.flatMap((match) => (match.is === 'add' ? [] : (match.known?.admissionId ?? []))));
  const isLeftOut = (one: KnownAdmission) =>
    leftOutNameKeys.has(one.person.name_key) || leftOutNameKeys.has(inForce(one).person.name_key);
  return before.filter((one) => !still.has(one.admissionId) && !isLeftOut(one));
}

const count = (matches: readonly Taken[], state: Taken['is']) => matches.filter(({ is }) => is === state).length;

function stagedRows(
  { place: { sheet }, mapped, leftOut, read }: Part,
  matches: readonly Taken[],
  unitName: (id: number) => string,
): readonly StagedRow[] {
  const own = new Set(read.drafts);
  const byRow = new Map<number, Taken>();
  for (const match of matches) if (own.has(match.draft)) byRow.set(match.draft.row, match);
  // The preview outlives the reading: its rows hold on to drafts and names, never to the cells of the sheet.
  const named = (name: string) => () => [name];
  return mapped.rows.map((mappedRow): StagedRow => {
    const { row } = mappedRow;
    const match = byRow.get(row);
    if (leftOut.has(row)) return { sheet, row, state: 'left-out', cells: named(writtenName(mappedRow)) };
    // A row that could not be read has its problems; it is a question until they are mended or it is left out.
    if (match === undefined) return { sheet, row, state: 'question', cells: named(writtenName(mappedRow)) };
    const state = match.is === 'kept' ? 'left-out' : match.is;
    return new StagedAdmission(match.draft, state, unitName);
  });
}
