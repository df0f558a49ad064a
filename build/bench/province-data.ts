import type { WriteDb } from '../../electron/backend/store/db.ts';
import { educations, occupations, qualifications, sexes, theoryLevels } from '../../shared/domain/admission.ts';

export const PEOPLE = 100_000;
export const UNITS = 3_000;

/** One list of the year from each unit, people spread evenly; no chance, so that two runs count the same. */
export function fillWithPeople(db: WriteDb): void {
  const root = db.prepare('SELECT id FROM unit').pluck().get();
  const insert = (table: string, columns: readonly string[]) =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const unit = insert('unit', ['id', 'code']);
  const versions = ['id', 'unit_id', 'name', 'name_key', 'kind', 'parent_id', 'no_candidates_left', 'position'];
  const version = insert('unit_version', [...versions, 'valid_from']);
  const file = insert('source_file', ['id', 'sha256', 'name', 'size', 'received_at', 'content']);
  const intake = insert('intake', [
    ...['id', 'source_file_id', 'kind', 'unit_id', 'period_from', 'period_to', 'sheet', 'row_count'],
  ]);
  const person = insert('person', ['id', 'full_name', 'name_key', 'sort_key', 'birth', 'sex', 'people', 'religion']);
  const admission = insert('admission', [
    ...['id', 'person_id', 'unit_id', 'cell_kind', 'education', 'qualification', 'occupation', 'flags'],
    ...['decision_date', 'intake_id', 'sheet', 'sheet_row', 'origin'],
  ]);
  const of = <Code>(codes: readonly Code[], index: number) => codes[index % codes.length] ?? null;
  const two = (index: number, count: number) => String(1 + (index % count)).padStart(2, '0');
  db.transaction(() => {
    file.run(1, 'a'.repeat(64), 'a.xlsx', 1, '2026-01-01T08:00:00', Buffer.of(0));
    for (let index = 0; index < UNITS; index += 1) {
      const id = 1_000 + index;
      unit.run(id, `u${index}`);
      version.run(id, id, `Đơn vị ${index}`, `don vi ${index}`, 'base-committee', root, 0, index, '1900-01-01');
      intake.run(id, 1, 'admissions', id, '2025-01-01', '2025-12-31', 'DS', Math.ceil(PEOPLE / UNITS));
    }
    for (let index = 0; index < PEOPLE; index += 1) {
      const id = 10_000 + index;
      const name = `Người thứ ${index}`;
      const birth = `${1960 + (index % 39)}-${two(index, 12)}-${two(index, 28)}`;
      const people = of(['kinh', 'thai', 'mong'], index);
      person.run(
        id,
        name,
        `nguoi thu ${index}`,
        `${index}`,
        birth,
        of(sexes, index),
        people,
        of(['none', 'none', 'catholic'], index),
      );
      const coded = [of(educations, index), of(qualifications, index), of(occupations, index)];
      const flags = index % 3 === 0 ? '["youth-union"]' : '[]';
      const day = `2025-${two(index, 12)}-${two(index, 28)}`;
      const unitId = 1_000 + (index % UNITS);
      admission.run(id, id, unitId, 'village', ...coded, flags, day, unitId, 'DS', 8 + index, '{"n":"B"}');
    }
  })();
}

/** The same people as members on one list of each unit for the last day of the year. */
export function fillWithMembers(db: WriteDb): void {
  const intake = db.prepare(
    `INSERT INTO intake (id, source_file_id, kind, unit_id, period_from, period_to, sheet, row_count)
     VALUES (?, 1, 'members', ?, '2025-01-01', '2025-12-31', 'DV', ?)`,
  );
  const member = db.prepare(
    `INSERT INTO member_record (id, person_id, unit_id, education, qualification, theory, occupation, admitted_date,
       official_date, status, intake_id, sheet, sheet_row, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', ?, 'DV', ?, '{"n":"B"}')`,
  );
  const of = <Code>(codes: readonly Code[], index: number) => codes[index % codes.length] ?? null;
  db.transaction(() => {
    for (let index = 0; index < UNITS; index += 1)
      intake.run(500_000 + index, 1_000 + index, Math.ceil(PEOPLE / UNITS));
    for (let index = 0; index < PEOPLE; index += 1) {
      const year = 1980 + (index % 44);
      member.run(
        ...[600_000 + index, 10_000 + index, 1_000 + (index % UNITS), of(educations, index), of(qualifications, index)],
        ...[of(theoryLevels, index), of(occupations, index), `${year}-02-03`, `${year + 1}-02-03`],
        ...[500_000 + (index % UNITS), 8 + index],
      );
    }
  })();
}
