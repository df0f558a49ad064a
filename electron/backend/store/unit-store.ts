import { rightsFromStore } from '../../../shared/domain/special-rights.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import { prepared, type ReadDb } from './db.ts';

const LIST = `SELECT version.id, version.unit_id AS unitId, unit.code, version.name, version.kind,
    version.organisation_type AS organisationType, version.cell_kind AS cellKind, version.parent_id AS parentId,
    version.no_candidates_left AS noCandidatesLeft, version.special_rights AS specialRights,
    version.position, version.valid_from AS "from", version.valid_to AS "to"
  FROM unit_version AS version JOIN unit ON unit.id = version.unit_id
  ORDER BY version.unit_id, version.valid_from, version.id`;

type StoredVersion = Omit<UnitVersion, 'noCandidatesLeft' | 'specialRights'> & {
  readonly noCandidatesLeft: number;
  readonly specialRights: string | null;
};

const LAST_CHANGE = 'SELECT max(id) AS id FROM change';
const IS_CHANGED = `SELECT EXISTS (SELECT 1 FROM change WHERE id > ? AND table_name IN ('unit', 'unit_version')) AS changed`;

const kept = new WeakMap<ReadDb, { readonly units: readonly UnitVersion[]; readonly asOf: number }>();

/**
 * Every validity span of every unit, by unit and then by first day. The very list given before while no change of a unit
 * was written, so that what is made of it (the index of names) serves every file of a run.
 */
export function listUnitVersions(db: ReadDb): readonly UnitVersion[] {
  // What is written and may be taken back is not kept.
  if (db.inTransaction) return readUnitVersions(db);
  const before = kept.get(db);
  const isSame =
    before !== undefined && prepared<[number], { changed: 0 | 1 }>(db, IS_CHANGED).get(before.asOf)?.changed === 0;
  const units = isSame ? before.units : readUnitVersions(db);
  const asOf = prepared<[], { id: number | null }>(db, LAST_CHANGE).get()?.id ?? 0;
  kept.set(db, { units, asOf });
  return units;
}

function readUnitVersions(db: ReadDb): UnitVersion[] {
  return prepared<[], StoredVersion>(db, LIST)
    .all()
    .map((row) => ({
      ...row,
      noCandidatesLeft: row.noCandidatesLeft === 1,
      specialRights: rightsFromStore(row.specialRights),
    }));
}
