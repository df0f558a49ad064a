import type { OutsideUnit, UnitSuccession } from '../../../shared/domain/unit-succession.ts';
import { prepared, type ReadDb } from './db.ts';

type StoredSuccession = Omit<UnitSuccession, 'share'> & { sharePart: number | null; shareWhole: number | null };

const LIST = `SELECT id, kind, from_unit_id AS fromUnitId, to_unit_id AS toUnitId, on_day AS onDay,
    share_part AS sharePart, share_whole AS shareWhole, document, member_count AS memberCount
  FROM unit_succession ORDER BY on_day, id`;
const LIST_OUTSIDE = 'SELECT unit_id AS unitId, name, superior FROM outside_unit ORDER BY unit_id';

/** Every link from an old unit to a new one, by day. */
export function listUnitSuccessions(db: ReadDb): UnitSuccession[] {
  return prepared<[], StoredSuccession>(db, LIST)
    .all()
    .map(({ sharePart, shareWhole, ...link }) => ({
      ...link,
      share: sharePart === null || shareWhole === null ? 'unknown' : { part: sharePart, whole: shareWhole },
    }));
}

/** Units that are only known by name because another board holds them. */
export function listOutsideUnits(db: ReadDb): OutsideUnit[] {
  return prepared<[], OutsideUnit>(db, LIST_OUTSIDE).all();
}
