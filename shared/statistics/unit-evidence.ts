import type { AdmissionFact } from '../domain/admission.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { findRootUnit, unitTrees, type UnitTree } from '../domain/unit-tree.ts';
import { answersOfDays, rememberByUnit, withoutUnits, type AnswersByUnit } from './answers-by-unit.ts';
import { compileCounter, compileMemberCounter, type Counter, type Tally } from './compute.ts';
import { coverPeriod, type CoverPart, type Span } from './cover-period.ts';
import type { FigureFacts, ListFact, ReportedValue, SubmissionFact } from './figure-facts.ts';
import type { FormRowRef } from './indicator.ts';
import { catalogueOver, type Catalogue } from './indicators.ts';
import { openMemberBook, type MemberBook } from './members/member-book.ts';
import type { MemberList } from './members/member-facts.ts';
import type { MemberOnDay } from './members/member-on-day.ts';
import { countInside, placedIn, sortIn, type PeopleOfUnit, type PlacedAdmissions } from './people-of-unit.ts';

/** A form found for a row, with the cell that holds it. */
export type FormWithRow = SubmissionFact & { readonly cell: ReportedValue };
/** `members`: lists of the membership that speak of one day. */
export type EvidencePart =
  | CoverPart<FormWithRow, ListFact>
  | { readonly by: 'members'; readonly span: Span; readonly lists: readonly MemberList[] };

/** What each unit sent, looked up by unit and period. Answers are kept, so that no question is worked out twice. */
export type UnitEvidence = {
  readonly facts: FigureFacts;
  readonly catalogue: Catalogue;
  readonly counter: Counter;
  readonly treeOn: (day: IsoDate) => UnitTree;
  /** Current forms of the unit, of whatever period. */
  readonly submissionsOf: (unitId: number) => readonly SubmissionFact[];
  /** Whether anybody sent the form for any period. */
  readonly isSent: (formId: string) => boolean;
  /** Current forms of the unit for exactly these days that hold one of the rows; the first row's form first. */
  readonly formsFor: (unitId: number, rows: readonly FormRowRef[]) => readonly FormWithRow[];
  /** Units for which anybody was admitted, on whatever day. */
  readonly admittingUnits: readonly number[];
  /** Lists of the unit and of the units above it, whose lists speak for it too. */
  readonly listsFor: (unitId: number, day: IsoDate) => readonly ListFact[];
  readonly cover: (unitId: number, rows: readonly FormRowRef[], period: Span) => readonly EvidencePart[] | null;
  /** People of the unit and of everything below it, as the tree stands on `day`. */
  readonly admissionsOf: (unitId: number, span: Span, day: IsoDate) => PlacedAdmissions;
  /** How many of them belong to the days. */
  readonly countAdmissions: (unitId: number, span: Span, day: IsoDate) => number;
  readonly tallyOf: (unitId: number, span: Span, day: IsoDate) => Tally;
  readonly members: MemberBook;
  readonly memberCounter: Counter<MemberOnDay>;
  /** Members of the unit on a day; null: no list holds them all. */
  readonly memberTallyOf: (unitId: number, day: IsoDate) => Tally | null;
  /** What was worked out so far, for the evidence that follows after a correction. */
  readonly kept: KeptAnswers;
};

/** People, placed people and tallies depend on the people of the unit's subtree and nothing else. */
type KeptAnswers = {
  readonly trees: Map<IsoDate, UnitTree>;
  readonly lists: AnswersByUnit<readonly ListFact[]>;
  readonly people: AnswersByUnit<PeopleOfUnit>;
  readonly placed: AnswersByUnit<PlacedAdmissions>;
  readonly tallies: AnswersByUnit<Tally>;
  /** All of one file's members: none of it is kept when one of them was corrected. */
  readonly members: { readonly book: MemberBook | null; readonly tallies: AnswersByUnit<Tally | null> };
};

/**
 * Evidence over facts that differ in nothing but corrected values: settings, forms, units and lists are the very same.
 * `changedUnits`: units and cells whose own people or forms were touched, as they were and as they are.
 */
export type EvidenceBefore = { readonly evidence: UnitEvidence; readonly changedUnits: ReadonlySet<number> };

/** Sorts the facts by unit once. After a correction (`before`) only what the changed units are part of is worked out anew. */
export function openEvidence(facts: FigureFacts, before?: EvidenceBefore): UnitEvidence {
  const kept = before === undefined ? nothingKept() : stillTrue(before, facts);
  const catalogue = catalogueOver(facts.forms);
  const counter = compileCounter(catalogue.indicators, facts.settings);
  const submissions = groupBy(facts.submissions, (submission) => submission.unitId);
  const submissionsOf = (unitId: number) => submissions.get(unitId) ?? [];
  const byForm = new Map([...submissions].map(([unitId, sent]) => [unitId, groupBy(sent, ({ formId }) => formId)]));
  const listsOf = groupBy(facts.lists, (list) => list.unitId);
  const admissionsByUnit = groupBy(facts.admissions, (admission) => admission.unitId);
  const admissionsByCell = groupBy(facts.admissions, (admission) => admission.cellId);

  const root = findRootUnit(facts.units);
  const treeOn = remember(kept.trees, unitTrees(facts.units));

  const formsSent = new Set(facts.submissions.map(({ formId }) => formId));
  const isSent = (form: string) => formsSent.has(form);

  const formsFor = (unitId: number, rows: readonly FormRowRef[]): readonly FormWithRow[] => {
    const sent = byForm.get(unitId);
    if (sent === undefined) return [];
    const found: FormWithRow[] = [];
    for (const { form, row } of rows) {
      for (const submission of sent.get(form) ?? []) {
        const cell = submission.values.get(row);
        if (cell !== undefined && (cell.value !== null || cell.decimal !== null)) found.push({ ...submission, cell });
      }
    }
    return found;
  };

  const listsSince = rememberByUnit(kept.lists, (unitId, { day }) =>
    [unitId, ...treeOn(day).ancestorsOf(unitId)].flatMap((id) => listsOf.get(id) ?? []),
  );
  const listsFor = (unitId: number, day: IsoDate) =>
    facts.lists.length === 0 ? [] : listsSince(unitId, treeOn(day).since);

  // One indicator is asked of each unit for period after period.
  let lastRows: { readonly rows: readonly FormRowRef[]; readonly forms: Map<number, readonly FormWithRow[]> } | null =
    null;
  const formsAsBefore = (unitId: number, rows: readonly FormRowRef[]): readonly FormWithRow[] => {
    if (lastRows?.rows !== rows) lastRows = { rows, forms: new Map() };
    const forms = lastRows.forms.get(unitId) ?? formsFor(unitId, rows);
    lastRows.forms.set(unitId, forms);
    return forms;
  };
  const cover = (unitId: number, rows: readonly FormRowRef[], period: Span) =>
    coverPeriod({
      period,
      forms: rows.length === 0 ? [] : formsAsBefore(unitId, rows),
      lists: listsFor(unitId, period.to),
      prefer: facts.settings.evidence,
    });

  const peopleSince = rememberByUnit(kept.people, (unitId, { day }): PeopleOfUnit => {
    const subtree = treeOn(day).subtreeOf(unitId);
    const people: AdmissionFact[] = [];
    for (const id of subtree) {
      for (const admission of admissionsByUnit.get(id) ?? []) people.push(admission);
      for (const admission of admissionsByCell.get(id) ?? [])
        if (!subtree.has(admission.unitId)) people.push(admission);
    }
    const isOutside = (admission: AdmissionFact) => !subtree.has(admission.unitId) && admission.unitId !== root?.unitId;
    return sortIn(people, isOutside, facts.settings);
  });
  const peopleOf = (unitId: number, day: IsoDate) => peopleSince(unitId, treeOn(day).since);

  /**
   * A cell that came from another unit brings the people of that unit's lists along; as long as that unit stands within
   * the days, they are its own figure and none of the unit the cell came to.
   */
  const spansOf = groupBy(facts.units, (version) => version.unitId);
  const countedElsewhere = (unitId: number, span: Span, day: IsoDate): ReadonlySet<number> => {
    const { people, fromOutside } = peopleOf(unitId, day);
    if (fromOutside.length === 0 || treeOn(day).find(unitId)?.parentId !== root?.unitId) return NOBODY;
    const stands = (id: number | undefined) =>
      id !== undefined &&
      spansOf.get(id)?.some(({ from, to }) => from <= span.to && (to === null || to >= span.from)) === true;
    return new Set(fromOutside.filter((index) => stands(people[index]?.unitId)));
  };

  const placed = rememberByUnit(kept.placed, (unitId, days) =>
    placedIn(peopleOf(unitId, days.day), days, countedElsewhere(unitId, days, days.day)),
  );
  const admissionsOf = (unitId: number, span: Span, day: IsoDate) => placed(unitId, day, span.from, span.to);
  const placedOf = answersOfDays(kept.placed);
  const countAdmissions = (unitId: number, span: Span, day: IsoDate) =>
    placedOf(day, span.from, span.to).get(unitId)?.inside.length ??
    countInside(peopleOf(unitId, day), span, countedElsewhere(unitId, span, day));

  const tallies = rememberByUnit(kept.tallies, (unitId, days) =>
    counter.tally(admissionsOf(unitId, days, days.day).inside, days.day),
  );
  const tallyOf = (unitId: number, span: Span, day: IsoDate) => tallies(unitId, day, span.from, span.to);

  const members = kept.members.book ?? openMemberBook(facts.members, treeOn, root?.unitId ?? 0);
  const memberCounter = compileMemberCounter(catalogue.indicators, facts.settings);
  const memberTallies = rememberByUnit(kept.members.tallies, (unitId, { day }): Tally | null => {
    const found = members.of(unitId, day);
    return found === null ? null : memberCounter.tally(found.members, day);
  });
  const memberTallyOf = (unitId: number, day: IsoDate) => (members.hasLists(day) ? memberTallies(unitId, day) : null);

  return {
    ...{ facts, catalogue, counter, treeOn, submissionsOf, isSent, formsFor, listsFor, cover },
    admittingUnits: [...admissionsByUnit.keys()],
    ...{ admissionsOf, countAdmissions, tallyOf, members, memberCounter, memberTallyOf },
    kept: { ...kept, members: { book: members, tallies: kept.members.tallies } },
  };
}

const NOBODY: ReadonlySet<number> = new Set();
const nothingKept = (): KeptAnswers => ({
  trees: new Map(),
  lists: new Map(),
  people: new Map(),
  placed: new Map(),
  tallies: new Map(),
  members: { book: null, tallies: new Map() },
});

/** Trees and lists hold; of the others only answers about units with no changed unit in their subtree. */
function stillTrue({ evidence, changedUnits }: EvidenceBefore, facts: FigureFacts): KeptAnswers {
  const { trees, lists, people, placed, tallies, members } = evidence.kept;
  const changed = new Map<IsoDate, ReadonlySet<number>>();
  const changedOn = remember(changed, (day) => {
    const tree = evidence.treeOn(day);
    return new Set([...changedUnits].flatMap((id) => [id, ...tree.ancestorsOf(id)]));
  });
  return {
    trees: new Map(trees),
    lists: new Map(lists),
    people: withoutUnits(people, changedOn),
    placed: withoutUnits(placed, changedOn),
    tallies: withoutUnits(tallies, changedOn),
    members:
      facts.members === evidence.facts.members
        ? { book: members.book, tallies: new Map(members.tallies) }
        : nothingKept().members,
  };
}

function remember<Answer>(known: Map<string, Answer>, work: (key: string) => Answer): (key: string) => Answer {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Answer; // what was kept under the key
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
