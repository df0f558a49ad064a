import { stopWith } from '../../shared/contract/problem.ts';
import type { CorrectableFieldView, CorrectableRow, FieldInput } from '../../shared/contract/correction-views.ts';
import {
  correctableFields,
  type CorrectableField,
  type FieldKind,
} from '../../shared/corrections/correctable-fields.ts';
import { handMade, inForce, originalOf, textOf } from '../../shared/corrections/plan-correction.ts';
import { cellRef, figureCode, isValueKey } from '../../shared/forms/form-cells.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { rowLabel } from '../../shared/forms/row-label.ts';
import type { CorrectedTable } from '../../shared/intake/records/corrections.ts';
import { shownValue } from '../../shared/intake/difference/admission-cells.ts';
import { findIndicator } from '../../shared/statistics/indicators.ts';
import { formatCount, formatDay } from '../../shared/text/format.ts';
import { correctionWords } from '../../shared/text/vi/corrections.ts';
import { figuresWords } from '../../shared/text/vi/figures.ts';
import { knownForms } from './known-forms.ts';
import type { ReadDb } from './store/db.ts';
import {
  findCorrectedRow,
  findListRowOfPerson,
  findSourceOfIntake,
  findSubmission,
  type StoredRowCorrected,
} from './store/correctable-row-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

/** A stored row, what of it may be corrected, and what it is called. */
export type RowToCorrect = Omit<CorrectableRow, 'fields'> & {
  readonly unitId: number;
  /** Code of the figure of a form that no indicator of the catalogue need name. */
  readonly rows: readonly string[];
  readonly parts: readonly { readonly row: StoredRowCorrected; readonly fields: readonly CorrectableField[] }[];
};

/** The row with everything that may be corrected in it; the problem `correction.row-gone` when it is not there. */
export function rowToCorrect(db: ReadDb, table: Exclude<CorrectedTable, 'person'>, rowId: number): RowToCorrect {
  const row = findCorrectedRow(db, table, rowId);
  if (row === null) throw stopWith('correction.row-gone');
  return table === 'reported_value' ? figureToCorrect(db, row) : personToCorrect(db, table, row);
}

/**
 * The same for any row with corrections, a person through a list they stand in. Null when it is not there, or stands in a
 * form that a newer one has replaced.
 */
export function correctableRowOf(db: ReadDb, table: CorrectedTable, rowId: number): RowToCorrect | null {
  const listed = table === 'person' ? findListRowOfPerson(db, rowId) : { table, id: rowId };
  const row = listed === null ? null : findCorrectedRow(db, listed.table, listed.id);
  if (listed === null || row === null) return null;
  if (listed.table === 'reported_value') return isCurrent(db, row) ? figureToCorrect(db, row) : null;
  return personToCorrect(db, listed.table, row);
}

/** Whether the form the figure stands in is the one that counts. */
export function isCurrent(db: ReadDb, { stored }: StoredRowCorrected): boolean {
  return findSubmission(db, Number(stored['submission_id']))?.isCurrent === 1;
}

function figureToCorrect(db: ReadDb, row: StoredRowCorrected): RowToCorrect {
  const { stored } = row;
  const submission = findSubmission(db, Number(stored['submission_id']));
  if (submission === null) throw stopWith('correction.row-gone');
  const form = findForm(submission.formId, knownForms(db));
  const [rowCode, column] = [String(stored['row_code']), String(stored['column_key'])];
  const formRow = form?.rows.find(({ code }) => code === rowCode);
  const indicator = form === null ? findIndicator(rowCode) : null;
  const isMean = formRow?.kind === 'average' || indicator?.unit === 'tuổi';
  const name =
    form === null
      ? (indicator?.label ?? rowCode)
      : rowLabel(form, isValueKey(column) ? cellRef(rowCode, column) : rowCode);
  const label = column === 'last-year' ? correctionWords.lastYear(name) : name;
  const kind: FieldKind = isMean ? { is: 'mean' } : { is: 'count', maybeNegative: formRow?.maybeNegative === true };
  return {
    subject: label,
    unit: unitName(db, submission.unitId),
    unitId: submission.unitId,
    document: form?.number ?? figuresWords.summary,
    file: findSourceOfIntake(db, submission.intakeId).file,
    sheet: String(stored['sheet']),
    rows: formRow === undefined || !isValueKey(column) ? [] : [figureCode({ id: submission.formId }, formRow, column)],
    parts: [{ row, fields: [{ field: isMean ? 'value_text' : 'value', label, kind }] }],
  };
}

function personToCorrect(
  db: ReadDb,
  table: 'admission' | 'candidate' | 'member_record',
  row: StoredRowCorrected,
): RowToCorrect {
  const person = findCorrectedRow(db, 'person', Number(row.stored['person_id']));
  if (person === null) throw stopWith('correction.row-gone');
  return {
    subject: String(inForce(person, 'full_name')),
    unit: unitName(db, Number(inForce(row, 'unit_id'))),
    unitId: Number(inForce(row, 'unit_id')),
    document: correctionWords.lists[table],
    file: findSourceOfIntake(db, Number(row.stored['intake_id'])).file,
    sheet: String(row.stored['sheet']),
    rows: [],
    parts: [
      { row: person, fields: correctableFields.person },
      { row, fields: correctableFields[table] },
    ],
  };
}

function unitName(db: ReadDb, unitId: number): string {
  return listUnitVersions(db).findLast((unit) => unit.unitId === unitId)?.name ?? String(unitId);
}

/** The same for the window. */
export function viewRow({ subject, unit, document, file, sheet, parts }: RowToCorrect): CorrectableRow {
  const origins = parts.map(({ row }) => originOf(row)).find((origin) => origin !== null) ?? {};
  const fields = parts.flatMap(({ row, fields: own }) => own.map((one) => viewField(row, one, origins)));
  return { subject, unit, document, file, sheet, fields };
}

type Origin = Readonly<Record<string, readonly [cell: string, written: string, how: string]>>;

function originOf({ stored }: StoredRowCorrected): Origin | null {
  const { origin } = stored;
  return typeof origin === 'string' ? (JSON.parse(origin) as Origin) : null; // written by intake in this very shape
}

function viewField(
  row: StoredRowCorrected,
  { field, label, kind }: CorrectableField,
  origin: Origin,
): CorrectableFieldView {
  const value = textOf(inForce(row, field));
  const standing = handMade(row, field).at(-1);
  const { stored } = row;
  const ofCell =
    row.table === 'reported_value'
      ? ([String(stored['cell']), String(stored['written'])] as const)
      : origin[field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return {
    cell: { table: row.table, rowId: row.rowId, field },
    label,
    input: inputOf(kind),
    typed: typedValue(kind, value),
    shown: shownField(field, kind, value),
    original: standing === undefined ? null : shownField(field, kind, originalOf(row, field)),
    correction: standing === undefined ? null : { reason: standing.reason, at: standing.at },
    ...(ofCell === undefined ? {} : { source: { cell: ofCell[0], written: ofCell[1] } }),
  };
}

function inputOf(kind: FieldKind): FieldInput {
  switch (kind.is) {
    case 'count':
      return { is: 'number' };
    case 'mean':
      return { is: 'decimal' };
    case 'code':
    case 'codes':
      return { is: kind.is, options: kind.table.entries.map(({ code, label }) => ({ code, label })) };
    case 'day':
    case 'text':
      return { is: kind.is };
  }
}

function typedValue(kind: FieldKind, value: string | null): string {
  if (value === null) return '';
  switch (kind.is) {
    case 'mean':
      return value.replace('.', ',');
    case 'day':
      return formatDay(value);
    case 'codes':
      return (JSON.parse(value) as readonly string[]).join(' '); // a list of codes in these columns
    case 'count':
    case 'code':
    case 'text':
      return value;
  }
}

/** A stored value as people read it; words where the cell says nothing. */
export function shownField(field: string, kind: FieldKind, value: string | null): string {
  if (value === null) return correctionWords.empty;
  if (kind.is === 'count') return formatCount(Number(value));
  if (kind.is === 'mean') return value.replace('.', ',');
  if (kind.is === 'day') return formatDay(value);
  if (kind.is === 'code') return kind.table.labelOf(value);
  return shownValue(field, value);
}
