import type { CorrectedTable, KnownCorrection } from '../../../shared/intake/records/corrections.ts';
import type { StoredRow } from '../../../shared/intake/plan/plan.ts';
import { listCorrectionsOf } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';

/** A stored row with its corrections, oldest first. */
export type StoredRowCorrected = {
  readonly table: CorrectedTable;
  readonly rowId: number;
  readonly stored: StoredRow;
  readonly corrections: readonly KnownCorrection[];
};

/** Where a row was read: workbook, sheet, and the row of a list. */
export type RowSource = { readonly file: string; readonly receivedAt: string };

/** The row of one of the tables that may be corrected; null when there is none. */
export function findCorrectedRow(db: ReadDb, table: CorrectedTable, rowId: number): StoredRowCorrected | null {
  const stored = prepared<[number], StoredRow>(db, `SELECT * FROM ${table} WHERE id = ?`).get(rowId);
  if (stored === undefined) return null;
  return { table, rowId, stored, corrections: listCorrectionsOf(db, table, [rowId]).get(rowId) ?? [] };
}

const OF_INTAKE = `SELECT source_file.name AS file, source_file.received_at AS receivedAt
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id WHERE intake.id = ?`;

/** The workbook an intake read. */
export function findSourceOfIntake(db: ReadDb, intakeId: number): RowSource {
  return prepared<[number], RowSource>(db, OF_INTAKE).get(intakeId) ?? { file: '', receivedAt: '' };
}

const SUBMISSION = `SELECT form_id AS formId, unit_id AS unitId, intake_id AS intakeId, period_from AS "from",
    period_to AS "to", is_current AS isCurrent FROM submission WHERE id = ?`;

export type SubmissionOfValue = {
  readonly formId: string;
  readonly unitId: number;
  readonly intakeId: number;
  readonly from: string;
  readonly to: string;
  readonly isCurrent: 0 | 1;
};

/** The form a figure stands in; null when there is none. */
export function findSubmission(db: ReadDb, submissionId: number): SubmissionOfValue | null {
  return prepared<[number], SubmissionOfValue>(db, SUBMISSION).get(submissionId) ?? null;
}

const CORRECTED = `SELECT table_name AS "table", row_id AS rowId FROM correction
  GROUP BY table_name, row_id ORDER BY max(at) DESC, max(id) DESC`;

/** Rows with a correction, the one corrected last first. */
export function listCorrectedRows(db: ReadDb): readonly { readonly table: CorrectedTable; readonly rowId: number }[] {
  return prepared<[], { table: CorrectedTable; rowId: number }>(db, CORRECTED).all();
}

const LISTS = `SELECT 'admission' AS "table", id FROM admission WHERE person_id = :id
  UNION ALL SELECT 'candidate', id FROM candidate WHERE person_id = :id
  UNION ALL SELECT 'member_record', id FROM member_record WHERE person_id = :id LIMIT 1`;

/** A row of a list the person stands in, of an admission first; null when there is none. */
export function findListRowOfPerson(
  db: ReadDb,
  personId: number,
): { readonly table: 'admission' | 'candidate' | 'member_record'; readonly id: number } | null {
  type Found = { table: 'admission' | 'candidate' | 'member_record'; id: number };
  return prepared<[{ id: number }], Found>(db, LISTS).get({ id: personId }) ?? null;
}
