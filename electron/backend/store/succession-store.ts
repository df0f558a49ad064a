import type { UnitSuccession } from '../../../shared/domain/unit-origins.ts';
import { prepared, type ReadDb } from './db.ts';

const LIST = `SELECT from_unit_id AS fromUnitId, to_unit_id AS toUnitId, on_day AS day
  FROM unit_succession ORDER BY on_day, id`;

/** Which unit followed which, oldest first. */
export function listSuccessions(db: ReadDb): UnitSuccession[] {
  return prepared<[], UnitSuccession>(db, LIST).all();
}
