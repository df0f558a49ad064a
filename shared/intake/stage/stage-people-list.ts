import type { Problem } from '../../contract/problem.ts';
import { periodName } from '../../domain/period.ts';
import { readMemberListTitle } from '../../domain/member-list-title.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import {
  conflictingPeopleColumns,
  differenceOfPeopleList,
  keyOfNewRow,
  keyOfRecord,
} from '../difference/difference-people-list.ts';
import { shownPeopleCells } from '../difference/people-list-cells.ts';
import { checkTotals, headlineTotals, leftOutNames, writtenName, namesOfUnits } from './list-stage-parts.ts';
import { listTitle } from '../recognise/list-title.ts';
import { mapRows, type MappedTable } from '../read/map-rows.ts';
import { matchPeopleList, type PeopleMatch } from '../match/match-people-list.ts';
import { fieldsSaid } from '../recognise/settle-columns.ts';
import { readPeopleList } from '../read/people-list-reader.ts';
import {
  recordInForce,
  type KnownPeopleList,
  type KnownPerson,
  type KnownRecord,
  type PeopleDraft,
  type PeopleListKind,
  type PeopleSpan,
} from '../records/people-list.ts';
import { planPeopleList } from '../plan/plan-people-list.ts';
import { correctedRecordsGone, keptPeopleCorrections } from './people-correction-problems.ts';
import type { MendedSheet } from './stage-admissions.ts';
import { withAsSent } from './with-as-sent.ts';
import { settlePeopleSupplement } from './settle-people-supplement.ts';
import { readCandidate } from '../read/read-candidates.ts';
import { readMember } from '../read/read-members.ts';
import { keysOf } from '../match/person-keys.ts';
import type { FoundPeriod, FoundUnit, Recognition } from '../recognise/recognition.ts';
import { rowPlacer } from '../read/row-units.ts';
import { atSheet, fix, note, placeOf, type SheetPlace } from '../grid/sheet-place.ts';
import { sheetAnswers } from '../questions/sheet-answers.ts';
import type { StageChoices } from '../questions/stage-choices.ts';
import { withoutRows, type KindOutcome, type RowClaim, type StagedRow } from './stage-outcome.ts';
import { unfolder } from '../read/unfold-cells.ts';
import { indexUnits } from '../recognise/unit-index.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';

/** What is asked of the data file about people of lists no figure counts. */
export type PeopleListFacts = {
  /** Everyone with one of these name keys, id numbers or card numbers, from whatever list. */
  readonly findPeople: (nameKeys: readonly string[], numbers: readonly string[]) => readonly KnownPerson[];
  /** The rows of this list as it was sent before. */
  readonly recordsOfList: (kind: PeopleListKind, span: PeopleSpan) => readonly KnownRecord[];
  readonly hasPeopleList: (kind: PeopleListKind, span: PeopleSpan) => boolean;
  /** Lists of the unit for these days, or for none, of whatever title. */
  readonly peopleListsOf: (kind: PeopleListKind, span: PeopleSpan) => readonly KnownPeopleList[];
};

type Facts = PeopleListFacts & {
  readonly units: readonly UnitVersion[];
  readonly today: string;
  readonly withSeveralAdmissions: (personIds: readonly number[]) => ReadonlySet<number>;
};

/** One table of the list; `leftOut` are rows of its sheet. */
type ListTable = {
  readonly recognition: Recognition;
  readonly leftOut: ReadonlySet<number>;
  /** The sheet before anything was mended, and the former texts of the mended cells; null: nothing was. */
  readonly mended: MendedSheet | null;
};
type Work = {
  readonly file: string;
  readonly kind: PeopleListKind;
  /** The list may stand on several sheets. */
  readonly tables: readonly ListTable[];
  readonly unit: FoundUnit;
  readonly period: FoundPeriod | null;
  readonly choices: Pick<StageChoices, 'answers' | 'replaceSubmission' | 'keepOld' | 'overrule'>;
  readonly facts: Facts;
  readonly values: ValueAnswers;
};

/** Reads a list of candidates or of the membership, holds it against the data file and plans what it writes. */
export function stagePeopleList(work: Work): KindOutcome {
  const { file, kind, tables, unit, period, choices, facts, values } = work;
  const day = period?.to ?? facts.today;
  const index = indexUnits(facts.units, day);
  const readOwn = kind === 'candidates' ? readCandidate : readMember;
  const parts = tables.map(({ recognition, leftOut, mended }) => {
    const { fields, header, sheet } = recognition;
    const place = placeOf(file, sheet);
    const mapped = mapRows(recognition, file);
    const taken = mapped.rows.filter(({ row }) => !leftOut.has(row));
    const said = fieldsSaid(header.columns, fields);
    const unfold = unfolder(fields, new Set(header.columns.flatMap(({ field }) => field ?? [])));
    const hasBirth = said.has('birth') || said.has('birthMale') || said.has('birthFemale');
    const notTaken = leftOut.size === 0 ? [] : mapped.rows.filter(({ row }) => leftOut.has(row));
    const answers = sheetAnswers(choices.answers, place.sheet);
    const placer = rowPlacer(index, unit.id, answers);
    const reading = { place, leftOut: notTaken, day, placer, values, answers, unfold, hasBirth };
    const asMended = readPeopleList(taken, reading, readOwn);
    const read = mended === null ? asMended : { ...asMended, drafts: asSentOf(asMended.drafts, mended) };
    /** Each with what the unit wrote beside what counts. */
    function asSentOf(drafts: readonly PeopleDraft[], { unfixed, written }: MendedSheet) {
      const before = mapRows({ ...recognition, sheet: unfixed }, file);
      const sent = readPeopleList(before.rows, { ...reading, leftOut: [] }, readOwn).drafts;
      return withAsSent(drafts, sent, { written, key: 'content' });
    }
    return { place, mapped, leftOut, taken, read, unfold, title: listTitle(sheet, header.firstRow) };
  });
  const [{ place, title } = { place: { file, sheet: '' }, title: '' }] = parts;
  const byTitle: PeopleSpan = { unitId: unit.id, from: period?.from ?? null, to: period?.to ?? null, title };
  const drafts = parts.flatMap(({ read }) => read.drafts);
  const supplement = settlePeopleSupplement({
    file,
    kind,
    tables,
    unit,
    period,
    span: byTitle,
    drafts,
    choices,
    facts,
  });
  const { span, main } = supplement;

  const records = facts.recordsOfList(kind, span);
  const rows = drafts.flatMap((draft) =>
    draft.asSent === undefined ? [draft] : [draft, { ...draft, ...draft.asSent }],
  );
  const known = facts.findPeople([...new Set(rows.map(({ person }) => person.name_key))], numbersOf(rows));
  const ofMain = main === null ? [] : facts.recordsOfList(kind, main);
  const { matches, notes } = matchPeopleList(drafts, { file, known, records, ofMain, answers: choices.answers });
  const keptNames = parts.flatMap(({ mapped, leftOut, unfold }) => [...leftOutNames(mapped, leftOut, unfold)]);
  const removed = findRemoved(records, matches, new Set(keptNames));

  const isNew = !facts.hasPeopleList(kind, span);
  const announced = { add: count(matches, 'add'), change: count(matches, 'change'), removed: removed.length };
  const keepOld = new Set(choices.keepOld);
  const overrule = new Set(choices.overrule);
  const taken = takenOver(matches, { keepOld, overrule });
  const goes = removed.filter((record) => !keepOld.has(keyOfRecord(record)));
  const hasDifferences = announced.add + announced.change + announced.removed + count(taken, 'change') > 0;
  const isWritten = (isNew && main === null) || count(taken, 'add') + count(taken, 'change') + goes.length > 0;
  const rowsUpTo = (end: number) => parts.slice(0, end).reduce((sum, { mapped }) => sum + mapped.rows.length, 0);
  const problems: Problem[] = parts.flatMap(({ place: at, mapped, leftOut, read }, table) => [
    ...withoutRows(mapped.problems, leftOut),
    ...checkTotals(mapped, at, [rowsUpTo(table + 1), rowsUpTo(parts.length)]),
    ...read.problems,
  ]);
  problems.push(...notes);
  if (!isNew && hasDifferences && !choices.replaceSubmission) {
    const when = period === null ? intakeWords.noPeriod : periodName(period);
    problems.push(fix('intake.list-already-sent', atSheet(place), { unit: unit.name, period: when, ...announced }));
  }
  const unitName = namesOfUnits(index);
  const decided = { keepOld, overrule, place, unitName };
  problems.push(...keptPeopleCorrections(matches, decided));
  if (!isNew && choices.replaceSubmission) problems.push(...correctedRecordsGone(removed, decided));
  if (rowsUpTo(parts.length) === 0) problems.push(note('intake.people-list-empty', atSheet(place)));

  if (kind === 'members' && isNew && (main === null || !facts.hasPeopleList(kind, main)))
    problems.push(...whatIsCounted(place, span));

  const whole = supplement.question ?? supplement.askIfDisjoint(matches, records.length);
  const asked = [
    ...(whole === null ? [] : [whole]),
    ...matches.flatMap((match) => (match.is === 'question' ? [match.question] : [])),
  ];
  const withOthers = facts.withSeveralAdmissions(goes.map(({ personId }) => personId));
  return {
    rows: parts.flatMap((part, table) =>
      stagedRows(part, { matches: taken, kind, unitName }).map((row) => (table === 0 ? row : { ...row, table })),
    ),
    headers: intakeWords.headers[kind],
    totals: headlineTotals(drafts, goes.length),
    claims: () => matches.flatMap(claimOf),
    problems,
    questions: asked.map(({ problem }) => problem),
    asked: [...parts.flatMap(({ read }) => read.questions), ...asked],
    askedRows: parts.flatMap(({ place: { sheet }, read }) => [...read.askedRows].map((row) => ({ sheet, row }))),
    difference: isNew
      ? null
      : differenceOfPeopleList({ matches, removed, before: records, keepOld, overrule, unitName }),
    makePlan: isWritten
      ? (base) =>
          planPeopleList(
            {
              kind,
              matches: taken.flatMap((match) => (match.is === 'kept' ? [] : [match])),
              removed: goes,
              hasOtherRecords: (personId) => withOthers.has(personId),
              isOverruled: (record) => overrule.has(keyOfRecord(record)),
              span,
              sheets: parts.map(({ place: at }) => at.sheet),
              rowCount: parts.reduce((sum, { taken }) => sum + taken.length, 0),
            },
            base,
          )
      : null,
  };
}

/** What keeps the forms about the whole membership from being counted by this list. */
function whatIsCounted(place: SheetPlace, { to, title }: PeopleSpan): readonly Problem[] {
  if (to === null) return [note('intake.members-without-day', atSheet(place))];
  const { part } = readMemberListTitle(title);
  if (part === 'all') return [];
  if (part === 'some') return [note('intake.members-a-part', atSheet(place), { title })];
  const other = intakeWords.memberParts[part === 'official' ? 'probationary' : 'official'];
  return [note('intake.members-one-half', atSheet(place), { only: intakeWords.memberParts[part], other })];
}

/** A row of the new version that stays as it was is not taken over. */
type Taken = PeopleMatch | { readonly is: 'kept'; readonly draft: PeopleDraft };

function takenOver(
  matches: readonly PeopleMatch[],
  { keepOld, overrule }: { readonly keepOld: ReadonlySet<string>; readonly overrule: ReadonlySet<string> },
): readonly Taken[] {
  return matches.map((match): Taken => {
    if (match.is === 'question') return match;
    const { draft } = match;
    if (match.is === 'add') return keepOld.has(keyOfNewRow(draft)) ? { is: 'kept', draft } : match;
    const key = keyOfRecord(match.known);
    if (match.is === 'change') return keepOld.has(key) ? { is: 'kept', draft } : match;
    const isOverruled = overrule.has(key) && conflictingPeopleColumns(draft, match.known).size > 0;
    return isOverruled ? { ...match, is: 'change' } : match;
  });
}

/** Other tables of the workbook may not write the same person. */
function claimOf(match: PeopleMatch): readonly RowClaim[] {
  if (match.is === 'question') return [];
  const { sheet, row, person, content } = match.draft;
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
  return before.filter((record) => {
    const names = [record.person.name_key, recordInForce(record).person.name_key];
    return !still.has(record.recordId) && !names.some((name) => leftOutNameKeys.has(name) || asked.has(name));
  });
}

const count = (matches: readonly Taken[], state: Taken['is']) => matches.filter(({ is }) => is === state).length;

type Part = {
  readonly place: SheetPlace;
  readonly mapped: MappedTable;
  readonly leftOut: ReadonlySet<number>;
  readonly read: { readonly drafts: readonly PeopleDraft[] };
};

function stagedRows(
  { place: { sheet }, mapped, leftOut, read }: Part,
  {
    matches,
    kind,
    unitName,
  }: {
    readonly matches: readonly Taken[];
    readonly kind: PeopleListKind;
    readonly unitName: (id: number) => string;
  },
): readonly StagedRow[] {
  const own = new Set(read.drafts);
  const byRow = new Map(matches.flatMap((match) => (own.has(match.draft) ? [[match.draft.row, match] as const] : [])));
  return mapped.rows.map((mappedRow): StagedRow => {
    const { row } = mappedRow;
    const match = byRow.get(row);
    const written = () => [writtenName(mappedRow)];
    if (leftOut.has(row)) return { sheet, row, state: 'left-out', cells: written };
    if (match === undefined) return { sheet, row, state: 'question', cells: written };
    const state = match.is === 'kept' ? 'left-out' : match.is;
    return { sheet, row, state, cells: () => shownPeopleCells(match.draft, kind, unitName) };
  });
}
