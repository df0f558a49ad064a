import { join } from 'node:path';
import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { WriteDb } from '../../electron/backend/store/db.ts';
import { sealPlan } from '../../electron/backend/store/seal-plan.ts';
import { keepSourceFile } from '../../electron/backend/store/source-file-store.ts';
import type { Change, ContentTable, StoredRow } from '../../shared/intake/plan/plan.ts';
import { foldText } from '../../shared/text/fold.ts';
import { added, organisation, planOf, someTime } from './plans.ts';
import type { TempBackend } from './temp-backend.ts';

export const NA_HY = 'Đảng bộ xã Nà Hỳ';
export const NA_KHOA = 'Đảng bộ xã Nà Khoa';
export const CHA_NUA = 'Đảng bộ xã Chà Nưa';

type Write = (table: ContentTable, row: StoredRow) => number;
export type FigureDataFile = {
  readonly path: string;
  /** Ids of the three units by name. */
  readonly unitIds: Readonly<Record<string, number>>;
  /** Id of the list's second person. */
  readonly secondAdmission: number;
  /** Id of the cell of row I on the form of Nà Hỳ. */
  readonly formTotal: number;
};

/**
 * A data file in the backend's folder, written through one change set: Nà Hỳ sent a form for Quý I/2017 (8, of them 3
 * women) and one a year before (5), Nà Khoa a list of 4, Chà Nưa nothing; the plan of Nà Khoa is 9. All invented.
 */
export function makeFigureDataFile({ folder }: TempBackend): FigureDataFile {
  const path = join(folder, 'Nam-Po.skn');
  const store = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  try {
    return { path, ...writeFacts(store.db) };
  } finally {
    store.close();
  }
}

function writeFacts(db: WriteDb): Omit<FigureDataFile, 'path'> {
  const list = keepFile(db, 'Nà Khoa.xlsx', 'a');
  const form = keepFile(db, 'Nà Hỳ.xlsx', 'b');
  const unitIds: Record<string, number> = {};
  const ids = { secondAdmission: 0, formTotal: 0 };
  const plan = planOf(db, 'intake', (draw) => {
    const changes: Change[] = [];
    const write: Write = (table, row) => {
      const id = draw();
      changes.push(added(table, id, row));
      return id;
    };
    [NA_HY, NA_KHOA, CHA_NUA].forEach((name, index) => (unitIds[name] = writeUnit(write, name, index + 1)));
    const admissions = writeList(write, list, unitIds[NA_KHOA] ?? 0);
    ids.secondAdmission = admissions[1] ?? 0;
    ids.formTotal = writeForm(write, form, unitIds[NA_HY] ?? 0, '2017', { I: 8, 'I.1': 3 });
    writeForm(write, form, unitIds[NA_HY] ?? 0, '2016', { I: 5, 'I.1': 5 });
    write('target', {
      unit_id: unitIds[NA_KHOA] ?? 0,
      setter: '',
      scope: '',
      indicator: 'admitted.total',
      period_from: '2017-01-01',
      period_to: '2017-12-31',
      kind: 'assigned',
      value: 9,
      source_file_id: list,
      sheet: 'Chỉ tiêu',
      cell: 'G5',
      written: '9',
    });
    return changes;
  });
  commitPlan(db, sealPlan(plan), someTime);
  return { unitIds, ...ids };
}

function keepFile(db: WriteDb, name: string, letter: string): number {
  const content = new Uint8Array([80, 75, 3, 4]);
  return keepSourceFile(db, { sha256: letter.repeat(64), name, size: content.length, receivedAt: someTime, content });
}

function writeUnit(write: Write, name: string, position: number): number {
  const unit = write('unit', { code: `0${position}` });
  write('unit_version', {
    unit_id: unit,
    name,
    name_key: foldText(name),
    kind: 'base-committee',
    organisation_type: 'commune',
    parent_id: 1,
    no_candidates_left: 0,
    position,
    valid_from: '1900-01-01',
  });
  return unit;
}

function writeList(write: Write, file: number, unit: number): readonly number[] {
  const intake = write('intake', {
    source_file_id: file,
    kind: 'admissions',
    unit_id: unit,
    period_from: '2017-01-01',
    period_to: '2017-03-31',
    sheet: 'Danh sách',
    row_count: 4,
  });
  return ['Lò Thị Ban', 'Vàng A Chư', 'Lò Văn Đoàn', 'Tòng Thị Hoa'].map((name, index) => {
    const row = index + 8;
    const sex = name.includes('Thị') ? 'female' : 'male';
    const person = write('person', {
      full_name: name,
      name_key: foldText(name),
      sort_key: name,
      birth: '1992-03-04',
      sex,
      people: 'thai',
      religion: 'none',
    });
    return write('admission', {
      person_id: person,
      unit_id: unit,
      education: 'upper-secondary',
      qualification: 'none',
      occupation: 'farmer',
      flags: index === 0 ? '["youth-union"]' : '[]',
      decision_date: '2017-02-03',
      intake_id: intake,
      sheet: 'Danh sách',
      sheet_row: row,
      origin: JSON.stringify({
        fullName: [`B${row}`, name, 'as-text'],
        birth: [sex === 'male' ? `C${row}` : `D${row}`, '04/3/1992', 'from-text-date'],
        sex: [sex === 'male' ? `C${row}` : `D${row}`, '04/3/1992', 'by-column'],
        people: [`G${row}`, 'Thái', 'as-text'],
        ...(index === 0 ? { 'youth-union': [`L${row}`, 'x', 'from-list'] } : {}),
      }),
    });
  });
}

function writeForm(
  write: Write,
  file: number,
  unit: number,
  year: string,
  values: Readonly<Record<string, number>>,
): number {
  const period = { period_from: `${year}-01-01`, period_to: `${year}-03-31` };
  const formId = 'bieu-2-btctw';
  const intake = write('intake', {
    source_file_id: file,
    kind: 'form',
    form_id: formId,
    unit_id: unit,
    ...period,
    sheet: `Biểu ${year}`,
    row_count: 58,
  });
  const submission = write('submission', {
    form_id: formId,
    unit_id: unit,
    ...period,
    intake_id: intake,
    is_current: 1,
  });
  const cells = Object.entries(values).map(([row, value], index) =>
    write('reported_value', {
      submission_id: submission,
      row_code: row,
      column_key: 'this-period',
      value,
      sheet: `Biểu ${year}`,
      cell: `B${index + 6}`,
      written: String(value),
      how: 'as-number',
    }),
  );
  return cells[0] ?? 0;
}
