import type { Place, PlaceState } from '../../../shared/domain/place.ts';
import type { KnownPlace, KnownPlaceState } from '../../../shared/intake/match/match-places.ts';
import type { CellSource } from '../../../shared/statistics/figure.ts';
import { prepared, type ReadDb } from './db.ts';

const PLACES = `SELECT id, code, kind, name, name_key AS nameKey, valid_from AS "from", valid_to AS "to"
  FROM place ORDER BY id`;
const STATES = `SELECT id, place_id AS placeId, unit_id AS unitId, on_day AS day, has_members AS hasMembers,
    member_count AS memberCount, cell_tie AS cellTie, cell_id AS cellId, note,
    entered_at AS enteredAt
  FROM place_state ORDER BY place_id, on_day`;

type PlaceRow = Omit<KnownPlace, 'states'>;
type StateRow = Omit<KnownPlaceState & PlaceState, 'hasMembers'> & { readonly hasMembers: 0 | 1 | null };

/** Every place. */
export function listPlaces(db: ReadDb): Place[] {
  return prepared<[], PlaceRow>(db, PLACES).all();
}

/** Everything that was reported of places, by place and then by day. */
export function listPlaceStates(db: ReadDb): (PlaceState & KnownPlaceState)[] {
  const rows = prepared<[], StateRow>(db, STATES).all();
  return rows.map((row) => ({ ...row, hasMembers: row.hasMembers === null ? null : row.hasMembers === 1 }));
}

/** The same put together, for holding a list against it. */
export function listKnownPlaces(db: ReadDb): KnownPlace[] {
  const states = Map.groupBy(listPlaceStates(db), ({ placeId }) => placeId);
  return prepared<[], PlaceRow>(db, PLACES)
    .all()
    .map((place) => ({ ...place, states: states.get(place.id) ?? [] }));
}

const CELLS = `SELECT source_file.name AS file, source_file.sha256, source_file.received_at AS receivedAt,
    place_state.sheet, place_state.sheet_row AS sheetRow, place_state.origin, place.name AS subject
  FROM place_state JOIN place ON place.id = place_state.place_id JOIN intake ON intake.id = place_state.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id
  WHERE place_state.id IN (SELECT value FROM json_each(?)) ORDER BY place_state.id`;

type CellRow = Omit<CellSource, 'cell' | 'written' | 'how'> & { readonly sheetRow: number; readonly origin: string };
type Origin = Readonly<Record<string, readonly [cell: string, written: string, how: string]>>;

/** The cells in which the reports say whether there are members (`members`), or which chi bộ (`cell`). */
export function listPlaceCells(db: ReadDb, ids: readonly number[], field: 'members' | 'cell'): CellSource[] {
  return prepared<[string], CellRow>(db, CELLS)
    .all(JSON.stringify(ids))
    .map(({ sheetRow, origin, ...row }) => {
      const fields = JSON.parse(origin) as Origin; // written by intake in this very shape
      const [cell, written, how] = fields[field] ?? fields['name'] ?? [`A${sheetRow}`, row.subject, 'as-text'];
      return { ...row, cell, written, how };
    });
}
