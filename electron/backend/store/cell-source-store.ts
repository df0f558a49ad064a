import type { CellSource } from '../../../shared/statistics/figure.ts';
import { findForm } from '../../../shared/forms/registry.ts';
import { labelOf } from '../../../shared/statistics/check-form.ts';
import type { ReadDb } from './db.ts';

type FileColumns = { readonly file: string; readonly sha256: string; readonly receivedAt: string };

const FILE = 'source_file.name AS file, source_file.sha256, source_file.received_at AS receivedAt';

const OF_ADMISSIONS = `SELECT ${FILE}, person.full_name AS fullName, admission.sheet, admission.sheet_row AS sheetRow,
    admission.origin
  FROM admission JOIN person ON person.id = admission.person_id JOIN intake ON intake.id = admission.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id
  WHERE admission.id IN (SELECT value FROM json_each(?)) ORDER BY admission.id`;

type AdmissionRow = FileColumns & {
  readonly fullName: string;
  readonly sheet: string;
  readonly sheetRow: number;
  readonly origin: string;
};
/** Field → cell, text as written, how it was read. */
type Origin = Readonly<Record<string, readonly [cell: string, written: string, how: string]>>;

/** Where a field may have been read from, the likeliest first: the column a birth date stands in tells the sex. */
const readFrom: Readonly<Record<string, readonly string[]>> = {
  birth: ['birth', 'birthMale', 'birthFemale'],
  sex: ['sex', 'birthMale', 'birthFemale', 'birth'],
  cellKind: ['cellKind', 'cellName'],
  'youth-union': ['youthUnion', 'flags'],
  'private-business-owner': ['flags'],
  'family-planning': ['flags'],
  'foreign-spouse': ['flags'],
  readmission: ['flags'],
};

/** The cell of one field of each person, or of the name where the field had no cell of its own. */
export function listAdmissionCells(db: ReadDb, ids: readonly number[], field: string): CellSource[] {
  return db
    .prepare<[string], AdmissionRow>(OF_ADMISSIONS)
    .all(JSON.stringify(ids))
    .map(({ fullName, sheetRow, origin, ...row }) => {
      const fields = JSON.parse(origin) as Origin; // written by intake in this very shape
      const known = [...(readFrom[field] ?? [field]), 'fullName'].find((name) => fields[name] !== undefined);
      const [cell, written, how] = fields[known ?? ''] ?? [`A${sheetRow}`, fullName, 'as-text'];
      return { ...row, cell, written, how, subject: fullName };
    });
}

const OF_REPORTED_VALUES = `SELECT ${FILE}, reported_value.sheet, reported_value.cell, reported_value.written,
    reported_value.how, reported_value.row_code AS rowCode, submission.form_id AS formId
  FROM reported_value JOIN submission ON submission.id = reported_value.submission_id
    JOIN intake ON intake.id = submission.intake_id JOIN source_file ON source_file.id = intake.source_file_id
  WHERE reported_value.id IN (SELECT value FROM json_each(?)) ORDER BY reported_value.id`;

type ReportedRow = Omit<CellSource, 'subject'> & { readonly rowCode: string; readonly formId: string };

/** The cells of submitted forms, each with the label of its row. */
export function listReportedCells(db: ReadDb, ids: readonly number[]): CellSource[] {
  return db
    .prepare<[string], ReportedRow>(OF_REPORTED_VALUES)
    .all(JSON.stringify(ids))
    .map(({ rowCode, formId, ...row }) => {
      const form = findForm(formId);
      return { ...row, subject: form === null ? rowCode : labelOf(form, rowCode) };
    });
}

const OF_TARGET = `SELECT ${FILE}, target.sheet, target.cell, target.written, target.document AS subject
  FROM target JOIN source_file ON source_file.id = target.source_file_id WHERE target.id = ?`;

type TargetRow = FileColumns & {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly written: string | null;
  readonly subject: string | null;
};

/** The cell a target was read from; null for one that came from no workbook. */
export function findTargetCell(db: ReadDb, targetId: number): CellSource | null {
  const row = db.prepare<[number], TargetRow>(OF_TARGET).get(targetId);
  if (row === undefined || row.sheet === null || row.cell === null) return null;
  return { ...row, sheet: row.sheet, cell: row.cell, written: row.written ?? '', how: 'as-number', subject: row.subject ?? '' };
}
