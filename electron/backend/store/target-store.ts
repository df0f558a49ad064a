import type { ReadDb } from './db.ts';

/** A target as kept. A revision is a row of its own that names the one it replaces. */
export type StoredTarget = {
  readonly id: number;
  readonly unitId: number;
  readonly setter: string;
  readonly scope: string;
  /** Code of the indicator. */
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'assigned' | 'resolution' | 'striving';
  readonly value: number;
  /** Upper end of a range (`4-5`); null for a single value. */
  readonly valueTo: number | null;
  readonly document: string | null;
  readonly documentDate: string | null;
  readonly revisesId: number | null;
  readonly sourceFileId: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Text of the cell as written. */
  readonly written: string | null;
};

const LIST = `SELECT id, unit_id AS unitId, setter, scope, indicator, period_from AS "from", period_to AS "to", kind, value,
    value_to AS valueTo, document, document_date AS documentDate, revises_id AS revisesId,
    source_file_id AS sourceFileId, sheet, cell, written
  FROM target ORDER BY unit_id, indicator, period_from, id`;

/** Every target, replaced ones included. */
export function listTargets(db: ReadDb): StoredTarget[] {
  return db.prepare<[], StoredTarget>(LIST).all();
}
