import type {
  OwnDeadline,
  ReceivedFile,
  ReportNote,
  UnitContact,
  WaitingReport,
} from '../../../shared/reporting/reporting-facts.ts';
import type { LeftOutPlace } from '../../../shared/reports/feedback-sheet.ts';
import type { ReadDb } from './db.ts';
import type { Window } from './facts-store.ts';
import type { WaitingConcern } from './waiting-file-store.ts';

const FILES = `SELECT intake.id AS intakeId, change_set.id AS changeSetId, intake.kind,
    COALESCE(submission.form_id, intake.form_id) AS formId, COALESCE(submission.unit_id, intake.unit_id) AS unitId,
    intake.unit_id AS sentBy, intake.period_from AS "from", intake.period_to AS "to", source_file.name AS file,
    source_file.received_at AS receivedAt, change_set.at AS writtenAt, submission.is_current AS isCurrent,
    intake.row_count AS "rows", (SELECT COUNT(*) FROM left_out WHERE left_out.intake_id = intake.id) AS leftOut
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
    JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id
    LEFT JOIN submission ON submission.intake_id = intake.id
  WHERE intake.kind IN ('admissions', 'candidates', 'members', 'form', 'summary') AND intake.unit_id IS NOT NULL
    AND intake.period_from <= :to AND intake.period_to >= :from
  ORDER BY intake.id`;

type FileRow = Omit<ReceivedFile, 'isCurrent'> & { readonly isCurrent: 0 | 1 | null };

/** Every list, form and line of a summary that stands and touches the days, oldest first. */
export function listReceivedFiles(db: ReadDb, window: Window): ReceivedFile[] {
  const rows = db.prepare<Window, FileRow>(FILES).all(window);
  // A list has no mark of its own: the newest of its kind, unit, days and name is the one that counts.
  const key = ({ kind, unitId, from, to, formId }: FileRow) => `${kind} ${unitId} ${from} ${to} ${formId ?? ''}`;
  const keys = rows.map(key);
  const newest = new Map(rows.map((row, at) => [keys[at], row.intakeId]));
  return rows.map((row, at) => ({
    ...row,
    isCurrent: row.isCurrent === null ? newest.get(keys[at]) === row.intakeId : row.isCurrent === 1,
  }));
}

const WAITING = `SELECT waiting_file.name AS file, source_file.received_at AS receivedAt, concerns,
    problem_count AS problems
  FROM waiting_file JOIN source_file ON source_file.id = waiting_file.source_file_id
  WHERE concerns IS NOT NULL ORDER BY waiting_file.id`;

type WaitingRow = Pick<WaitingReport, 'file' | 'receivedAt' | 'problems'> & { readonly concerns: string };

/** Files that wait to be written, once for each unit and period that was found in them. */
export function listWaitingReports(db: ReadDb): WaitingReport[] {
  return db
    .prepare<[], WaitingRow>(WAITING)
    .all()
    .flatMap(({ concerns, ...row }) =>
      // Written by `tellWaitingFile` from concerns.
      (JSON.parse(concerns) as WaitingConcern[]).map((concern) => ({ ...row, ...concern })),
    );
}

const DEADLINES = `SELECT id, period_from AS "from", period_to AS "to", due_on AS dueOn, note FROM reporting_deadline`;

/** Days that were set for one period. */
export function listDeadlines(db: ReadDb): OwnDeadline[] {
  return db.prepare<[], OwnDeadline>(DEADLINES).all();
}

const CONTACTS = `SELECT id, unit_id AS unitId, contact_name AS person, phone, note FROM unit_contact`;

/** Whom to call, at most one for each unit. */
export function listContacts(db: ReadDb): UnitContact[] {
  return db.prepare<[], UnitContact>(CONTACTS).all();
}

const NOTES = `SELECT id, unit_id AS unitId, period_from AS "from", period_to AS "to", note, promised_on AS promisedOn,
    received_on AS receivedOn, accepted_left_out AS acceptedLeftOut
  FROM reporting_note`;

/** What was written about reports, at most one for each unit and period. */
export function listReportNotes(db: ReadDb): ReportNote[] {
  return db.prepare<[], ReportNote>(NOTES).all();
}

const LEFT_OUT = `SELECT sheet, sheet_row AS "row", cell, written FROM left_out WHERE intake_id = ? ORDER BY id`;

/** What an intake did not take, in the order of its rows. */
export function listLeftOut(db: ReadDb, intakeId: number): LeftOutPlace[] {
  return db.prepare<[number], LeftOutPlace>(LEFT_OUT).all(intakeId);
}

const WRITTEN = `SELECT reported_value.sheet, reported_value.cell, reported_value.written
  FROM reported_value JOIN submission ON submission.id = reported_value.submission_id WHERE submission.intake_id = ?`;

/** What stands in the cells of a form, by sheet and address. */
export function listWrittenCells(db: ReadDb, intakeId: number): ReadonlyMap<string, string> {
  const rows = db.prepare<[number], { sheet: string; cell: string; written: string }>(WRITTEN).all(intakeId);
  return new Map(rows.map(({ sheet, cell, written }) => [`${sheet}\n${cell}`, written]));
}
