import type { PersonColumns } from '../../../shared/intake/records/admission-draft.ts';
import type { KnownOrigin } from '../../../shared/intake/records/known-admission.ts';
import {
  tableOfKind,
  type CandidateContent,
  type KnownPeopleList,
  type KnownPerson,
  type KnownRecord,
  type MemberContent,
  type PeopleContent,
  type PeopleListKind,
  type PeopleSpan,
} from '../../../shared/intake/records/people-list.ts';
import { listCorrectionsOf } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';
import { ORIGIN_COLUMNS, PERSON_COLUMNS, pick, prefixed } from './person-columns.ts';

const CANDIDATE_COLUMNS = [
  ...(['unit_id', 'cell_id', 'cell_name', 'residence', 'education', 'qualification', 'theory', 'occupation'] as const),
  ...(['flags', 'group_name', 'recognised_date', 'mentor_name', 'mentor_since', 'class_decision_number'] as const),
  ...(['class_decision_date', 'class_dates', 'certificate_number', 'certificate_date', 'decision_number'] as const),
  ...(['decision_date', 'ceremony_date', 'note', 'meeting_date'] as const),
] satisfies readonly (keyof CandidateContent)[];
const MEMBER_COLUMNS = [
  ...(['unit_id', 'cell_id', 'cell_name', 'other_name', 'residence', 'education', 'qualification', 'theory'] as const),
  ...(['occupation', 'party_post', 'office_post', 'card_number', 'file_number', 'admitted_date'] as const),
  ...(['official_date', 'status', 'status_date', 'note'] as const),
] satisfies readonly (keyof MemberContent)[];
const COLUMNS: Readonly<Record<PeopleListKind, readonly string[]>> = {
  candidates: CANDIDATE_COLUMNS,
  members: MEMBER_COLUMNS,
};

// One question for all people of a list: json_each lets the indexes do the rest. No index holds the card numbers, so
// they are only looked through for a list that has numbers. CROSS keeps SQLite from walking over all people.
const NAMED = `SELECT id FROM person WHERE name_key IN (SELECT value FROM json_each(:names))
    UNION SELECT row_id FROM correction
      WHERE table_name = 'person' AND field = 'name_key' AND after IN (SELECT value FROM json_each(:names))`;
const NUMBERED = `SELECT id FROM person WHERE id_number IN (SELECT value FROM json_each(:numbers))
    UNION SELECT person_id FROM member_record WHERE card_number IN (SELECT value FROM json_each(:numbers))`;
const peopleOf = (wanted: string) => `WITH wanted (id) AS MATERIALIZED (${wanted})
  SELECT person.id AS personId, ${prefixed('person', PERSON_COLUMNS)},
    EXISTS (SELECT 1 FROM admission WHERE person_id = person.id) AS isCounted,
    (SELECT json_group_array(unit_id) FROM (
      SELECT unit_id FROM admission WHERE person_id = person.id
      UNION SELECT unit_id FROM candidate WHERE person_id = person.id
      UNION SELECT unit_id FROM member_record WHERE person_id = person.id)) AS unitIds,
    (SELECT json_group_array(card_number) FROM member_record
      WHERE person_id = person.id AND card_number IS NOT NULL) AS cardNumbers
  FROM wanted CROSS JOIN person ON person.id = wanted.id ORDER BY person.id`;
const PEOPLE_NAMED = peopleOf(NAMED);
const PEOPLE_NAMED_OR_NUMBERED = peopleOf(`${NAMED} UNION ${NUMBERED}`);

type PersonRow = PersonColumns & {
  readonly personId: number;
  readonly isCounted: 0 | 1;
  readonly unitIds: string;
  readonly cardNumbers: string;
};

/** Everyone with one of the name keys, id numbers or card numbers, from whatever list; `unitName` names a unit. */
export function findPeople(
  db: ReadDb,
  nameKeys: readonly string[],
  numbers: readonly string[],
  unitName: (unitId: number) => string,
): KnownPerson[] {
  const names = JSON.stringify(nameKeys);
  const rows =
    numbers.length === 0
      ? prepared<[{ names: string }], PersonRow>(db, PEOPLE_NAMED).all({ names })
      : prepared<[{ names: string; numbers: string }], PersonRow>(db, PEOPLE_NAMED_OR_NUMBERED).all({
          names,
          numbers: JSON.stringify(numbers),
        });
  const corrections = listCorrectionsOf(
    db,
    'person',
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => {
    const own = corrections.get(row.personId);
    const unitIds = JSON.parse(row.unitIds) as readonly number[]; // made by the question itself
    return {
      personId: row.personId,
      person: pick(row, PERSON_COLUMNS),
      unitIds,
      unitName: unitIds.map(unitName).join(', '),
      isCounted: row.isCounted === 1,
      cardNumbers: JSON.parse(row.cardNumbers) as readonly string[],
      ...(own === undefined ? {} : { corrections: own }),
    };
  });
}

const ofSpan = (kind: PeopleListKind) =>
  `intake.kind = '${kind}' AND intake.unit_id = ? AND intake.period_from IS ? AND intake.period_to IS ?
    AND intake.form_id IS ?`;
type SpanKey = [number, string | null, string | null, string | null];
const keyOf = ({ unitId, from, to, title }: PeopleSpan): SpanKey => [unitId, from, to, title === '' ? null : title];

type RecordRow = PersonColumns & KnownOrigin & { readonly personId: number; readonly recordId: number };

/** The rows kept from a list of this unit for exactly these days, or for none. */
export function listRecordsOfList(db: ReadDb, kind: PeopleListKind, span: PeopleSpan): KnownRecord[] {
  const table = tableOfKind[kind];
  const columns = COLUMNS[kind];
  const rows = db
    .prepare<SpanKey, RecordRow>(
      `SELECT person.id AS personId, ${table}.id AS recordId, ${prefixed('person', PERSON_COLUMNS)},
         ${prefixed(table, columns)}, ${prefixed(table, ORIGIN_COLUMNS)}
       FROM ${table} JOIN person ON person.id = ${table}.person_id JOIN intake ON intake.id = ${table}.intake_id
       WHERE ${ofSpan(kind)} ORDER BY ${table}.id`,
    )
    .all(...keyOf(span));
  const ofPeople = listCorrectionsOf(
    db,
    'person',
    rows.map(({ personId }) => personId),
  );
  const ofRecords = listCorrectionsOf(
    db,
    table,
    rows.map(({ recordId }) => recordId),
  );
  return rows.map((row) => {
    const corrections = [...(ofPeople.get(row.personId) ?? []), ...(ofRecords.get(row.recordId) ?? [])];
    return {
      recordId: row.recordId,
      personId: row.personId,
      person: pick(row, PERSON_COLUMNS),
      content: pick(row as RecordRow & Record<string, unknown>, columns) as PeopleContent, // the columns of the table
      origin: pick(row, ORIGIN_COLUMNS),
      ...(corrections.length === 0 ? {} : { corrections }),
    };
  });
}

/** True when a list of this unit for these days, or for none, was read in. */
export function hasPeopleList(db: ReadDb, kind: PeopleListKind, span: PeopleSpan): boolean {
  const found = db.prepare<SpanKey>(`SELECT 1 FROM intake WHERE ${ofSpan(kind)}`).get(...keyOf(span));
  return found !== undefined;
}

const LISTS = `SELECT COALESCE(intake.form_id, '') AS title, person.name_key AS name
  FROM intake LEFT JOIN (SELECT intake_id, person_id FROM candidate UNION ALL SELECT intake_id, person_id FROM member_record)
    AS record ON record.intake_id = intake.id LEFT JOIN person ON person.id = record.person_id
  WHERE intake.kind = :kind AND intake.unit_id = :unitId AND intake.period_from IS :from AND intake.period_to IS :to
  ORDER BY intake.id`;

type ListedName = { readonly title: string; readonly name: string | null };

/** The lists of this unit for exactly these days, or for none, of whatever title, with the names that stand in them. */
export function listPeopleLists(db: ReadDb, kind: PeopleListKind, { unitId, from, to }: PeopleSpan): KnownPeopleList[] {
  const rows = db
    .prepare<[Omit<PeopleSpan, 'title'> & { kind: PeopleListKind }], ListedName>(LISTS)
    .all({ kind, unitId, from, to });
  const byTitle = Map.groupBy(rows, ({ title }) => title);
  return [...byTitle].map(([title, of]) => ({ title, people: of.flatMap(({ name }) => name ?? []) }));
}
