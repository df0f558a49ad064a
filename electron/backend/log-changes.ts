import type { LogChange, LogChangePage } from '../../shared/contract/log-views.ts';
import { describeChange, type ChangeNames } from '../../shared/log/describe-change.ts';
import { periodFromDays, periodName } from '../../shared/domain/period.ts';
import { cellRef, isValueKey } from '../../shared/forms/form-cells.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { rowLabel } from '../../shared/forms/row-label.ts';
import type { Change, ContentTable, StoredRow } from '../../shared/intake/plan/plan.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { findIndicator } from '../../shared/statistics/indicators.ts';
import { knownForms } from './known-forms.ts';
import { listChanges } from './store/change-set-store.ts';
import { prepared, type ReadDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

type Kept = { readonly changeSetId: number; readonly revision: number; readonly changes: readonly Change[] };
const lastRead = new WeakMap<ReadDb, Kept>();

/** A stretch of what an act changed; the act read last is kept, as it is read page by page. */
export function readLoggedChanges(db: ReadDb, changeSetId: number, from: number, count: number): LogChangePage {
  const { revision } = readMeta(db);
  let kept = lastRead.get(db);
  if (kept?.changeSetId !== changeSetId || kept.revision !== revision) {
    kept = { changeSetId, revision, changes: listChanges(db, changeSetId) };
    lastRead.set(db, kept);
  }
  const { changes } = kept;
  const names = namesIn(db, changes);
  const rows = changes.slice(from, from + count).map((change): LogChange => describeChange(change, names));
  return { total: changes.length, rows };
}

/** Names for changes: from the history itself first, as what it tells of may be gone since. */
function namesIn(db: ReadDb, changes: readonly Change[]): ChangeNames {
  const units = new Map(listUnitVersions(db).map(({ unitId, name }) => [unitId, name]));
  const inChanges = new Map<string, StoredRow>();
  for (const { table, id, before, after } of changes) inChanges.set(`${table} ${id}`, { ...before, ...after });
  const rowOf = (table: ContentTable, id: number): StoredRow => ({
    ...prepared<[number], StoredRow>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id),
    ...inChanges.get(`${table} ${id}`),
  });
  const unit = (id: number) => units.get(id) ?? null;
  const text = (value: StoredRow[string] | undefined) => (typeof value === 'string' ? value : '');
  const idIn = (value: StoredRow[string] | undefined) => (typeof value === 'number' ? value : 0);

  const subject = (table: ContentTable, id: number): string => {
    const row = rowOf(table, id);
    switch (table) {
      case 'person':
        return text(row['full_name']);
      case 'admission':
      case 'candidate':
      case 'member_record':
        return text(rowOf('person', idIn(row['person_id']))['full_name']);
      case 'unit':
        return unit(id) ?? text(row['code']);
      case 'unit_version':
        return text(row['name']);
      case 'target':
        return [unit(idIn(row['unit_id'])), findIndicator(text(row['indicator']))?.label].filter(Boolean).join(' · ');
      case 'submission':
        return [findForm(text(row['form_id']), knownForms(db))?.number, unit(idIn(row['unit_id']))]
          .filter(Boolean)
          .join(' · ');
      case 'reported_value':
        return figureName(row, rowOf('submission', idIn(row['submission_id'])));
      case 'intake':
        return fileName(idIn(row['source_file_id']));
      case 'check_explanation':
        return text(row['sentence']);
      case 'closing':
        return periodName(periodFromDays(text(row['period_from']), text(row['period_to'])));
      case 'closed_document':
        return titleIn(text(row['signed_document']));
      default:
        return '';
    }
  };
  const figureName = (row: StoredRow, submission: StoredRow): string => {
    const [code, key] = [text(row['row_code']), text(row['column_key'])];
    const form = findForm(text(submission['form_id']), knownForms(db));
    const label =
      form === null
        ? (findIndicator(code)?.label ?? code)
        : rowLabel(form, isValueKey(key) ? cellRef(code, key) : code);
    return [label, unit(idIn(submission['unit_id']))].filter(Boolean).join(' · ');
  };
  const fileName = (id: number): string =>
    prepared<[number], { name: string }>(db, 'SELECT name FROM source_file WHERE id = ?').get(id)?.name ?? '';
  return {
    unit,
    code: (column, code) => {
      if (column === 'form_id') return findForm(code, knownForms(db))?.number ?? null;
      return column === 'indicator' ? (findIndicator(code)?.label ?? null) : null;
    },
    subject,
    corrected(correctionId, row) {
      const whole = { ...rowOf('correction', correctionId), ...row };
      const table = text(whole['table_name']) as ContentTable; // one of the corrected tables
      const field = text(whole['field']);
      return { subject: table === ('' as ContentTable) ? '' : subject(table, idIn(whole['row_id'])), field };
    },
  };
}

/** The title of a kept document; written by a closing in this very shape. */
const titleIn = (document: string): string => (document === '' ? '' : (JSON.parse(document) as ReportDocument).title);
