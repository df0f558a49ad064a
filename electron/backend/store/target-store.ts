import type { TargetEntry } from '../../../shared/domain/target.ts';
import type { StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { TargetRecord } from '../../../shared/reports/target-histories.ts';
import type { ReadDb } from './db.ts';

/** A target as kept. A revision is a row of its own that names the one it replaces. */
export type StoredTarget = TargetEntry & {
  readonly id: number;
  readonly revisesId: number | null;
  readonly sourceFileId: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Text of the cell as written. */
  readonly written: string | null;
};

const LIST = `SELECT id, unit_id AS unitId, setter, scope, indicator, period_from AS "from", period_to AS "to", kind, value,
    value_to AS valueTo, coalesce(value_decimals, 0) AS decimals, document, document_date AS documentDate, revises_id AS revisesId,
    source_file_id AS sourceFileId, sheet, cell, written
  FROM target ORDER BY unit_id, indicator, period_from, id`;

/** Every target, replaced ones included. */
export function listTargets(db: ReadDb): StoredTarget[] {
  return db.prepare<[], StoredTarget>(LIST).all();
}

/** Every column of a target as kept, without its id; null when there is none. */
export function findTargetRow(db: ReadDb, id: number): StoredRow | null {
  const row = db.prepare<[number], StoredRow>('SELECT * FROM target WHERE id = ?').get(id);
  if (row === undefined) return null;
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id'));
}

// A new row stands in the history by itself or in a run of new rows (find-runs.ts).
const RECORDS = `SELECT target.id, target.written, target.sheet, target.cell, source_file.name AS file,
    (SELECT change_set.at FROM change JOIN change_set ON change_set.id = change.set_id
      WHERE change.table_name = 'target' AND change.before IS NULL AND (change.row_id = target.id
        OR (change.last_id IS NOT NULL AND change.row_id <= target.id AND change.last_id >= target.id
          AND (target.id - change.row_id) % change.every = 0))
      ORDER BY change_set.id DESC LIMIT 1) AS recordedAt
  FROM target LEFT JOIN source_file ON source_file.id = target.source_file_id WHERE target.unit_id = ?`;

type RecordRow = {
  readonly id: number;
  readonly written: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly file: string | null;
  readonly recordedAt: string | null;
};

/** When each target of a unit was written, and from which cell, by its id. */
export function listTargetRecords(db: ReadDb, unitId: number): ReadonlyMap<number, TargetRecord> {
  return new Map(
    db
      .prepare<[number], RecordRow>(RECORDS)
      .all(unitId)
      .map(({ id, written, sheet, cell, file, recordedAt }) => [
        id,
        {
          recordedAt: recordedAt ?? '',
          source: file === null || sheet === null || cell === null ? null : { file, sheet, cell },
          written: written ?? '',
        },
      ]),
  );
}
