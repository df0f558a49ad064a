import type { Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { MISSING, number, type UnitCount } from '../figure-base.ts';
import type { PlaceCount } from '../indicator.ts';
import { countsPlace, type PlaceBook, type PlaceThen } from './place-book.ts';

/** Types of base organisation that have places below them. */
const TERRITORIAL: ReadonlySet<string | null> = new Set(['commune', 'ward', 'township']);

/** Whether something is to be known of places in the unit: others, such as schools, have none. */
export const hasTerritory = ({ organisationType }: UnitVersion): boolean => TERRITORIAL.has(organisationType);

export type PlacesCounted = UnitCount & {
  readonly counted: readonly PlaceThen[];
  /** Places of which nobody said what is asked. */
  readonly unknown: readonly PlaceThen[];
};

/**
 * Counts the places in a unit. Missing while no list names any, and where none is found to count and something is not
 * known: that is no 0.
 */
export function countPlaces(book: PlaceBook, which: PlaceCount, unit: UnitVersion, period: Period): PlacesCounted {
  const inside = book.inside(unit.unitId, period.to);
  if (inside.length === 0) {
    const isElsewhere = unit.parentId !== null && !hasTerritory(unit) && unit.organisationType !== null;
    return isElsewhere
      ? { value: number(0), isComplete: true, counted: [], unknown: [] }
      : { value: MISSING, isComplete: false, counted: [], unknown: [] };
  }
  const counted: PlaceThen[] = [];
  const unknown: PlaceThen[] = [];
  for (const one of inside) {
    const counts = countsPlace(which, one, period);
    if (counts === null) unknown.push(one);
    else if (counts) counted.push(one);
  }
  const isUnknown = counted.length === 0 && unknown.length > 0;
  return { value: isUnknown ? MISSING : number(counted.length), isComplete: unknown.length === 0, counted, unknown };
}
