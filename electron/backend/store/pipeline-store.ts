import type { AdmissionFlag, Sex } from '../../../shared/domain/admission.ts';
import { finish, noSteps, type Steps } from '../../../shared/domain/steps.ts';
import {
  inOrderOfNames,
  newestFirst,
  type PipelineList,
  type PipelinePerson,
  type PipelineRow,
  type PipelineTable,
} from '../../../shared/pipeline/pipeline-person.ts';
import { applyCorrections, correctionsByRow } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';

const LISTS = `SELECT intake.id AS intakeId, intake.kind, intake.unit_id AS unitId, intake.form_id AS title,
    intake.period_from AS "from", intake.period_to AS "to", substr(change_set.at, 1, 10) AS receivedOn,
    source_file.name AS file,
    EXISTS (SELECT 1 FROM member_record WHERE intake_id = intake.id AND official_date IS NOT NULL) AS saysOfficial
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
    JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id
  WHERE intake.kind IN ('candidates', 'admissions', 'members') AND intake.unit_id IS NOT NULL
  ORDER BY intake.id`;

/** Lists of people that were read in, oldest first. */
export function listPipelineLists(db: ReadDb): readonly PipelineList[] {
  return db
    .prepare<[], Omit<PipelineList, 'saysOfficial'> & { saysOfficial: 0 | 1 }>(LISTS)
    .all()
    .map((row) => ({ ...row, saysOfficial: row.saysOfficial === 1 }));
}

const PEOPLE = `SELECT id AS personId, full_name AS fullName, sort_key AS sortKey, birth, sex, people, religion,
    NULL AS name, NULL AS rows FROM person`;

/** What each table says of the way; what it has no column for is null. */
const COLUMNS: Readonly<Record<PipelineTable, Readonly<Record<string, string>>>> = {
  candidate: {
    ...{ flags: 'flags', recognisedDate: 'recognised_date', mentorName: 'mentor_name', mentorSince: 'mentor_since' },
    ...{ classDecisionNumber: 'class_decision_number', classDecisionDate: 'class_decision_date' },
    ...{ classDates: 'class_dates', certificateNumber: 'certificate_number', certificateDate: 'certificate_date' },
    ...{ meetingDate: 'meeting_date', decisionNumber: 'decision_number', decisionDate: 'decision_date' },
    ceremonyDate: 'ceremony_date',
  },
  admission: {
    ...{ flags: 'flags', meetingDate: 'meeting_date', decisionNumber: 'decision_number' },
    ...{ decisionDate: 'decision_date', ceremonyDate: 'ceremony_date', officialDate: 'official_date' },
  },
  // The day on which somebody came into the Party is that of the ceremony (HD 38-HD/BTCTW).
  member_record: {
    ...{ ceremonyDate: 'admitted_date', officialDate: 'official_date', status: 'status', statusDate: 'status_date' },
  },
};
const STEPS = [
  ...([
    'recognisedDate',
    'mentorName',
    'mentorSince',
    'classDecisionNumber',
    'classDecisionDate',
    'classDates',
  ] as const),
  ...(['certificateNumber', 'certificateDate', 'meetingDate', 'decisionNumber', 'decisionDate'] as const),
  ...(['ceremonyDate', 'officialDate', 'status', 'statusDate'] as const),
];

// What is not of the table has its place already: the row that is read becomes the row that is kept.
type StoredRow = Omit<PipelineRow, 'table' | 'list' | 'flags'> & {
  readonly personId: number;
  readonly intakeId: number;
  readonly flags: string;
};

function questionOf(table: PipelineTable): string {
  const own = COLUMNS[table];
  const chosen = STEPS.map((step) => `${own[step] ?? 'NULL'} AS ${step}`).join(', ');
  return `SELECT id, person_id AS personId, intake_id AS intakeId, unit_id AS unitId, cell_id AS cellId,
    cell_name AS cellName, education, qualification, occupation, ${own['flags'] ?? `'[]'`} AS flags,
    '${table}' AS "table", NULL AS list, ${chosen}
  FROM ${table}`;
}

type PersonRow = Omit<PipelinePerson, 'rows' | 'name'> & { readonly fullName: string; readonly sex: Sex | null };

/**
 * Everyone of whom a list of candidates, of new members or of the membership tells, with what each says, corrections
 * applied; in Vietnamese order of names. Somebody whom several lists know is one person. `given`: the lists there are.
 */
export function listPipelinePeople(db: ReadDb, given: readonly PipelineList[]): Steps<readonly PipelinePerson[]> {
  return gather(db, given, (question, _idOfPerson, key) => inPages(db, question, key));
}

/** The same of these people alone, as far as a list tells of them. */
export function readPipelinePeople(
  db: ReadDb,
  given: readonly PipelineList[],
  personIds: readonly number[],
): readonly PipelinePerson[] {
  const these = JSON.stringify(personIds);
  const ask: Ask = <Row extends object>(question: string, idOfPerson: string) => {
    const asked = `${question} WHERE ${idOfPerson} IN (SELECT value FROM json_each(?)) ORDER BY id`;
    return noSteps(prepared<[string], Row>(db, asked).all(these));
  };
  return finish(gather(db, given, ask));
}

const PERSON_OF = (table: PipelineTable) =>
  `SELECT DISTINCT person_id AS personId FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;

/** Whom these rows of lists are about. */
export function listPeopleOfRows(db: ReadDb, table: PipelineTable, rowIds: readonly number[]): readonly number[] {
  return prepared<[string], { personId: number }>(db, PERSON_OF(table))
    .all(JSON.stringify(rowIds))
    .map(({ personId }) => personId);
}

/** Rows of a question without conditions: all of them, or those of some people; `key` is the column of its ids. */
type Ask = <Row extends object>(question: string, idOfPerson: string, key: keyof Row & string) => Steps<readonly Row[]>;

function* gather(db: ReadDb, given: readonly PipelineList[], ask: Ask): Steps<readonly PipelinePerson[]> {
  const lists = new Map(given.map((list) => [list.intakeId, list]));
  const rows = new Map<number, PipelineRow[]>();
  const flagsOf = new Map<string, readonly AdmissionFlag[]>();
  for (const table of ['candidate', 'admission', 'member_record'] as const) {
    const corrections = correctionsByRow(db, table);
    for (const stored of yield* ask<StoredRow>(questionOf(table), 'person_id', 'id')) {
      const list = lists.get(stored.intakeId);
      if (list === undefined) continue;
      const row = corrected(stored, table, corrections.get(stored.id));
      // Written by intake through its checked vocabulary, as JSON list of flag codes.
      const flags = flagsOf.get(row.flags) ?? (JSON.parse(row.flags) as readonly AdmissionFlag[]);
      flagsOf.set(row.flags, flags);
      const made: PipelineRow = Object.assign(row, { table, list, flags });
      const own = rows.get(row.personId);
      if (own === undefined) rows.set(row.personId, [made]);
      else own.push(made);
    }
  }
  const ofPerson = correctionsByRow(db, 'person');
  const people: PipelinePerson[] = [];
  yield;
  for (const stored of yield* ask<PersonRow>(PEOPLE, 'id', 'personId')) {
    const own = rows.get(stored.personId);
    if (own === undefined) continue;
    const person = applyCorrections(stored, ofPerson.get(stored.personId));
    const ofLists = own.length === 1 ? own : own.toSorted(newestFirst);
    people.push(Object.assign(person, { name: person.fullName, rows: ofLists }));
  }
  return people.sort(inOrderOfNames);
}

/** Rows of a page, which is read in a few milliseconds. */
const A_PAGE = 4000;

/** All rows of a question without conditions, in the order of their ids, with a stop after each page. */
function* inPages<Row extends object>(db: ReadDb, question: string, key: keyof Row & string): Steps<readonly Row[]> {
  const page = prepared<[number, number], Row>(db, `${question} WHERE id > ? ORDER BY id LIMIT ?`);
  const rows: Row[] = [];
  for (let after = -1; ; after = Number(rows.at(-1)?.[key])) {
    const read = page.all(after, A_PAGE);
    for (const row of read) rows.push(row);
    yield;
    if (read.length < A_PAGE) return rows;
  }
}

/** Corrections name columns of the table; the day of admission of a member stands here under another name. */
function corrected<Row extends object>(
  row: Row,
  table: PipelineTable,
  corrections: Parameters<typeof applyCorrections>[1],
): Row {
  if (corrections === undefined || table !== 'member_record') return applyCorrections(row, corrections);
  return applyCorrections(
    row,
    corrections.map((one) => (one.field === 'admitted_date' ? { ...one, field: 'ceremony_date' } : one)),
  );
}
