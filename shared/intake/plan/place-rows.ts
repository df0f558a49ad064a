import type { KnownPlaceState } from '../match/match-places.ts';
import type { StoredRow } from './plan.ts';

/** A code for a place that has none. */
export function freePlaceCode(id: number, taken: ReadonlySet<string>): string {
  let code = `DB${id}`;
  while (taken.has(code)) code += 'x';
  return code;
}

/** What is kept of a report, without where it came from. */
export function storedPlaceState(state: KnownPlaceState): StoredRow {
  return {
    unit_id: state.unitId,
    has_members: state.hasMembers === null ? null : state.hasMembers ? 1 : 0,
    member_count: state.memberCount,
    cell_tie: state.cellTie,
    cell_id: state.cellId,
    note: state.note,
  };
}
