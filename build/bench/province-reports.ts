import type { WriteDb } from '../../electron/backend/store/db.ts';
import type { Period } from '../../shared/domain/period.ts';
import { bieu2 } from '../../shared/forms/definitions/bieu-2-btctw.ts';
import { quartersUpTo } from '../../shared/reports/overview/quarters-up-to.ts';

export const PEOPLE = 100_000;
export const UNITS = 3_000;
/** Units that sent nothing for the last quarter. */
export const SILENT = UNITS / 10;
export const quarters = quartersUpTo('2025-12-31');
export const newest: Period = { code: '2025-Q4', from: '2025-10-01', to: '2025-12-31' };
/** Id of the first unit; the others follow one by one. */
export const FIRST_UNIT = 1_000;

/** Two of three units send a list for each quarter, the third Biểu số 2. No chance, so that two runs count the same. */
export function fillWithReports(db: WriteDb): void {
  const root = db.prepare('SELECT id FROM unit').pluck().get();
  const insert = (table: string, columns: string) => {
    const places = columns.split(' ').map(() => '?');
    return db.prepare(`INSERT INTO ${table} (${columns.replaceAll(' ', ', ')}) VALUES (${places.join(', ')})`);
  };
  const unit = insert('unit', 'id code');
  const version = insert(
    'unit_version',
    'id unit_id name name_key kind parent_id no_candidates_left position valid_from',
  );
  const file = insert('source_file', 'id sha256 name size received_at content');
  const set = insert('change_set', 'id kind at plan_hash revision');
  const change = insert('change', 'set_id table_name row_id after');
  const intake = insert('intake', 'id source_file_id kind form_id unit_id period_from period_to sheet row_count');
  const submission = insert('submission', 'id form_id unit_id period_from period_to intake_id is_current');
  const value = insert('reported_value', 'submission_id row_code column_key value sheet cell written how');
  const person = insert('person', 'id full_name name_key sort_key birth sex');
  const admission = insert('admission', 'id person_id unit_id flags decision_date intake_id sheet sheet_row origin');
  let [id, personId] = [100_000, 1_000_000];
  const perList = Math.ceil(PEOPLE / (((UNITS * 2) / 3) * quarters.length));
  const send = (index: number, period: Period): void => {
    const unitId = FIRST_UNIT + index;
    const at = `${period.to.slice(0, 4)}-12-31T08:00:00`;
    const isForm = index % 3 === 0;
    id += 1;
    file.run(id, String(id), `${id}.xlsx`, 1, at, Buffer.of(0));
    set.run(id, 'intake', at, '', id);
    intake.run(
      id,
      id,
      isForm ? 'form' : 'admissions',
      isForm ? bieu2.id : null,
      unitId,
      period.from,
      period.to,
      'S',
      4,
    );
    change.run(id, 'intake', id, '{}');
    if (isForm) {
      submission.run(id, bieu2.id, unitId, period.from, period.to, id, 1);
      for (const { code } of bieu2.rows) value.run(id, code, 'this-period', 0, 'S', 'B8', '0', 'as-number');
      return;
    }
    for (let one = 0; one < perList; one += 1) {
      personId += 1;
      person.run(personId, `Người ${personId}`, `nguoi ${personId}`, '', '1990-01-01', 'female');
      admission.run(personId, personId, unitId, '[]', `${period.from.slice(0, 8)}15`, id, 'S', 8 + one, '{}');
    }
  };
  db.transaction(() => {
    for (let index = 0; index < UNITS; index += 1) {
      const unitId = FIRST_UNIT + index;
      unit.run(unitId, `u${index}`);
      version.run(unitId, unitId, `Đơn vị ${index}`, `don vi ${index}`, 'base-committee', root, 0, index, '1900-01-01');
      for (const period of quarters) if (period.code !== newest.code || index >= SILENT) send(index, period);
    }
  })();
}
