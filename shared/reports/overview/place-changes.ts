import type { Period } from '../../domain/period.ts';
import type { UnitRef } from '../../domain/unit.ts';
import { unitName } from '../../statistics/check-figures.ts';
import type { Figures } from '../../statistics/figures.ts';
import { listChangedPlaces } from '../../statistics/places/count-places.ts';
import type { PlaceThen } from '../../statistics/places/place-book.ts';

/** A place that got its first members in a period, or lost its last ones. */
export type PlaceChange = {
  readonly placeId: number;
  readonly name: string;
  /** Null: its unit went over into several. */
  readonly unit: UnitRef | null;
  /** Members as last reported; null: only that there are some. */
  readonly members: number | null;
};

export type PlaceChanges = {
  readonly cleared: readonly PlaceChange[];
  readonly becameEmpty: readonly PlaceChange[];
  /** Places of which the lists do not say whether they had members at both ends. */
  readonly unknown: number;
  /** Places there are at all; 0: nobody sent a list of them. */
  readonly places: number;
};

/** Xóa bản trắng and phát sinh trắng of a period, place by place. */
export function placeChanges(figures: Figures, period: Period): PlaceChanges {
  const { own, root } = figures;
  const view = ({ place, known, ownerId }: PlaceThen): PlaceChange => ({
    placeId: place.id,
    name: place.name,
    unit: ownerId === null ? null : { id: ownerId, name: unitName(figures, ownerId, period) },
    members: known.memberCount,
  });
  const { cleared, becameEmpty, unknown, all } = listChangedPlaces(own.places, root.unitId, period);
  return { cleared: cleared.map(view), becameEmpty: becameEmpty.map(view), unknown, places: all };
}
