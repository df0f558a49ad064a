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

export const RESOLUTION = 'Nghị quyết 1661/NQ-UBTVQH15';
const FIRST_DAY = '2025-07-01';
const LAST_DAY = '2025-06-30';

/** Old communes: what they sent for Quý III/2024, new members and women; null: nothing. */
const oldCommunes = {
  'Đảng bộ xã Nà Khoa': [4, 1],
  'Đảng bộ xã Nà Hỳ cũ': [8, 3],
  'Đảng bộ xã Nậm Nhừ': [2, 1],
  'Đảng bộ xã Nậm Chua': null,
  'Đảng bộ xã Thái Bình cũ': [7, 2],
  'Đảng bộ xã Phú Thịnh': [3, 3],
} as const;
/** New communes: what they sent for Quý III/2025, and which old ones they came from; a share where it was a part. */
const newCommunes = {
  'Đảng bộ xã Nà Hỳ': { sent: [15, 6], from: Object.keys(oldCommunes).slice(0, 4) },
  'Đảng bộ phường Nông Tiến': { sent: [5, 2], from: ['Đảng bộ xã Thái Bình cũ'] },
  'Đảng bộ xã Thái Bình': { sent: [6, 3], from: ['Đảng bộ xã Thái Bình cũ', 'Đảng bộ xã Phú Thịnh'] },
} as const;
const SPLIT = 'Đảng bộ xã Thái Bình cũ';

type Write = (table: ContentTable, row: StoredRow) => number;
export type ReorganisedDataFile = {
  readonly path: string;
  /** Ids of units by name, old and new. */
  readonly unitIds: Readonly<Record<string, number>>;
};

/**
 * A data file in which six communes of 2024 became three on 01/07/2025: four merged into Nà Hỳ, one split between Nông
 * Tiến and Thái Bình (with the shares 2/5 and 3/5, or none), one went into Thái Bình. All figures are invented.
 */
export function makeReorganisedDataFile(
  { folder }: TempBackend,
  given: { readonly isShareKnown: boolean },
): ReorganisedDataFile {
  const path = join(folder, 'Nam-Po-2025.skn');
  const store = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  try {
    return { path, unitIds: writeAll(store.db, given.isShareKnown) };
  } finally {
    store.close();
  }
}

function writeAll(db: WriteDb, isShareKnown: boolean): Readonly<Record<string, number>> {
  const content = new Uint8Array([80, 75, 3, 4]);
  const keep = (name: string, letter: string) =>
    keepSourceFile(db, { sha256: letter.repeat(64), name, size: content.length, receivedAt: someTime, content });
  const [before, after] = [keep('Biểu 2 quý III 2024.xlsx', 'a'), keep('Biểu 2 quý III 2025.xlsx', 'b')];
  const unitIds: Record<string, number> = {};
  const idOf = (name: string) => unitIds[name] ?? 0;
  const plan = planOf(db, 'intake', (draw) => {
    const changes: Change[] = [];
    const write: Write = (table, row) => {
      const id = draw();
      changes.push(added(table, id, row));
      return id;
    };
    Object.entries(oldCommunes).forEach(([name, sent], index) => {
      unitIds[name] = writeUnit(write, name, index + 1, { valid_from: '1900-01-01', valid_to: LAST_DAY });
      if (sent !== null) writeForm(write, before, idOf(name), 2024, index, sent);
    });
    Object.entries(newCommunes).forEach(([name, { sent, from }], index) => {
      unitIds[name] = writeUnit(write, name, index + 11, { valid_from: FIRST_DAY });
      writeForm(write, after, idOf(name), 2025, index, sent);
      for (const old of from) {
        const isSplit = old === SPLIT;
        const [part, whole] = !isSplit ? [1, 1] : !isShareKnown ? [null, null] : [from.length === 1 ? 2 : 3, 5];
        write('unit_succession', {
          kind: isSplit ? 'split' : 'merge',
          from_unit_id: idOf(old),
          to_unit_id: idOf(name),
          on_day: FIRST_DAY,
          share_part: part,
          share_whole: whole,
          document: RESOLUTION,
        });
      }
    });
    return changes;
  });
  commitPlan(db, sealPlan(plan), someTime);
  return unitIds;
}

function writeUnit(write: Write, name: string, position: number, days: StoredRow): number {
  const unit = write('unit', { code: String(position).padStart(2, '0') });
  write('unit_version', {
    unit_id: unit,
    name,
    name_key: foldText(name),
    kind: 'base-committee',
    organisation_type: 'commune',
    parent_id: 1,
    no_candidates_left: 0,
    position,
    ...days,
  });
  return unit;
}

/** Biểu 2 of the third quarter on a sheet of its own: total in B6, women in B7. */
function writeForm(
  write: Write,
  file: number,
  unit: number,
  year: number,
  index: number,
  [total, women]: readonly [number, number],
): void {
  const period = { period_from: `${year}-07-01`, period_to: `${year}-09-30` };
  const sheet = `Xã ${index + 1}`;
  const formId = 'bieu-2-btctw';
  const intake = write('intake', {
    source_file_id: file,
    kind: 'form',
    form_id: formId,
    unit_id: unit,
    ...period,
    sheet,
    row_count: 58,
  });
  const submission = write('submission', {
    form_id: formId,
    unit_id: unit,
    ...period,
    intake_id: intake,
    is_current: 1,
  });
  const cells = [
    ['I', total],
    ['I.1', women],
  ] as const;
  cells.forEach(([row, value], line) =>
    write('reported_value', {
      submission_id: submission,
      row_code: row,
      column_key: 'this-period',
      value,
      sheet,
      cell: `B${line + 6}`,
      written: String(value),
      how: 'as-number',
    }),
  );
}
