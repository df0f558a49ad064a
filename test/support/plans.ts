import type { ReadDb, WriteDb } from '../../electron/backend/store/db.ts';
import { readMeta } from '../../electron/backend/store/meta-store.ts';
import { keepSourceFile } from '../../electron/backend/store/source-file-store.ts';
import {
  contentTables,
  type Change,
  type ContentTable,
  type Plan,
  type StoredRow,
} from '../../shared/intake/plan/plan.ts';

export const someTime = '2026-03-02T08:00:00';
export const organisation = { profile: 'district', organisationName: 'Nậm Pồ', superiorName: '' } as const;

/** Every row of every content table, in order: equal texts are equal states. */
export function dumpContent(db: ReadDb): string {
  return JSON.stringify(
    contentTables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
    null,
    1,
  );
}

/** A plan made against the file as it stands; `draw` gives the ids of new rows. */
export function planOf(db: ReadDb, kind: Plan['kind'], build: (draw: () => number) => readonly Change[]): Plan {
  const { revision, nextId } = readMeta(db);
  let next = nextId;
  const changes = build(() => next++);
  return { kind, madeAtRevision: revision, nextId: next, changes };
}

export function added(table: ContentTable, id: number, after: StoredRow): Change {
  return { table, id, before: null, after };
}

/** One kept workbook, so that an intake can name it. */
export function someSourceFile(db: WriteDb, sha256 = 'a'.repeat(64)): number {
  const content = new Uint8Array([80, 75, 3, 4]);
  return keepSourceFile(db, { sha256, name: 'Nà Khoa.xlsx', size: content.length, receivedAt: someTime, content });
}

/** A list of new members as a plan: one intake, one unit, and a person with an admission for each name. */
export function admissionsPlan(db: WriteDb, names: readonly string[], unitCode = '01'): Plan {
  const sourceFileId = someSourceFile(db);
  return planOf(db, 'intake', (draw) => {
    const unit = draw();
    const intake = draw();
    const people = names.flatMap((name, index) => {
      const person = draw();
      return [
        added('person', person, {
          full_name: name,
          name_key: name.toLowerCase(),
          sort_key: name,
          birth: '1990-05',
          sex: 'female',
        }),
        added('admission', draw(), {
          person_id: person,
          unit_id: unit,
          flags: '[]',
          decision_date: '2017-02-03',
          intake_id: intake,
          sheet: 'Danh sách',
          sheet_row: index + 6,
          origin: JSON.stringify({ full_name: [`B${index + 6}`, name, 'as-text'] }),
        }),
      ];
    });
    return [
      added('unit', unit, { code: unitCode }),
      added('intake', intake, {
        source_file_id: sourceFileId,
        kind: 'admissions',
        unit_id: unit,
        period_from: '2017-01-01',
        period_to: '2017-03-31',
        sheet: 'Danh sách',
        row_count: names.length,
      }),
      ...people,
    ];
  });
}
