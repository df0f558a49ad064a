import type { Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { countOf, MISSING, type UnitCount } from '../figure-values.ts';
import type { PlaceCount } from '../indicator.ts';
import { changeIn, countsPlace, type PlaceBook, type PlaceThen } from './place-book.ts';

/** Types of base organisation that have places below them. */
const TERRITORIAL: ReadonlySet<string | null> = new Set(['commune', 'ward', 'township']);

/** Whether something is to be known of places in the unit: others, such as schools, have none. */
export const hasTerritory = ({ organisationType }: UnitVersion): boolean => TERRITORIAL.has(organisationType);

/**
 * Counts the places in a unit. Missing while no list names any, and where none is found to count and something is not
 * known: that is no 0.
 */
export function countPlaces(book: PlaceBook, which: PlaceCount, unit: UnitVersion, period: Period): UnitCount {
  const inside = book.inside(unit.unitId, period.to);
  if (inside.length === 0) {
    const isElsewhere = unit.parentId !== null && !hasTerritory(unit) && unit.organisationType !== null;
    return isElsewhere ? countOf(0, 0) : { value: MISSING, isComplete: false };
  }
  let [counted, unknown] = [0, 0];
  for (const one of inside) {
    const counts = countsPlace(which, one, period);
    if (counts === null) unknown += 1;
    else if (counts) counted += 1;
  }
  return countOf(counted, unknown);
}

export type PlacesListed = {
  readonly counted: readonly PlaceThen[];
  /** Places of which nobody said what is asked. */
  readonly unknown: readonly PlaceThen[];
};

/** The places behind the count. */
export function listCountedPlaces(book: PlaceBook, which: PlaceCount, unitId: number, period: Period): PlacesListed {
  const inside = book.inside(unitId, period.to);
  return {
    counted: inside.filter((one) => countsPlace(which, one, period) === true),
    unknown: inside.filter((one) => countsPlace(which, one, period) === null),
  };
}

export type PlacesChanged = {
  readonly cleared: readonly PlaceThen[];
  readonly becameEmpty: readonly PlaceThen[];
  /** Places of which the lists do not say whether they had members at both ends. */
  readonly unknown: number;
  readonly all: number;
};

/** The places that were cleared and that became empty, in one pass over all of them. */
export function listChangedPlaces(book: PlaceBook, unitId: number, period: Period): PlacesChanged {
  const inside = book.inside(unitId, period.to);
  const [cleared, becameEmpty]: [PlaceThen[], PlaceThen[]] = [[], []];
  let unknown = 0;
  for (const one of inside) {
    const change = changeIn(one, period);
    if (change === null) unknown += 1;
    if (change?.cleared === true) cleared.push(one);
    if (change?.becameEmpty === true) becameEmpty.push(one);
  }
  return { cleared, becameEmpty, unknown, all: inside.length };
}
