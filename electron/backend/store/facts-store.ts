import type { AdmissionFact } from '../../../shared/domain/admission.ts';
import type { ListFact, ReportedValue, SubmissionFact } from '../../../shared/statistics/figure-facts.ts';
import { applyCorrections, listCorrections } from './correction-store.ts';
import type { ReadDb } from './db.ts';

/** First and last day of interest. */
export type Window = { readonly from: string; readonly to: string };

// Both dates are asked: which one counts is a setting, and the rule stands in shared/statistics/place-admission.ts.
// A corrected date may lie anywhere: those people are always looked at.
const ADMISSIONS = `SELECT admission.id, person.id AS personId, admission.unit_id AS unitId, admission.cell_id AS cellId,
    admission.cell_kind AS cellKind, person.birth, person.sex, person.people, person.religion, admission.education,
    admission.qualification, admission.theory, admission.science_title AS scienceTitle, admission.occupation,
    admission.flags, admission.meeting_date AS meetingDate, admission.decision_date AS decisionDate,
    admission.ceremony_date AS ceremonyDate, admission.official_date AS officialDate,
    intake.period_from AS listFrom, intake.period_to AS listTo, intake.id AS intakeId
  FROM admission JOIN person ON person.id = admission.person_id JOIN intake ON intake.id = admission.intake_id
  WHERE admission.decision_date BETWEEN :from AND :to OR admission.ceremony_date BETWEEN :from AND :to
    OR (admission.decision_date IS NULL AND admission.ceremony_date IS NULL
      AND intake.period_from <= :to AND intake.period_to >= :from)
    OR admission.id IN (SELECT row_id FROM correction WHERE table_name = 'admission'
      AND field IN ('decision_date', 'ceremony_date'))
  ORDER BY admission.id`;

type AdmissionRow = Omit<AdmissionFact, 'flags' | 'listSaysYouthUnion'> & {
  readonly flags: string;
  readonly intakeId: number;
};

// Intake keeps a cell for the youth union only where one was filled in.
const LISTS_WITH_YOUTH_UNION = `SELECT id FROM intake WHERE kind = 'admissions' AND EXISTS (
    SELECT 1 FROM admission WHERE admission.intake_id = intake.id AND json_type(origin, '$."youth-union"') IS NOT NULL)`;

/** Admissions that may fall into the window, by either date or by their list's period; corrections applied. */
export function listAdmissionFacts(db: ReadDb, window: Window): AdmissionFact[] {
  const rows = db.prepare<Window, AdmissionRow>(ADMISSIONS).all(window);
  const ofAdmission = listCorrections(db, 'admission');
  const ofPerson = listCorrections(db, 'person');
  const withYouthUnion = new Set(
    db
      .prepare<[], { id: number }>(LISTS_WITH_YOUTH_UNION)
      .all()
      .map(({ id }) => id),
  );
  return rows.map(({ intakeId, ...row }) => {
    const corrected = applyCorrections(applyCorrections(row, ofAdmission.get(row.id)), ofPerson.get(row.personId));
    // Written by intake through its checked vocabulary, as JSON list of flag codes.
    const flags = JSON.parse(corrected.flags) as AdmissionFact['flags'];
    return { ...corrected, flags, listSaysYouthUnion: withYouthUnion.has(intakeId) };
  });
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
  WHERE submission.is_current = 1 AND submission.period_from <= :to AND submission.period_to >= :from
  ORDER BY reported_value.id`;

type Values = Map<string, ReportedValue>;
type ValueRow = ReportedValue & { readonly submissionId: number; readonly isLastYear: 0 | 1 };

/** Current forms whose period touches the window, with their figures; corrections applied. */
export function listSubmissions(db: ReadDb, window: Window): SubmissionFact[] {
  const corrections = listCorrections(db, 'reported_value');
  const [values, lastYear] = [new Map<number, Values>(), new Map<number, Values>()];
  for (const { submissionId, isLastYear, ...row } of db.prepare<Window, ValueRow>(VALUES).iterate(window)) {
    const value = applyCorrections(row, corrections.get(row.id));
    const side = isLastYear === 1 ? lastYear : values;
    const ofSubmission = side.get(submissionId);
    if (ofSubmission === undefined) side.set(submissionId, new Map([[value.row, value]]));
    else ofSubmission.set(value.row, value);
  }
  const submissions = db.prepare<Window, Omit<SubmissionFact, 'values' | 'lastYear'>>(SUBMISSIONS).all(window);
  return submissions.map((submission) => ({
    ...submission,
    values: values.get(submission.id) ?? new Map(),
    lastYear: lastYear.get(submission.id) ?? new Map(),
  }));
}
