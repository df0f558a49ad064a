import { FIRST_DAY } from '../../domain/unit.ts';
import type { KnownPlace, PlaceMatch } from '../match/match-places.ts';
import type { PlaceDraft } from '../read/read-places.ts';
import { collectChanges } from './change-rows.ts';
import { freePlaceCode, storedPlaceState } from './place-rows.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';

/** Writes the places of a list and what it says of them, a row for each place and day. */
export function planPlaces(
  { matches, codes, sheet }: { matches: readonly PlaceMatch[]; codes: ReadonlySet<string>; sheet: string },
  base: PlanBase,
): Plan {
  const list = collectChanges(base.nextId);
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: 'places',
    sheet,
    row_count: matches.length,
  });
  const ids = new Map<PlaceDraft, number>();
  const written = new Set<number>();
  for (const { is, draft, place, state } of matches) {
    if (is === 'same') continue;
    let placeId: number;
    if (place.is === 'known') {
      placeId = place.place.id;
      // The latest row of a list says what the place is called.
      if (!written.has(placeId)) updatePlace(place.place, matches);
      written.add(placeId);
    } else {
      const known = ids.get(place.first);
      placeId = known ?? list.drawId();
      ids.set(place.first, placeId);
      if (known === undefined) insertPlace(placeId, place.first);
    }
    const row = stateRow(draft);
    const source = { intake_id: intakeId, sheet, sheet_row: draft.row, origin: draft.origin.json };
    if (state === null) list.insert('place_state', { place_id: placeId, on_day: draft.day, ...row, ...source });
    else list.update('place_state', state.id, storedPlaceState(state), row);
  }
  return { kind: 'places', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };

  function insertPlace(id: number, draft: PlaceDraft): void {
    list.insertAs('place', id, {
      code: draft.code ?? freePlaceCode(id, codes),
      kind: draft.kind,
      name: draft.name,
      name_key: draft.nameKey,
      valid_from: draft.from ?? FIRST_DAY,
      ...(draft.to === null ? {} : { valid_to: draft.to }),
    });
  }

  function updatePlace(known: KnownPlace, all: readonly PlaceMatch[]): void {
    const own = all.filter(({ place }) => place.is === 'known' && place.place.id === known.id);
    const latest = own.reduce((last, one) => (one.draft.day > last.draft.day ? one : last)).draft;
    const before = {
      kind: known.kind,
      name: known.name,
      name_key: known.nameKey,
      valid_from: known.from,
      valid_to: known.to,
    };
    list.update('place', known.id, before, {
      kind: latest.kind,
      name: latest.name,
      name_key: latest.nameKey,
      valid_from: latest.from ?? known.from,
      valid_to: latest.to ?? known.to,
    });
  }
}

const bit = (value: boolean | null) => (value === null ? null : value ? 1 : 0);

function stateRow(draft: PlaceDraft): StoredRow {
  return {
    unit_id: draft.unit.unitId,
    has_members: bit(draft.hasMembers),
    member_count: draft.memberCount,
    cell_tie: draft.cellTie,
    cell_id: draft.cell?.unitId ?? null,
    note: draft.note,
  };
}
