import type { AdmissionFact } from '../../../shared/domain/admission.ts';
import type {
  CorrectedFacts,
  ListFact,
  ReportedValue,
  SentAdmission,
  SubmissionFact,
} from '../../../shared/statistics/figure-facts.ts';
import type { SentMember } from '../../../shared/statistics/members/member-facts.ts';
import { applyCorrections, correctedFields, correctionsByRow, type Correction } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';
import { openPackedForms, type FormValues, type PackedCells } from './packed-values.ts';
import type { Steps } from '../../../shared/domain/steps.ts';

/** First and last day of interest. */
export type Window = { readonly from: string; readonly to: string };

// Both dates are asked: which one counts is a setting, and the rule stands in shared/statistics/place-admission.ts.
// A corrected date may lie anywhere: those people are always looked at.
// Intake keeps a cell for the youth union only where one was filled in.
const admissionsAmong = (
  listsWithYouthUnion: string,
) => `SELECT admission.id, person.id AS personId, admission.unit_id AS unitId, admission.cell_id AS cellId,
    admission.cell_kind AS cellKind, person.birth, person.sex, person.people, person.religion, admission.education,
    admission.qualification, admission.theory, admission.science_title AS scienceTitle, admission.occupation,
    admission.flags, admission.meeting_date AS meetingDate, admission.decision_date AS decisionDate,
    admission.ceremony_date AS ceremonyDate, admission.official_date AS officialDate,
    intake.period_from AS listFrom, intake.period_to AS listTo, intake.id IN (${listsWithYouthUnion}) AS listSaysYouthUnion
  FROM admission JOIN person ON person.id = admission.person_id JOIN intake ON intake.id = admission.intake_id
  WHERE (admission.decision_date BETWEEN :from AND :to OR admission.ceremony_date BETWEEN :from AND :to
    OR (admission.decision_date IS NULL AND admission.ceremony_date IS NULL
      AND intake.period_from <= :to AND intake.period_to >= :from)
    OR admission.id IN (SELECT row_id FROM correction WHERE table_name = 'admission'
      AND field IN ('decision_date', 'ceremony_date')))`;
// The text of a cell has its quotes escaped, so these signs are the name of a field; to look for them is quicker than to
// take every origin apart.
const WITH_YOUTH_UNION = `SELECT intake.id FROM intake WHERE kind = 'admissions' AND EXISTS (
    SELECT 1 FROM admission WHERE admission.intake_id = intake.id AND instr(origin, '"youth-union":[') > 0)`;
const PAGE_OF_ADMISSIONS = `${admissionsAmong('SELECT value FROM json_each(:withYouthUnion)')}
  AND admission.id > :after ORDER BY admission.id LIMIT :most`;
/** A page is read in a few milliseconds. */
const ADMISSIONS_A_PAGE = 4000;
const THESE = 'SELECT value FROM json_each(:ids)';
const THESE_WITH_YOUTH_UNION = `${WITH_YOUTH_UNION} AND intake.id IN (
    SELECT intake_id FROM admission WHERE admission.id IN (${THESE}))`;
const THESE_ADMISSIONS = `${admissionsAmong(THESE_WITH_YOUTH_UNION)}
  AND admission.id IN (${THESE}) ORDER BY admission.id`;

type AdmissionRow = Omit<AdmissionFact, 'flags' | 'listSaysYouthUnion'> & {
  readonly flags: string;
  readonly listSaysYouthUnion: 0 | 1;
};

/** Admissions as they count, and those that were corrected as they were sent. */
export type AdmissionFacts = {
  readonly admissions: AdmissionFact[];
  readonly corrected: Map<number, SentAdmission>;
};

/** Admissions that may fall into the window, by either date or by their list's period; corrections applied. */
export function* listAdmissionFacts(db: ReadDb, window: Window): Steps<AdmissionFacts> {
  const lists = prepared<[], { id: number }>(db, WITH_YOUTH_UNION).all();
  const withYouthUnion = JSON.stringify(lists.map(({ id }) => id));
  const page = prepared<Window & Page, AdmissionRow>(db, PAGE_OF_ADMISSIONS);
  const rows: AdmissionRow[] = [];
  for (let after = -1; ; after = rows.at(-1)?.id ?? after) {
    yield;
    const read = page.all({ ...window, withYouthUnion, after, most: ADMISSIONS_A_PAGE });
    for (const row of read) rows.push(row);
    if (read.length < ADMISSIONS_A_PAGE) break;
  }
  yield;
  return toFacts(rows, correctionsByRow(db, 'admission'), correctionsByRow(db, 'person'));
}

type Page = { readonly withYouthUnion: string; readonly after: number; readonly most: number };

/** The same for these admissions alone; one that is not in the window is not among them. */
export function readAdmissionFacts(db: ReadDb, window: Window, ids: readonly number[]): AdmissionFacts {
  const rows = prepared<Window & { ids: string }, AdmissionRow>(db, THESE_ADMISSIONS).all({
    ...window,
    ids: JSON.stringify(ids),
  });
  const people = rows.map(({ personId }) => personId);
  return toFacts(rows, correctionsByRow(db, 'admission', ids), correctionsByRow(db, 'person', people));
}

type ByRow = ReadonlyMap<number, readonly Correction[]>;

function toFacts(rows: readonly AdmissionRow[], ofAdmission: ByRow, ofPerson: ByRow): AdmissionFacts {
  const corrected = new Map<number, SentAdmission>();
  const toFact = factsOf();
  const admissions = rows.map((row) => {
    const [own, persons] = [ofAdmission.get(row.id), ofPerson.get(row.personId)];
    // Most people have nothing corrected, and there are a hundred thousand of them.
    if (own === undefined && persons === undefined) return toFact(row);
    const fields = [...correctedFields(row, own), ...correctedFields(row, persons)];
    const fact = toFact(applyCorrections(applyCorrections({ ...row }, own), persons));
    if (fields.length > 0) corrected.set(row.id, { sent: toFact({ ...row }), fields });
    return fact;
  });
  return { admissions, corrected };
}

/** Makes facts of rows that nobody else holds: the row itself becomes the fact. */
function factsOf(): (row: AdmissionRow) => AdmissionFact {
  const flagsOf = new Map<string, AdmissionFact['flags']>();
  return (row) => {
    // Written by intake through its checked vocabulary, as JSON list of flag codes.
    const flags = flagsOf.get(row.flags) ?? (JSON.parse(row.flags) as AdmissionFact['flags']);
    flagsOf.set(row.flags, flags);
    return Object.assign(row, { flags, listSaysYouthUnion: row.listSaysYouthUnion === 1 });
  };
}

const OF_PEOPLE = 'SELECT id FROM admission WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id';

/** Admissions of these people. */
export function listAdmissionsOfPeople(db: ReadDb, personIds: readonly number[]): readonly number[] {
  return prepared<[string], { id: number }>(db, OF_PEOPLE)
    .all(JSON.stringify(personIds))
    .map(({ id }) => id);
}

const LISTS = `SELECT intake.id AS intakeId, intake.unit_id AS unitId, intake.period_from AS "from",
    intake.period_to AS "to", source_file.name AS file
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
  WHERE intake.kind = 'admissions' AND intake.unit_id IS NOT NULL AND intake.period_from <= :to AND intake.period_to >= :from
  ORDER BY intake.id`;

/** Lists of admitted people whose period touches the window. */
export function listAdmissionLists(db: ReadDb, window: Window): ListFact[] {
  return db.prepare<Window, ListFact>(LISTS).all(window);
}

const SUBMISSIONS = `SELECT submission.id, submission.form_id AS formId, submission.unit_id AS unitId,
    submission.period_from AS "from", submission.period_to AS "to", source_file.name AS file
  FROM submission JOIN intake ON intake.id = submission.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id
  WHERE submission.is_current = 1 AND submission.period_from <= :to AND submission.period_to >= :from
  ORDER BY submission.id`;

const VALUES = `SELECT reported_value.id, reported_value.submission_id AS submissionId,
    reported_value.column_key = 'last-year' AS isLastYear,
    CASE WHEN reported_value.column_key IN ('this-period', 'last-year') THEN reported_value.row_code
      ELSE reported_value.row_code || '@' || reported_value.column_key END AS row,
    reported_value.value, reported_value.value_text AS decimal, reported_value.sheet, reported_value.cell
  FROM reported_value JOIN submission ON submission.id = reported_value.submission_id
  WHERE submission.is_current = 1 AND submission.period_from <= :to AND submission.period_to >= :from`;
const THESE_VALUES = `${VALUES} AND reported_value.id IN (SELECT value FROM json_each(:ids)) ORDER BY reported_value.id`;

// The lists stand in the order of the index, which is that of the ids within a form.
const PACKED = `SELECT submission_id AS submissionId, json_group_array(id) AS ids, json_group_array(row_code) AS rows,
    json_group_array(column_key) AS columns, json_group_array(value) AS numbers,
    json_group_array(value_text) AS decimals, json_group_array(sheet) AS sheets, json_group_array(cell) AS cells
  FROM reported_value WHERE submission_id IN (SELECT value FROM json_each(?)) GROUP BY submission_id`;
const CORRECTED_VALUES = `SELECT DISTINCT row_id AS id FROM correction WHERE table_name = 'reported_value'`;
/** Their cells are read in a few milliseconds. */
const SUBMISSIONS_A_PAGE = 250;

type PackedRow = PackedCells & { readonly submissionId: number };
type ValueRow = ReportedValue & { readonly submissionId: number; readonly isLastYear: 0 | 1 };
type Submissions = {
  readonly submissions: SubmissionFact[];
  /** Corrected values, each with its submission. */
  readonly corrected: Map<number, number>;
};

/** Current forms whose period touches the window, with their figures; corrections applied. */
export function* listSubmissions(db: ReadDb, window: Window): Steps<Submissions> {
  const found = db.prepare<Window, Omit<SubmissionFact, keyof FormValues>>(SUBMISSIONS).all(window);
  const openForm = openPackedForms();
  const submissions: SubmissionFact[] = [];
  for (let from = 0; from < found.length; from += SUBMISSIONS_A_PAGE) {
    yield;
    const page = found.slice(from, from + SUBMISSIONS_A_PAGE);
    const packed = prepared<[string], PackedRow>(db, PACKED).all(JSON.stringify(page.map(({ id }) => id)));
    const opened = new Map(packed.map(({ submissionId, ...cells }) => [submissionId, openForm(cells)]));
    for (const one of page) submissions.push({ ...one, ...(opened.get(one.id) ?? EMPTY) });
  }
  const ids = prepared<[], { id: number }>(db, CORRECTED_VALUES).all();
  if (ids.length === 0) return { submissions, corrected: new Map() };
  const values = readReportedValues(
    db,
    window,
    ids.map(({ id }) => id),
  );
  return {
    submissions: putValues(submissions, values),
    corrected: new Map(values.map(({ submissionId, value }) => [value.id, submissionId])),
  };
}

const EMPTY: FormValues = { values: new Map(), lastYear: new Map() };

/** The forms with these values in the place of theirs. */
export function putValues(submissions: readonly SubmissionFact[], values: readonly ReadValue[]): SubmissionFact[] {
  const bySubmission = Map.groupBy(values, ({ submissionId }) => submissionId);
  return submissions.map((submission) => {
    const own = bySubmission.get(submission.id);
    if (own === undefined) return submission;
    const side = (isLastYear: boolean, before: SubmissionFact['values']) => {
      const changed = new Map(before);
      for (const one of own) if (one.isLastYear === isLastYear) changed.set(one.value.row, one.value);
      return changed;
    };
    return { ...submission, values: side(false, submission.values), lastYear: side(true, submission.lastYear) };
  });
}

function valueOf(stored: ValueRow, corrections: readonly Correction[] | undefined): ReportedValue {
  const { id, row, value, decimal, sheet, cell } = stored;
  return applyCorrections({ id, row, value, decimal, sheet, cell }, corrections);
}

/** One figure of a form as it counts, with the form it stands in. */
export type ReadValue = {
  readonly submissionId: number;
  readonly isLastYear: boolean;
  readonly value: ReportedValue;
  readonly isCorrected: boolean;
};

/** These figures of current forms; corrections applied. */
export function readReportedValues(db: ReadDb, window: Window, ids: readonly number[]): ReadValue[] {
  const corrections = correctionsByRow(db, 'reported_value', ids);
  return prepared<Window & { ids: string }, ValueRow>(db, THESE_VALUES)
    .all({ ...window, ids: JSON.stringify(ids) })
    .map((stored) => ({
      submissionId: stored.submissionId,
      isLastYear: stored.isLastYear === 1,
      value: valueOf(stored, corrections.get(stored.id)),
      isCorrected: corrections.has(stored.id),
    }));
}

/** Everything the board corrected, together; undefined when that is nothing. */
export function correctedFacts(
  values: ReadonlyMap<number, number>,
  admissions: ReadonlyMap<number, SentAdmission>,
  members: readonly SentMember[],
): CorrectedFacts | undefined {
  if (values.size === 0 && admissions.size === 0 && members.length === 0) return undefined;
  return { values, admissions, ...(members.length === 0 ? {} : { members }) };
}
