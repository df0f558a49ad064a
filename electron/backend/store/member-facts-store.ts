import { titleOfMain } from '../../../shared/domain/member-list-title.ts';
import { occupationNames } from '../../../shared/domain/occupation-names.ts';
import type { IsoDate } from '../../../shared/domain/partial-date.ts';
import type {
  MemberFact,
  MemberList,
  MemberRecords,
  MembersOfDay,
  SentMember,
} from '../../../shared/statistics/members/member-facts.ts';
import { keepDays } from '../../../shared/statistics/members/keep-days.ts';
import { applyCorrections, correctedFields, correctionsByRow } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';

const LISTS = `SELECT intake.id AS intakeId, intake.unit_id AS unitId, COALESCE(intake.form_id, '') AS title,
    intake.period_from AS "from", source_file.name AS file, substr(source_file.received_at, 1, 10) AS receivedOn
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
  WHERE intake.kind = 'members' AND intake.unit_id IS NOT NULL AND intake.period_to IS ? ORDER BY intake.id`;

type ListRow = Omit<MemberList, 'versions'> & { readonly from: string | null };

/** Lists that speak of a day, or of none; versions of one list stand together under the newest. */
function listMemberLists(db: ReadDb, day: IsoDate | null): readonly MemberList[] {
  const rows = prepared<[string | null], ListRow>(db, LISTS).all(day);
  // What adds to a list is of it; without that one it stays what it is by itself.
  const same = Map.groupBy(rows, ({ unitId, from, title }) => `${unitId} ${from ?? ''} ${titleOfMain(title) ?? title}`);
  return [...same.values()].flatMap((versions) => {
    const newest = versions.findLast(({ title }) => titleOfMain(title) === null) ?? versions.at(-1);
    if (newest === undefined) return [];
    const { intakeId, unitId, title, file, receivedOn } = newest;
    return [{ intakeId, unitId, title, file, receivedOn, versions: versions.map((one) => one.intakeId) }];
  });
}

// “Hưu trí” was read as “khác” before it had a code of its own; what the cell says is kept.
const MEMBERS = `SELECT member_record.id, person.id AS personId, intake_id AS intakeId, member_record.unit_id AS unitId,
    member_record.cell_id AS cellId, person.birth, person.sex, person.people, person.religion, education, qualification,
    theory, occupation, CASE WHEN occupation = 'other' THEN json_extract(origin, '$.occupation[1]') END AS written,
    admitted_date AS admittedDate, official_date AS officialDate, status, status_date AS statusDate
  FROM member_record JOIN person ON person.id = member_record.person_id`;
const OF_DAY = `${MEMBERS} WHERE intake_id IN (SELECT value FROM json_each(?)) ORDER BY member_record.id`;
const THESE = `${MEMBERS} WHERE member_record.id IN (SELECT value FROM json_each(?)) ORDER BY member_record.id`;

type MemberRow = MemberFact & { readonly written: string | null };

function toFact({ written, ...row }: MemberRow): MemberFact {
  return written !== null && occupationNames.find(written) === 'retired' ? { ...row, occupation: 'retired' } : row;
}

type Corrections = ReturnType<typeof correctionsByRow>;
const corrected = (fact: MemberFact, ofMember: Corrections, ofPerson: Corrections): MemberFact =>
  applyCorrections(applyCorrections(fact, ofMember.get(fact.id)), ofPerson.get(fact.personId));

/** Members on the lists of a day; corrections applied. */
function readMembersOfDay(db: ReadDb, day: IsoDate): MembersOfDay {
  const lists = listMemberLists(db, day);
  if (lists.length === 0) return { lists, members: [] };
  const [ofMember, ofPerson] = [correctionsByRow(db, 'member_record'), correctionsByRow(db, 'person')];
  const intakes = JSON.stringify(lists.flatMap(({ versions }) => versions));
  const rows = prepared<[string], MemberRow>(db, OF_DAY).all(intakes);
  const isCorrected = ofMember.size > 0 || ofPerson.size > 0;
  const members = rows.map((row) => (isCorrected ? corrected(toFact(row), ofMember, ofPerson) : toFact(row)));
  return { lists, members };
}

const rowsOf = ({ members }: MembersOfDay) => members.length;

/** The membership by lists; a day is read when it is first asked for and then kept. */
export function memberRecords(db: ReadDb): MemberRecords {
  let undated: readonly MemberList[] | undefined;
  return {
    on: keepDays((day) => readMembersOfDay(db, day), rowsOf),
    undated: () => (undated ??= listMemberLists(db, null)),
  };
}

/** The same with these rows read again now, for a file in which nothing but them was corrected since. */
export function withMembersReadAgain(db: ReadDb, records: MemberRecords, ids: readonly number[]): MemberRecords {
  const now = new Map(readMembers(db, ids).map(({ now: fact }) => [fact.id, fact]));
  return {
    on: keepDays((day) => {
      const { lists, members } = records.on(day);
      return { lists, members: members.map((fact) => now.get(fact.id) ?? fact) };
    }, rowsOf),
    undated: records.undated,
  };
}

const CORRECTED = `SELECT id FROM member_record WHERE id IN (SELECT row_id FROM correction WHERE table_name = 'member_record')
    OR person_id IN (SELECT row_id FROM correction WHERE table_name = 'person') ORDER BY id`;
const OF_PEOPLE = 'SELECT id FROM member_record WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id';
const DAY_OF = 'SELECT period_to AS day FROM intake WHERE id = ?';

/** Rows of the membership that were corrected, by themselves or in their person, on lists that speak of a day. */
export function listCorrectedMembers(db: ReadDb): readonly SentMember[] {
  const ids = prepared<[], { id: number }>(db, CORRECTED)
    .all()
    .map(({ id }) => id);
  return ids.length === 0 ? [] : readMembers(db, ids).filter(({ fields, day }) => fields.length > 0 && day !== '');
}

/** Rows of the membership of these people. */
export function listMembersOfPeople(db: ReadDb, personIds: readonly number[]): readonly number[] {
  return prepared<[string], { id: number }>(db, OF_PEOPLE)
    .all(JSON.stringify(personIds))
    .map(({ id }) => id);
}

/** `day` is empty where the list names none. */
function readMembers(db: ReadDb, ids: readonly number[]): readonly SentMember[] {
  if (ids.length === 0) return [];
  const rows = prepared<[string], MemberRow>(db, THESE).all(JSON.stringify(ids)).map(toFact);
  const ofMember = correctionsByRow(db, 'member_record', ids);
  const ofPerson = correctionsByRow(
    db,
    'person',
    rows.map(({ personId }) => personId),
  );
  return rows.map((sent) => ({
    day: prepared<[number], { day: string | null }>(db, DAY_OF).get(sent.intakeId)?.day ?? '',
    sent,
    now: corrected(sent, ofMember, ofPerson),
    fields: [...correctedFields(sent, ofMember.get(sent.id)), ...correctedFields(sent, ofPerson.get(sent.personId))],
  }));
}
