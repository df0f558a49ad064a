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

/** Every validity span of every unit, by unit and then by first day. */
export function listUnitVersions(db: ReadDb): UnitVersion[] {
  return prepared<[], StoredVersion>(db, LIST)
    .all()
    .map((row) => ({
      ...row,
      noCandidatesLeft: row.noCandidatesLeft === 1,
      specialRights: rightsFromStore(row.specialRights),
    }));
}
