import { placeOn, type Place, type PlaceOnDay, type PlaceState } from '../../domain/place.ts';
import type { IsoDate } from '../../domain/partial-date.ts';
import { successorOn } from '../../domain/unit-origins.ts';
import type { UnitSuccession } from '../../domain/unit-succession.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import type { Span } from '../cover-period.ts';
import type { PlaceFacts } from '../figure-facts.ts';
import type { PlaceCount } from '../indicator.ts';

/** A place as known on a day. `ownerId` null: its unit went over into several, and nobody knows into which. */
export type PlaceThen = {
  readonly place: Place;
  readonly known: PlaceOnDay;
  readonly ownerId: number | null;
  readonly states: readonly PlaceState[];
};

/** Places of the data file, looked up by day and unit. */
export type PlaceBook = {
  readonly on: (day: IsoDate) => readonly PlaceThen[];
  /** In the unit or below it; for the root those of an unknown unit as well. */
  readonly inside: (unitId: number, day: IsoDate) => readonly PlaceThen[];
};

/** Sorts the places once; what is asked of a day is kept. */
export function openPlaces(
  { places, states }: PlaceFacts,
  successions: readonly UnitSuccession[],
  treeOn: (day: IsoDate) => UnitTree,
  rootId: number,
): PlaceBook {
  const statesOf = Map.groupBy(states, ({ placeId }) => placeId);
  const days = new Map<IsoDate, readonly PlaceThen[]>();
  const owned = new Map<IsoDate, ReadonlyMap<number | null, readonly PlaceThen[]>>();
  const kept = new Map<IsoDate, Map<number, readonly PlaceThen[]>>();

  const on = (day: IsoDate): readonly PlaceThen[] => {
    const before = days.get(day);
    if (before !== undefined) return before;
    const tree = treeOn(day);
    const isThere = (unitId: number) => tree.find(unitId) !== null;
    const found = places.flatMap((place): readonly PlaceThen[] => {
      if (place.from > day || (place.to !== null && place.to < day)) return [];
      const own = statesOf.get(place.id) ?? [];
      const known = placeOn(own, day);
      if (known === null) return [];
      return [{ place, known, ownerId: successorOn(successions, known.unitId, { day, isThere }), states: own }];
    });
    days.set(day, found);
    return found;
  };

  return {
    on,
    inside(unitId, day) {
      const byOwner = owned.get(day) ?? Map.groupBy(on(day), ({ ownerId }) => ownerId);
      owned.set(day, byOwner);
      if (byOwner.size === 0) return [];
      if (unitId === rootId) return on(day);
      const ofDay = kept.get(day) ?? new Map<number, readonly PlaceThen[]>();
      kept.set(day, ofDay);
      const before = ofDay.get(unitId);
      if (before !== undefined) return before;
      const found = [...treeOn(day).subtreeOf(unitId)].flatMap((id) => byOwner.get(id) ?? []);
      ofDay.set(unitId, found);
      return found;
    },
  };
}

/** Whether a place counts; null when nobody said what is asked. `place` is as known on the last day of the span. */
export function countsPlace(which: PlaceCount, { place, known, states }: PlaceThen, span: Span): boolean | null {
  switch (which) {
    case 'all':
      return true;
    case 'without-members':
      return known.hasMembers === null ? null : !known.hasMembers;
    case 'without-cell':
      return known.cellTie === null ? null : known.cellTie === 'none';
    case 'own-cell':
      return known.cellTie === null ? null : known.cellTie === 'own';
    case 'shared-cell':
      return known.cellTie === null ? null : known.cellTie === 'shared';
    case 'cleared':
    case 'became-empty': {
      const change = changeIn({ place, known, states }, span);
      return change === null ? null : which === 'cleared' ? change.cleared : change.becameEmpty;
    }
  }
}

/**
 * Cleared: without members the day before the span or on some day in it, and with members at its end. Became empty is
 * the way back, so that without at the beginning − cleared + became empty = without at the end. Null: the list of the
 * beginning or of the end does not say.
 */
export function changeIn(
  { place, known, states }: Omit<PlaceThen, 'ownerId'>,
  { from, to }: Span,
): { readonly cleared: boolean; readonly becameEmpty: boolean } | null {
  const { hasMembers: atEnd } = known;
  if (atEnd === null) return null;
  let atStart: boolean | null = null;
  let [wasEmpty, wasFull] = [false, false];
  // By the order of their days: the last one before the span says how it began.
  for (const { day, hasMembers } of states) {
    if (hasMembers === null || day > to) continue;
    if (day < from) atStart = hasMembers;
    else if (hasMembers) wasFull = true;
    else wasEmpty = true;
  }
  wasEmpty ||= atStart === false;
  wasFull ||= atStart === true;
  if (atEnd) {
    if (wasEmpty) return { cleared: true, becameEmpty: atStart === true };
    // A place that was there before the span and of which nobody said anything at its beginning may have been empty.
    return atStart === null && place.from < from ? null : { cleared: false, becameEmpty: false };
  }
  if (atStart === null) return wasFull ? { cleared: false, becameEmpty: true } : null;
  return { cleared: false, becameEmpty: atStart };
}
