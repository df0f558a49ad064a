import type { Problem } from '../contract/problem.ts';
import { educationNames } from '../domain/education-names.ts';
import { sexNames } from '../domain/admission-flag-names.ts';
import { memberStatusNames } from '../domain/member-status-names.ts';
import { occupationNames } from '../domain/occupation-names.ts';
import { peopleNames } from '../domain/peoples.ts';
import { periodName } from '../domain/period.ts';
import { qualificationNames } from '../domain/qualification-names.ts';
import { religions } from '../domain/religions.ts';
import { theoryNames } from '../domain/theory-names.ts';
import type { CodedField } from '../domain/coded-fields.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { formatDay } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { checkTotals, headlineTotals, leftOutNames, writtenName } from './list-stage-parts.ts';
import { listTitle } from './list-title.ts';
import { mapRows, type MappedTable } from './map-rows.ts';
import { matchPeopleList, type PeopleMatch } from './match-people-list.ts';
import { fieldsSaid } from './layouts/settle-columns.ts';
import { readPeopleList } from './people-list-reader.ts';
import type {
  KnownPerson,
  KnownRecord,
  PeopleContent,
  PeopleDraft,
  PeopleListKind,
  PeopleSpan,
} from './people-list.ts';
import { keysOf } from './person-keys.ts';
import { planPeopleList } from './plan-people-list.ts';
import { readCandidate } from './read-candidates.ts';
import { readMember } from './read-members.ts';
import type { FoundUnit, Recognition } from './recognition.ts';
import { rowPlacer } from './row-units.ts';
import { atSheet, fix, note, placeOf } from './sheet-place.ts';
import type { StageChoices } from './stage-choices.ts';
import { withoutRows, type KindOutcome, type RowClaim, type RowOutcome } from './stage-outcome.ts';
import { unfolder } from './unfold-cells.ts';
import { indexUnits } from './unit-index.ts';
import { valueAnswers, type RememberedValues } from './value-answers.ts';

/** What is asked of the data file about people of lists no figure counts. */
export type PeopleListFacts = {
  /** Everyone with one of these name keys, id numbers or card numbers, from whatever list. */
  readonly findPeople: (nameKeys: readonly string[], numbers: readonly string[]) => readonly KnownPerson[];
  /** The rows of this list as it was sent before. */
  readonly recordsOfList: (kind: PeopleListKind, span: PeopleSpan) => readonly KnownRecord[];
  readonly hasPeopleList: (kind: PeopleListKind, span: PeopleSpan) => boolean;
};

type Facts = PeopleListFacts & {
  readonly units: readonly UnitVersion[];
  readonly today: string;
  readonly withSeveralAdmissions: (personIds: readonly number[]) => ReadonlySet<number>;
  readonly rememberedValues: (field: CodedField) => RememberedValues;
};

type Work = {
  readonly file: string;
  readonly recognition: Recognition & { readonly kind: PeopleListKind; readonly unit: FoundUnit };
  readonly choices: Pick<StageChoices, 'answers' | 'replaceSubmission'>;
  readonly facts: Facts;
  readonly leftOut: ReadonlySet<number>;
};

/** Reads a list of candidates or of the membership, holds it against the data file and plans what it writes. */
export function stagePeopleList({ file, recognition, choices, facts, leftOut }: Work): KindOutcome {
  const { kind, sheet, unit, period, fields, header } = recognition;
  const place = placeOf(file, sheet);
  const span: PeopleSpan = {
    unitId: unit.id,
    from: period?.from ?? null,
    to: period?.to ?? null,
    title: listTitle(sheet, header.firstRow),
  };
  const day = period?.to ?? facts.today;
  const index = indexUnits(facts.units, day);
  const mapped = mapRows(recognition, file);
  const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
  const values = valueAnswers(choices.answers, facts.rememberedValues);
  const unfold = unfolder(fields, new Set(header.columns.flatMap(({ field }) => field ?? [])));
  const said = fieldsSaid(header.columns, fields);
  const read = readPeopleList(
    taken,
    {
      place,
      day,
      placer: rowPlacer(index, unit.id),
      values,
      unfold,
      hasBirth: said.has('birth') || said.has('birthMale') || said.has('birthFemale'),
    },
    kind === 'candidates' ? readCandidate : readMember,
  );

  const records = facts.recordsOfList(kind, span);
  const known = facts.findPeople(
    [...new Set(read.drafts.map(({ person }) => person.name_key))],
    numbersOf(read.drafts),
  );
  const { matches, notes } = matchPeopleList(read.drafts, { place, known, records, answers: choices.answers });
  const removed = findRemoved(records, matches, leftOutNames(mapped, leftOut, unfold));

  const isNew = !facts.hasPeopleList(kind, span);
  const differences = { add: count(matches, 'add'), change: count(matches, 'change'), removed: removed.length };
  const hasDifferences = differences.add + differences.change + differences.removed > 0;
  const problems: Problem[] = [
    ...withoutRows(mapped.problems, leftOut),
    ...checkTotals(mapped, place),
    ...read.problems,
    ...notes,
  ];
  if (!isNew && hasDifferences && !choices.replaceSubmission) {
    const when = period === null ? intakeWords.noPeriod : periodName(period);
    problems.push(fix('intake.list-already-sent', atSheet(place), { unit: unit.name, period: when, ...differences }));
  }
  if (mapped.rows.length === 0) problems.push(note('intake.people-list-empty', atSheet(place)));

  const asked = matches.flatMap((match) => (match.is === 'question' ? [match.question] : []));
  const withOthers = facts.withSeveralAdmissions(removed.map(({ personId }) => personId));
  return {
    rows: stagedRows(mapped, { matches, leftOut, kind, unitName: (id) => index.get(id)?.name ?? '' }),
    headers: intakeWords.headers[kind],
    totals: headlineTotals(read.drafts, removed.length),
    problems,
    questions: asked.map(({ problem }) => problem),
    asked: [...read.questions, ...asked],
    askedRows: [...read.askedRows].map((row) => ({ sheet: sheet.name, row })),
    claims: matches.flatMap((match) => claimOf(match, sheet.name)),
    makePlan:
      isNew || hasDifferences
        ? (base) =>
            planPeopleList(
              {
                kind,
                matches,
                removed,
                hasOtherRecords: (personId) => withOthers.has(personId),
                span,
                sheet: sheet.name,
                rowCount: taken.length,
                remember: values.toRemember(),
              },
              base,
            )
        : null,
  };
}

/** Whom a row writes, for the other tables of the workbook. */
function claimOf(match: PeopleMatch, sheet: string): readonly RowClaim[] {
  if (match.is === 'question') return [];
  const { row, person, content } = match.draft;
  const known = match.is === 'add' ? match.personOf : match.known;
  const keys = [...keysOf(person, content.unit_id), ...(known === null ? [] : [`= ${known.personId}`])];
  return [{ sheet, row, name: person.full_name, keys }];
}

function numbersOf(drafts: readonly PeopleDraft[]): readonly string[] {
  const numbers = drafts.flatMap(({ person, content }) => [
    ...(person.id_number === null ? [] : [person.id_number]),
    ...('card_number' in content && content.card_number !== null ? [content.card_number] : []),
  ]);
  return [...new Set(numbers)];
}

function findRemoved(
  before: readonly KnownRecord[],
  matches: readonly PeopleMatch[],
  leftOutNameKeys: ReadonlySet<string>,
): readonly KnownRecord[] {
  const still = new Set(matches.flatMap((match) => ('known' in match ? [match.known.recordId] : [])));
  const asked = new Set(matches.flatMap((match) => (match.is === 'question' ? [match.draft.person.name_key] : [])));
  return before.filter(
    ({ recordId, person }) =>
      !still.has(recordId) && !leftOutNameKeys.has(person.name_key) && !asked.has(person.name_key),
  );
}

const count = (matches: readonly PeopleMatch[], state: PeopleMatch['is']) =>
  matches.filter(({ is }) => is === state).length;

function stagedRows(
  mapped: MappedTable,
  {
    matches,
    leftOut,
    kind,
    unitName,
  }: {
    readonly matches: readonly PeopleMatch[];
    readonly leftOut: ReadonlySet<number>;
    readonly kind: PeopleListKind;
    readonly unitName: (id: number) => string;
  },
): readonly RowOutcome[] {
  const byRow = new Map(matches.map((match) => [match.draft.row, match]));
  return mapped.rows.map((mappedRow): RowOutcome => {
    const { row } = mappedRow;
    const match = byRow.get(row);
    const written = () => [writtenName(mappedRow)];
    if (leftOut.has(row)) return { row, state: 'left-out', cells: written };
    if (match === undefined) return { row, state: 'question', cells: written };
    return { row, state: match.is, cells: () => shownCells(match.draft, kind, unitName) };
  });
}

const label = (code: string | null, labelOf: (code: string) => string) => (code === null ? '' : labelOf(code));
const dayOf = (day: string | null) => (day === null ? '' : formatDay(day));

/** In the order of `intakeWords.headers` of the kind. */
function shownCells(
  { person, content }: PeopleDraft,
  kind: PeopleListKind,
  unitName: (id: number) => string,
): readonly string[] {
  const common = [
    person.full_name,
    dayOf(person.birth),
    label(person.sex, sexNames.labelOf),
    label(person.people, peopleNames.labelOf),
    label(person.religion, religions.labelOf),
    label(content.education, educationNames.labelOf),
    label(content.qualification, qualificationNames.labelOf),
    label(content.theory, theoryNames.labelOf),
    label(content.occupation, occupationNames.labelOf),
    unitName(content.unit_id),
    content.cell_name ?? '',
  ];
  return [...common, ...ownCells(content)].slice(0, intakeWords.headers[kind].length);
}

function ownCells(content: PeopleContent): readonly string[] {
  if ('card_number' in content)
    return [
      content.card_number ?? '',
      dayOf(content.admitted_date),
      dayOf(content.official_date),
      label(content.status, memberStatusNames.labelOf),
    ];
  return [
    dayOf(content.recognised_date),
    content.mentor_name ?? '',
    dayOf(content.certificate_date),
    dayOf(content.decision_date),
    dayOf(content.ceremony_date),
  ];
}
