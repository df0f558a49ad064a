import type { Problem } from '../../contract/problem.ts';
import { isCardNumber } from '../../domain/card-number.ts';
import { codedFields } from '../../domain/coded-fields.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { PersonColumns } from '../records/admission-draft.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import { askWho, columnOf, rowOf } from './ask-who.ts';
import { correctedRow } from '../records/corrections.ts';
import {
  recordInForce,
  type KnownPerson,
  type KnownRecord,
  type PeopleContent,
  type PeopleDraft,
} from '../records/people-list.ts';
import { groupBy, isAlike, isSameRow, keysOf, likenessOf, wordsOfKey } from './person-keys.ts';
import { atCell, fix, note } from '../grid/sheet-place.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';

export type PeopleMatch =
  | { readonly is: 'add'; readonly draft: PeopleDraft; readonly personOf: KnownPerson | null }
  | {
      readonly is: 'change' | 'same';
      readonly draft: PeopleDraft;
      readonly known: KnownRecord;
      readonly who: KnownPerson;
      /** The columns of the person after this list, as they are stored and as they count. */
      readonly sentPerson: PersonColumns;
      readonly person: PersonColumns;
      /** A supplement repeats what its main list says: that list stays the source. */
      readonly isElsewhere?: true;
    }
  | { readonly is: 'question'; readonly draft: PeopleDraft; readonly question: IntakeQuestion };

export type PeopleMatches = { readonly matches: readonly PeopleMatch[]; readonly notes: readonly Problem[] };

type MatchFacts = {
  readonly file: string;
  /** Everyone in the data file with a name or number of the drafts. */
  readonly known: readonly KnownPerson[];
  /** The rows of the same list as it was sent before. */
  readonly records: readonly KnownRecord[];
  /** Of a supplement: the rows of the list it adds to. */
  readonly ofMain: readonly KnownRecord[];
  readonly answers: readonly StageAnswer[];
};

/**
 * Holds each person of a list against the data file and the rest of the list, by the rules of new members: only equal
 * keys are one person, a likeness is a question. Somebody who is counted already keeps what is known about them.
 */
export function matchPeopleList(drafts: readonly PeopleDraft[], facts: MatchFacts): PeopleMatches {
  const { file, known, records, ofMain, answers } = facts;
  // Also as the unit wrote it: a new version repeats what the board has corrected.
  const byKey = groupBy(known, (one) => [...new Set(versionsOf(one).flatMap((person) => keysOfKnown(one, person)))]);
  const byName = groupBy(known, (one) => [
    ...new Set(versionsOf(one).flatMap((person) => [likenessOf(person), person.name_key])),
  ]);
  const recordOf = new Map(records.map((record) => [record.personId, record]));
  const mainOf = new Map(ofMain.map((record) => [record.personId, record]));
  const undated = groupBy(records, ({ person, content }) =>
    person.birth === null ? [undatedKey(person, content)] : [],
  );
  const chosen = new Map(
    answers.flatMap((answer) =>
      answer.about === 'person' ? [[`${answer.row} ${answer.sheet}`, answer.personId] as const] : [],
    ),
  );
  const seenKeys = new Map<string, PeopleDraft>();
  const seenCards = new Map<string, PeopleDraft>();
  const seenNames = new Map<string, PeopleDraft[]>();
  const takenBy = new Map<number, PeopleDraft>();
  const notes: Problem[] = [];

  const matches = drafts.map((draft): PeopleMatch => {
    const { person, content, sheet, row } = draft;
    const keys = exactKeys(draft);
    const here = { person, unitId: content.unit_id };
    const answer = chosen.get(`${row} ${sheet}`);
    const at = atCell({ file, sheet }, row, columnOf(draft));
    const ask = (code: Problem['code'], said: Problem['facts'], of: readonly KnownPerson[] = []): PeopleMatch => ({
      is: 'question',
      draft,
      question: askWho({
        problem: fix(code, at, { name: person.full_name, ...said }),
        row: draft,
        known: of.map(({ personId, person: other, unitName }) => ({
          personId,
          label: intakeWords.samePerson(other.full_name, dayOf(other.birth), unitName),
        })),
        canBeElse: code !== 'intake.same-person-twice',
      }),
    });

    const card = 'card_number' in content ? content.card_number : null;
    const holder = card === null ? undefined : seenCards.get(card);
    if (card !== null && holder === undefined) seenCards.set(card, draft);
    if (holder !== undefined && holder.person.name_key !== person.name_key) {
      const facts = { name: person.full_name, written: card ?? '', other: holder.person.full_name };
      notes.push(note('intake.card-twice', at, { ...facts, row: rowOf(holder, draft) }));
    }

    const names = person.birth === null ? [person.name_key] : [likenessOf(person), `${person.name_key}|`];
    const twinKey = keys.find((key) => seenKeys.has(key)) ?? '';
    const twin = seenKeys.get(twinKey);
    const alike = names
      .flatMap((name) => seenNames.get(name) ?? [])
      .find((other) => isAlike(here, { person: other.person, unitId: other.content.unit_id }));
    for (const key of keys) if (!seenKeys.has(key)) seenKeys.set(key, draft);
    for (const name of [likenessOf(person), person.name_key]) {
      const seen = seenNames.get(name);
      if (seen === undefined) seenNames.set(name, [draft]);
      else seen.push(draft);
    }
    if (twin !== undefined)
      return ask('intake.same-person-twice', { row: rowOf(twin, draft), by: wordsOfKey(twinKey) });
    if (alike !== undefined && answer === undefined)
      return ask('intake.similar-in-file', { row: rowOf(alike, draft), birth: dayOf(alike.person.birth) });

    const sentKeys = draft.asSent === undefined ? [] : exactKeys({ ...draft, ...draft.asSent });
    const exact = [...new Set([...keys, ...sentKeys].flatMap((key) => byKey.get(key) ?? []))];
    const [first, second] = exact;
    if (second !== undefined && answer === undefined) return ask('intake.several-known', {}, exact);
    const said = answer === undefined ? undefined : known.find(({ personId }) => personId === answer);
    const sent = person.birth === null ? (undated.get(undatedKey(person, content)) ?? []) : [];
    const again = sent.length === 1 ? known.find(({ personId }) => personId === sent[0]?.personId) : undefined;
    const who = said ?? first ?? again;
    const taken = who === undefined ? undefined : takenBy.get(who.personId);
    if (taken !== undefined)
      return ask('intake.same-person-twice', { row: rowOf(taken, draft), by: intakeWords.sameBy.known });
    if (who !== undefined) takenBy.set(who.personId, draft);
    if (who !== undefined) {
      const record = recordOf.get(who.personId) ?? null;
      const main = record === null ? mainOf.get(who.personId) : undefined;
      if (main === undefined) return matchKnown(draft, who, record, at, notes);
      const match = matchKnown(draft, who, main, at, notes);
      if (match.is === 'same') {
        const { sheet: there, sheet_row } = main.origin;
        notes.push(note('intake.listed-already', at, { name: person.full_name, sheet: there, row: sheet_row }));
        return { ...match, isElsewhere: true };
      }
      // An answer takes the row of the main list over.
      return said === undefined ? ask('intake.listed-differently', { fields: fieldsApart(draft, main) }, [who]) : match;
    }
    if (answer === undefined) {
      const similar = names
        .flatMap((name) => byName.get(name) ?? [])
        .filter((other) => other.unitIds.some((unitId) => isAlike(here, { person: other.person, unitId })));
      const [nearest] = similar;
      if (nearest !== undefined)
        return ask('intake.similar-known', { birth: dayOf(nearest.person.birth), unit: nearest.unitName }, [
          ...new Set(similar),
        ]);
    }
    return { is: 'add', draft, personOf: null };
  });
  return { matches, notes };
}

function matchKnown(
  draft: PeopleDraft,
  who: KnownPerson,
  record: KnownRecord | null,
  at: Problem['place'],
  notes: Problem[],
): PeopleMatch {
  if (who.isCounted)
    notes.push(
      ...differences(draft.person, who.person).map((facts) =>
        note('intake.person-differs', at, { name: draft.person.full_name, ...facts }),
      ),
    );
  if (record === null) return { is: 'add', draft, personOf: who };
  const sent = draft.asSent ?? draft;
  const sentPerson = personAfter(sent.person, who);
  const person = mendedPerson(draft, sentPerson, who.isCounted);
  const counts = recordInForce(record);
  const isSame =
    isSameRow(sent.content, record.content) &&
    isSameRow(sentPerson, who.person) &&
    (draft.asSent === undefined || (isSameRow(draft.content, counts.content) && isSameRow(person, counts.person)));
  return { is: isSame ? 'same' : 'change', draft, known: record, who, sentPerson, person };
}

/** What the data file says about a person after a list: a counted one stays, of another one nothing is forgotten. */
export function personAfter(read: PersonColumns, { person: known, isCounted }: KnownPerson): PersonColumns {
  if (isCounted) return known;
  const filled = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
  return { ...known, ...filled };
}

/** The stored person with the columns that were mended; of people who are counted their admission says who they are. */
export function mendedPerson(
  { person: now, asSent }: PeopleDraft,
  stored: PersonColumns,
  isCounted: boolean,
): PersonColumns {
  if (asSent === undefined || isCounted) return stored;
  const columns = Object.keys(now) as readonly (keyof PersonColumns)[]; // the keys of this very type
  const mended = columns.filter((column) => now[column] !== asSent.person[column]);
  return { ...stored, ...Object.fromEntries(mended.map((column) => [column, now[column]])) };
}

const coded = (field: 'sex' | 'people' | 'religion') => {
  const { label, table }: { readonly label: string; readonly table: ValueTable<string> } = codedFields[field];
  return { column: field, label, show: table.labelOf };
};
const COMPARED = [
  { column: 'birth', label: 'Ngày sinh', show: formatDay },
  coded('sex'),
  coded('people'),
  coded('religion'),
] as const;

function differences(read: PersonColumns, known: PersonColumns): readonly Problem['facts'][] {
  return COMPARED.flatMap(({ column, label, show }) => {
    const [written, kept] = [read[column], known[column]];
    if (written === null || kept === null || written === kept) return [];
    return [{ field: label, written: show(written), kept: show(kept) }];
  });
}

/** Names of the columns in which the row says something else than the main list. */
function fieldsApart(draft: PeopleDraft, known: KnownRecord): string {
  const [says, counts] = [
    { ...draft.person, ...draft.content },
    { ...known.person, ...known.content },
  ];
  const labels: Readonly<Record<string, string>> = { ...intakeWords.columns, ...intakeWords.peopleColumns };
  const apart = Object.entries(labels).flatMap(([column, label]) =>
    column in says && says[column as keyof typeof says] !== counts[column as keyof typeof counts] ? [label] : [],
  );
  return apart.length === 0 ? intakeWords.someFields : apart.join(', ');
}

/** The person as stored and, where the board corrected something, as it counts. */
const versionsOf = ({ person, corrections }: KnownPerson): readonly PersonColumns[] =>
  corrections === undefined ? [person] : [person, correctedRow(person, corrections)];

const keysOfKnown = ({ unitIds, cardNumbers }: KnownPerson, person: PersonColumns): readonly string[] => [
  ...unitIds.flatMap((unitId) => keysOf(person, unitId)),
  ...cardNumbers.map((card) => cardKey(person, card)),
];

function exactKeys({ person, content }: PeopleDraft): readonly string[] {
  const card = 'card_number' in content ? content.card_number : null;
  const byCard = card !== null && isCardNumber(card) ? [cardKey(person, card)] : [];
  return [...keysOf(person, content.unit_id), ...byCard];
}

/** With the name beside it, so that a digit mistyped makes no two people one. */
const cardKey = ({ name_key }: PersonColumns, card: string) => `card ${card}|${name_key}`;
const undatedKey = ({ name_key }: PersonColumns, { unit_id, cell_name }: PeopleContent) =>
  `${name_key}|${unit_id}|${cell_name ?? ''}`;
const dayOf = (day: string | null) => (day === null ? '' : formatDay(day));
