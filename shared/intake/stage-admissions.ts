import type { Problem } from '../contract/problem.ts';
import { peopleNames } from '../domain/peoples.ts';
import { admissionFlagNames, sexNames } from '../domain/admission-flag-names.ts';
import { educationNames } from '../domain/education-names.ts';
import { occupationNames } from '../domain/occupation-names.ts';
import { qualificationNames } from '../domain/qualification-names.ts';
import { religions } from '../domain/religions.ts';
import { periodName } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import { theoryNames } from '../domain/theory-names.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { foldText } from '../text/fold.ts';
import { formatDay } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import type { AdmissionDraft } from './admission-draft.ts';
import { checkTotals, headlineTotals, leftOutNames, writtenName } from './list-stage-parts.ts';
import { listTitle } from './list-title.ts';
import { mapRows, type MappedTable } from './map-rows.ts';
import { matchAdmissions, type AdmissionMatch, type KnownAdmission, type ListSpan } from './match-admissions.ts';
import type { KnownPerson } from './people-list.ts';
import { groupBy, keysOf } from './person-keys.ts';
import { planAdmissions } from './plan-admissions.ts';
import { readAdmissions } from './read-admissions.ts';
import type { FoundPeriod, FoundUnit, Recognition } from './recognition.ts';
import { rowPlacer } from './row-units.ts';
import { atCell, atSheet, fix, note, placeOf, type SheetPlace } from './sheet-place.ts';
import { withoutRows, type KindOutcome, type RowClaim, type StagedRow } from './stage-outcome.ts';
import type { PeopleListFacts } from './stage-people-list.ts';
import { findNothingMark } from './templates/find-nothing-mark.ts';
import { unfolder } from './unfold-cells.ts';
import { indexUnits } from './unit-index.ts';
import type { ValueAnswers } from './value-answers.ts';

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
} & Pick<PeopleListFacts, 'findPeople'>;

/** One table of the list; `leftOut` are rows of its sheet. */
type ListTable = { readonly recognition: Recognition; readonly leftOut: ReadonlySet<number> };
type Work = {
  readonly file: string;
  /** The list may stand on several sheets. */
  readonly tables: readonly ListTable[];
  readonly unit: FoundUnit;
  readonly period: FoundPeriod;
  readonly units: readonly UnitVersion[];
  readonly settings: Pick<Settings, 'countingDate'>;
  readonly facts: AdmissionFacts;
  readonly replace: boolean;
  readonly values: ValueAnswers;
};

/** Reads a list of new members, holds it against the data file and plans what it writes. */
export function stageAdmissions(work: Work): KindOutcome {
  const { file, tables, unit, period, units, settings, facts, replace, values } = work;
  const list: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const index = indexUnits(units, period.to);
  const placer = rowPlacer(index, unit.id);
  const parts = tables.map(({ recognition, leftOut }) => {
    const { sheet, fields, header } = recognition;
    const place = placeOf(file, sheet);
    const mapped = mapRows(recognition, file);
    const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
    const unfold = unfolder(fields, new Set(header.columns.flatMap(({ field }) => field ?? [])));
    const read = readAdmissions(taken, { place, period, settings, placer, values, unfold });
    return { place, title: listTitle(sheet, header.firstRow), mapped, leftOut, taken, unfold, read };
  });
  const [{ place } = { place: { file, sheet: '' } }] = parts;
  const drafts = parts.flatMap(({ read }) => read.drafts);

  const nameKeys = [...new Set(drafts.map(({ person }) => person.name_key))];
  const idNumbers = drafts.flatMap(({ person }) => person.id_number ?? []);
  const matches = linkKnownPeople(
    matchAdmissions(drafts, { file, list, known: facts.findByKeys(nameKeys, idNumbers) }),
    facts.findPeople(nameKeys, idNumbers),
  );
  const keptNames = new Set(parts.flatMap(({ mapped, leftOut, unfold }) => [...leftOutNames(mapped, leftOut, unfold)]));
  const removed = findRemoved(facts.findOfList(list), matches, keptNames);

  const isNew = !facts.hasList(list);
  const differences = { add: count(matches, 'add'), change: count(matches, 'change'), removed: removed.length };
  const hasDifferences = differences.add + differences.change + differences.removed > 0;
  const problems: Problem[] = parts.flatMap(({ place: at, mapped, leftOut, read }, table) => [
    ...withoutRows(mapped.problems, leftOut),
    ...checkTotals(mapped, at, [countRows(parts.slice(0, table + 1)), countRows(parts)]),
    ...read.problems,
  ]);
  if (!isNew && hasDifferences && !replace) {
    problems.push(
      fix('intake.list-already-sent', atSheet(place), { unit: unit.name, period: periodName(period), ...differences }),
    );
  }
  problems.push(...parts.flatMap(({ title, read, place: at }) => checkReadmission(title, read.drafts, at)));
  problems.push(...emptinessProblems(parts, tables));
  if (problems.every(({ weight }) => weight === 'note')) problems.push(...undatedProblems(drafts, place));

  const withOthers = facts.withSeveralAdmissions(removed.map(({ personId }) => personId));
  return {
    rows: parts.flatMap((part, table) =>
      stagedRows(part, matches, (id) => index.get(id)?.name ?? '').map((row) =>
        table === 0 ? row : { ...row, table },
      ),
    ),
    headers: intakeWords.headers.admissions,
    totals: headlineTotals(drafts, removed.length),
    claims: matches.flatMap(claimOf),
    problems,
    questions: matches.flatMap((match) => (match.is === 'question' ? [match.problem] : [])),
    asked: parts.flatMap(({ read }) => read.questions),
    askedRows: parts.flatMap(({ place: { sheet }, read }) => [...read.askedRows].map((row) => ({ sheet, row }))),
    makePlan:
      isNew || hasDifferences
        ? (base) =>
            planAdmissions(
              {
                matches,
                removed,
                list,
                sheets: parts.map(({ place: at }) => at.sheet),
                rowCount: parts.reduce((sum, { taken }) => sum + taken.length, 0),
                hasOtherAdmissions: (personId) => withOthers.has(personId),
              },
              base,
            )
        : null,
  };
}

/** A candidate who is admitted, or a member known from a list, is the same person: by equal keys only. */
function linkKnownPeople(matches: readonly AdmissionMatch[], known: readonly KnownPerson[]): readonly AdmissionMatch[] {
  if (known.length === 0) return matches;
  const byKey = groupBy(known, ({ person, unitIds }) => unitIds.flatMap((unitId) => keysOf(person, unitId)));
  const taken = new Set<number>();
  return matches.map((match) => {
    if (match.is !== 'add' || match.personOf !== null) return match;
    const { person, admission } = match.draft;
    const [personOf, second] = new Set(keysOf(person, admission.unit_id).flatMap((key) => byKey.get(key) ?? []));
    // Counted people were held against the list already; of two that fit none is taken.
    if (personOf === undefined || second !== undefined || personOf.isCounted || taken.has(personOf.personId))
      return match;
    taken.add(personOf.personId);
    return { ...match, personOf };
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

const READMISSION_TITLE = /\bket nap (?:lai|lan (?:2|hai|thu hai))\b/;

const countRows = (parts: readonly Part[]) => parts.reduce((sum, { mapped }) => sum + mapped.rows.length, 0);

/** A list of people admitted again must say so of each of them: a title is counted nowhere. */
function checkReadmission(title: string, drafts: readonly AdmissionDraft[], place: SheetPlace): readonly Problem[] {
  if (!READMISSION_TITLE.test(foldText(title))) return [];
  const unsaid = drafts.filter(({ admission }) => !admission.flags.includes('"readmission"'));
  return unsaid.length === 0 ? [] : [fix('intake.readmission-unsaid', atSheet(place), { count: unsaid.length, title })];
}

function undatedProblems(drafts: readonly AdmissionDraft[], place: SheetPlace): readonly Problem[] {
  const undated = drafts.filter(
    ({ admission }) => admission.decision_date === null && admission.ceremony_date === null,
  );
  return undated.length === 0 ? [] : [note('intake.people-undated', atSheet(place), { count: undated.length })];
}

/** A blank list of ours says whether nothing happened; without its mark an empty one may just not be filled in. */
function emptinessProblems(parts: readonly Part[], tables: Work['tables']): readonly Problem[] {
  const all = countRows(parts);
  const marks = parts.flatMap(({ place }, index) => {
    const recognition = tables[index]?.recognition;
    const mark = recognition === undefined ? null : findNothingMark(recognition.sheet, recognition.header.firstRow);
    return mark === null ? [] : [{ place, ...mark }];
  });
  if (all > 0) {
    return marks.flatMap(({ place, row, column, isMarked }) =>
      isMarked ? [fix('intake.nothing-but-people', atCell(place, row, column), { count: all })] : [],
    );
  }
  const [open] = marks.filter(({ isMarked }) => !isMarked);
  if (open !== undefined) return [fix('intake.list-empty', atCell(open.place, open.row, open.column))];
  const [first] = parts;
  return first === undefined ? [] : [note('intake.no-people', atSheet(first.place))];
}

const count = (matches: readonly AdmissionMatch[], state: AdmissionMatch['is']) =>
  matches.filter(({ is }) => is === state).length;

type Part = {
  readonly place: SheetPlace;
  readonly mapped: MappedTable;
  readonly leftOut: ReadonlySet<number>;
  readonly read: { readonly drafts: readonly AdmissionDraft[] };
};

function stagedRows(
  { place: { sheet }, mapped, leftOut, read }: Part,
  matches: readonly AdmissionMatch[],
  unitName: (id: number) => string,
): readonly StagedRow[] {
  const own = new Set(read.drafts);
  const byRow = new Map(matches.flatMap((match) => (own.has(match.draft) ? [[match.draft.row, match] as const] : [])));
  return mapped.rows.map((mappedRow): StagedRow => {
    const { row } = mappedRow;
    const match = byRow.get(row);
    const written = () => [writtenName(mappedRow)];
    if (leftOut.has(row)) return { sheet, row, state: 'left-out', cells: written };
    // A row that could not be read has its problems; it is a question until they are mended or it is left out.
    if (match === undefined) return { sheet, row, state: 'question', cells: written };
    return { sheet, row, state: match.is, cells: () => shownCells(match.draft, unitName) };
  });
}

function claimOf(match: AdmissionMatch): readonly RowClaim[] {
  if (match.is === 'question') return [];
  const { draft } = match;
  const known = match.is === 'add' ? match.personOf : match.known;
  const keys = [...keysOf(draft.person, draft.admission.unit_id), ...(known === null ? [] : [`= ${known.personId}`])];
  return [{ sheet: draft.sheet, row: draft.row, name: draft.person.full_name, keys }];
}

/** In the order of `intakeWords.headers.admissions`. */
function shownCells({ person, admission }: AdmissionDraft, unitName: (id: number) => string): readonly string[] {
  const label = (code: string | null, labelOf: (code: string) => string) => (code === null ? '' : labelOf(code));
  // Written by this app a moment ago, as a JSON list of codes.
  const flags = JSON.parse(admission.flags) as readonly string[];
  return [
    person.full_name,
    person.birth === null ? '' : formatDay(person.birth),
    label(person.sex, sexNames.labelOf),
    label(person.people, peopleNames.labelOf),
    label(person.religion, religions.labelOf),
    label(admission.education, educationNames.labelOf),
    label(admission.qualification, qualificationNames.labelOf),
    label(admission.theory, theoryNames.labelOf),
    label(admission.occupation, occupationNames.labelOf),
    flags.map(admissionFlagNames.labelOf).join('; '),
    unitName(admission.unit_id),
    admission.cell_name ?? '',
    admission.decision_date === null ? '' : formatDay(admission.decision_date),
    admission.ceremony_date === null ? '' : formatDay(admission.ceremony_date),
  ];
}
