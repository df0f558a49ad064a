import { prepared, type ReadDb } from './db.ts';

/** A unit that goes on in another from a day on. `sharePart` of `shareWhole`; both null: all of it, or not known. */
export type StoredSuccession = {
  readonly id: number;
  readonly kind: string;
  readonly fromUnitId: number;
  readonly toUnitId: number;
  readonly onDay: string;
  readonly sharePart: number | null;
  readonly shareWhole: number | null;
  readonly document: string | null;
};

const OF_UNIT = `SELECT id, kind, from_unit_id AS fromUnitId, to_unit_id AS toUnitId, on_day AS onDay,
    share_part AS sharePart, share_whole AS shareWhole, document
  FROM unit_succession WHERE from_unit_id = :unit OR to_unit_id = :unit ORDER BY on_day, id`;
const SUCCEEDED = 'SELECT DISTINCT from_unit_id AS unitId FROM unit_succession';

/** The links to and from a unit, oldest first. */
export function listSuccessionsOf(db: ReadDb, unitId: number): readonly StoredSuccession[] {
  return prepared<{ unit: number }, StoredSuccession>(db, OF_UNIT).all({ unit: unitId });
}

/** Units that others have taken over from. */
export function listSucceededUnits(db: ReadDb): ReadonlySet<number> {
  return new Set(
    prepared<[], { unitId: number }>(db, SUCCEEDED)
      .all()
      .map(({ unitId }) => unitId),
  );
}
