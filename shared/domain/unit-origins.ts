import type { IsoDate } from './partial-date.ts';
import type { UnitSuccession } from './unit-succession.ts';

/** The units a unit came from, over any number of steps, itself among them. */
export function originsOf(successions: readonly UnitSuccession[], unitId: number): ReadonlySet<number> {
  const found = new Set([unitId]);
  for (const id of found) for (const one of successions) if (one.toUnitId === id) found.add(one.fromUnitId);
  return found;
}

/**
 * The unit that stands on a day for one that may be gone by then; null when it went over into several, as then nobody
 * knows into which.
 */
export function successorOn(
  successions: readonly UnitSuccession[],
  unitId: number,
  { day, isThere }: { readonly day: IsoDate; readonly isThere: (unitId: number) => boolean },
): number | null {
  if (isThere(unitId)) return unitId;
  const seen = new Set<number>();
  for (let at = unitId; !seen.has(at);) {
    if (isThere(at)) return at;
    seen.add(at);
    const next = [
      ...new Set(successions.flatMap((one) => (one.fromUnitId === at && one.onDay <= day ? [one.toUnitId] : []))),
    ];
    const [only, second] = next;
    if (only === undefined || second !== undefined) return null;
    at = only;
  }
  return null;
}
