import type { AdmissionContent, PersonColumns } from '../../../shared/intake/records/admission-draft.ts';
import type {
  AdmissionList,
  KnownAdmission,
  KnownOrigin,
  KnownSupplement,
  ListSpan,
} from '../../../shared/intake/records/known-admission.ts';
import { listCorrectionsOf } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';
import { ORIGIN_COLUMNS, PERSON_COLUMNS, pick, prefixed } from './person-columns.ts';

const ADMISSION_COLUMNS = [
  'unit_id',
  'cell_id',
  'cell_name',
  'cell_kind',
  'residence',
  'education',
  'qualification',
  'theory',
  'science_title',
  'occupation',
  'flags',
  'meeting_date',
  'decision_number',
  'decision_date',
  'ceremony_date',
  'official_date',
  'note',
] as const satisfies readonly (keyof AdmissionContent)[];
const COLUMNS = `person.id AS personId, admission.id AS admissionId, ${prefixed('person', PERSON_COLUMNS)},
    ${prefixed('admission', ADMISSION_COLUMNS)}, ${prefixed('admission', ORIGIN_COLUMNS)},
    intake.unit_id AS listUnitId, intake.period_from AS listFrom, intake.period_to AS listTo,
    intake.form_id AS listSupplement`;
const KNOWN = `SELECT ${COLUMNS} FROM person JOIN admission ON admission.person_id = person.id
  JOIN intake ON intake.id = admission.intake_id`;

// One question for all people of a list: json_each lets the index of person do the rest.
const BY_NAME = `${KNOWN} WHERE person.name_key IN (SELECT value FROM json_each(?)) ORDER BY admission.id`;
const BY_ID_NUMBER = `${KNOWN} WHERE person.id_number IN (SELECT value FROM json_each(?)) ORDER BY admission.id`;
// Names and numbers the board put in the place of the unit's own.
const BY_CORRECTED = `${KNOWN} WHERE person.id IN (SELECT row_id FROM correction WHERE table_name = 'person'
    AND (field = 'name_key' AND after IN (SELECT value FROM json_each(:names))
      OR field = 'id_number' AND after IN (SELECT value FROM json_each(:numbers)))) ORDER BY admission.id`;
// CROSS: from the few lists to their people; left to itself SQLite walks over all people there are.
const IN_LISTS = `SELECT ${COLUMNS} FROM intake CROSS JOIN admission ON admission.intake_id = intake.id
  CROSS JOIN person ON person.id = admission.person_id WHERE intake.kind = 'admissions' AND intake.unit_id = :unitId`;
const OF_LIST = `${IN_LISTS} AND intake.period_from = :from AND intake.period_to = :to
    AND intake.form_id IS :supplement ORDER BY admission.id`;
const BESIDE_LIST = `${IN_LISTS} AND intake.period_from <= :to
    AND intake.period_to >= :from AND NOT (intake.period_from = :from AND intake.period_to = :to
      AND intake.form_id IS :supplement) ORDER BY admission.id`;
const HAS_LIST = `SELECT 1 FROM intake WHERE kind = 'admissions' AND unit_id = :unitId AND period_from = :from
  AND period_to = :to AND form_id IS :supplement`;
const SUPPLEMENTS = `SELECT intake.form_id AS name, count(DISTINCT admission.id) AS people
  FROM intake LEFT JOIN admission ON admission.intake_id = intake.id
  WHERE intake.kind = 'admissions' AND intake.unit_id = :unitId AND intake.period_from = :from
    AND intake.period_to = :to AND intake.form_id IS NOT NULL GROUP BY intake.form_id ORDER BY min(intake.id)`;
const SEVERAL = `SELECT person_id AS id FROM (
    SELECT person_id FROM admission UNION ALL SELECT person_id FROM candidate UNION ALL SELECT person_id FROM member_record)
  WHERE person_id IN (SELECT value FROM json_each(?)) GROUP BY person_id HAVING count(*) > 1`;

type KnownRow = PersonColumns &
  AdmissionContent &
  KnownOrigin & {
    readonly personId: number;
    readonly admissionId: number;
    readonly listUnitId: number;
    readonly listFrom: string;
    readonly listTo: string;
    readonly listSupplement: string | null;
  };

/** Admissions of everyone with one of the name keys or id numbers, each once. `unitName` names a unit for people. */
export function findAdmissionsByKeys(
  db: ReadDb,
  nameKeys: readonly string[],
  idNumbers: readonly string[],
  unitName: (unitId: number) => string,
): KnownAdmission[] {
  const named = prepared<[string], KnownRow>(db, BY_NAME).all(JSON.stringify(nameKeys));
  const numbered =
    idNumbers.length === 0 ? [] : prepared<[string], KnownRow>(db, BY_ID_NUMBER).all(JSON.stringify(idNumbers));
  const corrected = prepared<[{ names: string; numbers: string }], KnownRow>(db, BY_CORRECTED).all({
    names: JSON.stringify(nameKeys),
    numbers: JSON.stringify(idNumbers),
  });
  const rows = new Map([...named, ...numbered, ...corrected].map((row) => [row.admissionId, row]));
  return toKnown(db, [...rows.values()], unitName);
}

/** Everyone whose admission is kept from a list of this unit for exactly these days. */
export function findAdmissionsOfList(
  db: ReadDb,
  list: AdmissionList,
  unitName: (unitId: number) => string,
): KnownAdmission[] {
  const rows = prepared<[AdmissionList], KnownRow>(db, OF_LIST).all(list);
  return toKnown(db, rows, unitName);
}

/** Everyone in lists of the unit for other spans that share days with this one. */
export function findAdmissionsBeside(
  db: ReadDb,
  list: AdmissionList,
  unitName: (unitId: number) => string,
): KnownAdmission[] {
  const rows = prepared<[AdmissionList], KnownRow>(db, BESIDE_LIST).all(list);
  return toKnown(db, rows, unitName);
}

/** True when a list of this unit for exactly these days was read in, even an empty one. */
export function hasListOf(db: ReadDb, list: AdmissionList): boolean {
  return prepared<[AdmissionList]>(db, HAS_LIST).get(list) !== undefined;
}

/** Lists that only add to the main one of this unit and days, oldest first, with how many people they hold now. */
export function listSupplementsOf(db: ReadDb, span: ListSpan): KnownSupplement[] {
  return prepared<[ListSpan], KnownSupplement>(db, SUPPLEMENTS).all(span);
}

/** Those of the people of whom more than one row tells: admissions, lists of candidates, lists of members. */
export function findPeopleWithSeveralAdmissions(db: ReadDb, personIds: readonly number[]): ReadonlySet<number> {
  const rows = prepared<[string], { id: number }>(db, SEVERAL).all(JSON.stringify(personIds));
  return new Set(rows.map(({ id }) => id));
}

function toKnown(db: ReadDb, rows: readonly KnownRow[], unitName: (unitId: number) => string): KnownAdmission[] {
  const ofPeople = listCorrectionsOf(
    db,
    'person',
    rows.map(({ personId }) => personId),
  );
  const ofAdmissions = listCorrectionsOf(
    db,
    'admission',
    rows.map(({ admissionId }) => admissionId),
  );
  return rows.map((row) => {
    const { personId, admissionId, listUnitId, listFrom, listTo, listSupplement } = row;
    const corrections = [...(ofPeople.get(personId) ?? []), ...(ofAdmissions.get(admissionId) ?? [])];
    return {
      personId,
      admissionId,
      person: pick(row, PERSON_COLUMNS),
      admission: pick(row, ADMISSION_COLUMNS),
      origin: pick(row, ORIGIN_COLUMNS),
      unitName: unitName(row.unit_id),
      list: { unitId: listUnitId, from: listFrom, to: listTo, supplement: listSupplement },
      ...(corrections.length === 0 ? {} : { corrections }),
    };
  });
}
