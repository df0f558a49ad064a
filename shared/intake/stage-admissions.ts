import type { Problem } from '../contract/problem.ts';
import { KINH, peopleNames } from '../domain/peoples.ts';
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
import { textOfCell } from './cell-reading.ts';
import { mapRows, type MappedTable } from './map-rows.ts';
import {
  keysOf,
  matchAdmissions,
  type AdmissionMatch,
  type KnownAdmission,
  type ListSpan,
} from './match-admissions.ts';
import { planAdmissions } from './plan-admissions.ts';
import { readAdmissions } from './read-admissions.ts';
import type { FoundPeriod, FoundUnit, Recognition } from './recognition.ts';
import { rowPlacer } from './row-units.ts';
import { atCell, atSheet, fix, note, placeOf, type SheetPlace } from './sheet-place.ts';
import { withoutRows, type KindOutcome, type RowClaim, type StagedRow } from './stage-outcome.ts';
import { findNothingMark } from './templates/find-nothing-mark.ts';
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
};

/** Reads a list of new members, holds it against the data file and plans what it writes. */
export function stageAdmissions({ file, tables, unit, period, units, settings, facts, replace }: Work): KindOutcome {
  const list: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const index = indexUnits(units, period.to);
  const placer = rowPlacer(index, unit.id);
  const parts = tables.map(({ recognition, leftOut }) => {
    const place = placeOf(file, recognition.sheet);
    const mapped = mapRows(recognition, file);
    const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
    return { place, mapped, leftOut, taken, read: readAdmissions(taken, { place, period, settings, placer }) };
  });
  const [{ place } = { place: { file, sheet: '' } }] = parts;
  const drafts = parts.flatMap(({ read }) => read.drafts);

  const nameKeys = [...new Set(drafts.map(({ person }) => person.name_key))];
  const idNumbers = drafts.flatMap(({ person }) => person.id_number ?? []);
  const matches = matchAdmissions(drafts, { file, list, known: facts.findByKeys(nameKeys, idNumbers) });
  const keptNames = new Set(parts.flatMap(({ mapped, leftOut }) => [...leftOutNames(mapped, leftOut)]));
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
    totals: totalsOf(drafts, removed.length),
    claims: matches.flatMap(claimOf),
    problems,
    questions: matches.flatMap((match) => (match.is === 'question' ? [match.problem] : [])),
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

const countRows = (parts: readonly Part[]) => parts.reduce((sum, { mapped }) => sum + mapped.rows.length, 0);

/**
 * Lines such as `Cộng: 8 đồng chí` must say what was read; else rows were lost or the line is wrong. `Tổng cộng` may
 * also stand for several tables of the list: those up to here or all of them.
 */
function checkTotals(
  { rows, totals }: MappedTable,
  place: SheetPlace,
  ofTables: readonly number[],
): readonly Problem[] {
  return totals.flatMap(({ row, column, text, says, counts }) => {
    if (counts.includes(says) || (foldText(text).startsWith('tong') && ofTables.includes(says))) return [];
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
  return mapped.rows.map(({ row, cells }): StagedRow => {
    const match = byRow.get(row);
    const written = () => [cells['fullName'] === undefined ? '' : textOfCell(cells['fullName'])];
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

function totalsOf(drafts: readonly AdmissionDraft[], removed: number): KindOutcome['totals'] {
  const words = intakeWords.totals;
  const number = (is: (draft: AdmissionDraft) => boolean) => drafts.filter(is).length;
  const totals = [
    { label: words.people, value: drafts.length },
    { label: words.female, value: number(({ person }) => person.sex === 'female') },
    // Headline only; the figures themselves also know the setting about people of foreign origin.
    {
      label: words.minority,
      value: number(
        ({ person }) => person.people !== null && person.people !== KINH && person.people !== 'foreign-origin',
      ),
    },
    { label: words.religious, value: number(({ person }) => person.religion !== null && person.religion !== 'none') },
  ];
  return removed === 0 ? totals : [...totals, { label: words.removed, value: removed }];
}
