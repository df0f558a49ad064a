import { admissionFlags } from '../../../shared/domain/admission.ts';
import { shownValue } from '../../../shared/intake/difference/admission-cells.ts';
import type { CellSource } from '../../../shared/statistics/figure.ts';
import { findIndicator } from '../../../shared/statistics/indicators.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { findForm } from '../../../shared/forms/registry.ts';
import { rowLabel } from '../../../shared/forms/row-label.ts';
import { correctionWords } from '../../../shared/text/vi/corrections.ts';
import { prepared, type ReadDb } from './db.ts';

/** How a value was read that the board has changed since: the text as written is no longer what counts. */
const CORRECTED = 'corrected';

const CORRECTION = `json_object('to', correction.after, 'reason', correction.reason, 'at', correction.at)`;
type StoredCorrection = { readonly to: string | null; readonly reason: string; readonly at: string };

type FileColumns = { readonly file: string; readonly sha256: string; readonly receivedAt: string };

const FILE = 'source_file.name AS file, source_file.sha256, source_file.received_at AS receivedAt';

const ofRows = (table: ListedTable) => `SELECT ${FILE}, ${table}.id, coalesce((SELECT after FROM correction
      WHERE table_name = 'person' AND row_id = person.id AND field = 'full_name'
      ORDER BY correction.id DESC LIMIT 1), person.full_name) AS fullName, ${table}.sheet, ${table}.sheet_row AS sheetRow,
    ${table}.origin, (SELECT ${CORRECTION} FROM correction
      WHERE (table_name = '${table}' AND row_id = ${table}.id AND field = :column)
        OR (table_name = 'person' AND row_id = person.id AND field = :column)
      ORDER BY correction.id DESC LIMIT 1) AS correction
  FROM ${table} JOIN person ON person.id = ${table}.person_id JOIN intake ON intake.id = ${table}.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id
  WHERE ${table}.id IN (SELECT value FROM json_each(:ids)) ORDER BY ${table}.id`;

/** Lists whose people are counted. */
type ListedTable = 'admission' | 'member_record';
type AdmissionRow = FileColumns & {
  readonly id: number;
  readonly fullName: string;
  readonly sheet: string;
  readonly sheetRow: number;
  readonly origin: string;
  readonly correction: string | null;
};
/** Field of `AdmissionFact` or flag → cell, text as written, how it was read. */
type Origin = Readonly<Record<string, readonly [cell: string, written: string, how: string]>>;

/** The cell of one field of each person, or of the name where the field had no cell of its own. */
export function listRowCells(db: ReadDb, table: ListedTable, ids: readonly number[], field: string): CellSource[] {
  const column = columnOf(field);
  return db
    .prepare<[{ ids: string; column: string }], AdmissionRow>(ofRows(table))
    .all({ ids: JSON.stringify(ids), column })
    .map(({ id, fullName, sheetRow, origin, correction, ...row }) => {
      const fields = JSON.parse(origin) as Origin; // written by intake in this very shape
      const [cell, written, how] = fields[field] ?? fields['fullName'] ?? [`A${sheetRow}`, fullName, 'as-text'];
      return {
        ...row,
        cell,
        written,
        how,
        subject: fullName,
        row: { table, rowId: id, field: column },
        ...correctedBy(correction, (to) => shownValue(column, to)),
      };
    });
}

/** Flags stand in one column. */
const columnOf = (field: string) =>
  admissionFlags.some((flag) => flag === field)
    ? 'flags'
    : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A correction takes the place of how the cell was read. */
function correctedBy(
  text: string | null,
  shown: (to: string | null) => string,
): Partial<Pick<CellSource, 'how' | 'correction'>> {
  if (text === null) return {};
  const { to, reason, at } = JSON.parse(text) as StoredCorrection; // made by json_object in the question above
  return { how: CORRECTED, correction: { to: shown(to), reason, at } };
}

/** The cell of one field of one row of a list of people, or of the name; null when there is no such row. */
export function findPersonCell(
  db: ReadDb,
  table: 'candidate' | 'admission' | 'member_record',
  rowId: number,
  field: string,
): CellSource | null {
  const column = columnOf(field);
  const found = prepared<[{ id: number; column: string }], AdmissionRow>(db, ofPerson(table)).get({
    id: rowId,
    column,
  });
  if (found === undefined) return null;
  const { fullName, sheetRow, origin, correction, ...row } = found;
  const fields = JSON.parse(origin) as Origin; // written by intake in this very shape
  const [cell, written, how] = fields[field] ?? fields['fullName'] ?? [`A${sheetRow}`, fullName, 'as-text'];
  const shown = (to: string | null) => shownValue(column, to);
  return { ...row, cell, written, how, subject: fullName, ...correctedBy(correction, shown) };
}

const ofPerson = (table: string) => `SELECT ${FILE}, person.full_name AS fullName, ${table}.sheet,
    ${table}.sheet_row AS sheetRow, ${table}.origin, (SELECT ${CORRECTION} FROM correction
      WHERE table_name = '${table}' AND row_id = ${table}.id AND field = :column
      ORDER BY correction.id DESC LIMIT 1) AS correction
  FROM ${table} JOIN person ON person.id = ${table}.person_id JOIN intake ON intake.id = ${table}.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id WHERE ${table}.id = :id`;

const OF_REPORTED_VALUES = `SELECT ${FILE}, reported_value.id, reported_value.value_text AS decimal, reported_value.sheet, reported_value.cell, reported_value.written,
    CASE WHEN reported_value.column_key IN ('this-period', 'last-year') THEN reported_value.row_code
      ELSE reported_value.row_code || '@' || reported_value.column_key END AS rowCode, submission.form_id AS formId,
    reported_value.how, (SELECT ${CORRECTION} FROM correction
      WHERE table_name = 'reported_value' AND row_id = reported_value.id
      ORDER BY correction.id DESC LIMIT 1) AS correction
  FROM reported_value JOIN submission ON submission.id = reported_value.submission_id
    JOIN intake ON intake.id = submission.intake_id JOIN source_file ON source_file.id = intake.source_file_id
  WHERE reported_value.id IN (SELECT value FROM json_each(?)) ORDER BY reported_value.id`;

type ReportedRow = Omit<CellSource, 'subject' | 'correction' | 'row'> & {
  readonly id: number;
  readonly decimal: string | null;
  readonly rowCode: string;
  readonly formId: string;
  readonly correction: string | null;
};

/** The cells of submitted forms, each with the label of its row. */
export function listReportedCells(db: ReadDb, ids: readonly number[], forms: readonly FormDefinition[]): CellSource[] {
  return db
    .prepare<[string], ReportedRow>(OF_REPORTED_VALUES)
    .all(JSON.stringify(ids))
    .map(({ id, decimal, rowCode, formId, correction, ...row }) => {
      const form = findForm(formId, forms);
      // Rows of a summary are indicators.
      const subject = form === null ? (findIndicator(rowCode)?.label ?? rowCode) : rowLabel(form, rowCode);
      const field = decimal === null ? 'value' : 'value_text';
      return {
        ...row,
        subject,
        row: { table: 'reported_value', rowId: id, field },
        ...correctedBy(correction, (to) => (to === null ? correctionWords.empty : to.replace('.', ','))),
      };
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
  return {
    ...row,
    sheet: row.sheet,
    cell: row.cell,
    written: row.written ?? '',
    how: 'as-number',
    subject: row.subject ?? '',
  };
}
