import type { IsoDate } from './partial-date.ts';

/** Địa bàn dân cư below a commune: an entity of its own, apart from the chi bộ that may or may not exist there. */
export const placeKinds = ['thon', 'ban', 'buon', 'ap', 'khom', 'tieu-khu', 'to-dan-pho', 'khu-pho'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** `own`: chi bộ riêng; `shared`: its members belong to a cell together with other places; `none`: no cell at all. */
export const cellTies = ['own', 'shared', 'none'] as const;
export type CellTie = (typeof cellTies)[number];

/** A place between two days; `to` null means it is still there. */
export type Place = {
  readonly id: number;
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
};

/** What was reported of a place on a day and holds until something later is. Null: that report does not say. */
export type PlaceState = {
  readonly id: number;
  readonly placeId: number;
  /** The unit it lay in that day. */
  readonly unitId: number;
  readonly day: IsoDate;
  readonly hasMembers: boolean | null;
  /** Null also where only “có” was written. */
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellId: number | null;
  /** Local date and time at which the board wrote it; null for a report by workbook. */
  readonly enteredAt: string | null;
};

/** What is known of a place on a day: each fact by the latest report up to then that says it. */
export type PlaceOnDay = {
  readonly unitId: number;
  readonly hasMembers: boolean | null;
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellId: number | null;
  /** The reports that say whether it has members, and which cell it has. */
  readonly membersFrom: PlaceState | null;
  readonly cellFrom: PlaceState | null;
};

/** The place as known on a day from its states in the order of their days; null before the first of them. */
export function placeOn(states: readonly PlaceState[], day: IsoDate): PlaceOnDay | null {
  let last: PlaceState | null = null;
  let membersFrom: PlaceState | null = null;
  let cellFrom: PlaceState | null = null;
  for (const state of states) {
    if (state.day > day) continue;
    last = state;
    if (state.hasMembers !== null) membersFrom = state;
    if (state.cellTie !== null) cellFrom = state;
  }
  if (last === null) return null;
  return {
    unitId: last.unitId,
    hasMembers: membersFrom?.hasMembers ?? null,
    memberCount: membersFrom?.memberCount ?? null,
    cellTie: cellFrom?.cellTie ?? null,
    cellId: cellFrom?.cellId ?? null,
    membersFrom,
    cellFrom,
  };
}
