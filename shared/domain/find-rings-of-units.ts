import type { IsoDate } from './partial-date.ts';
import type { UnitVersion } from './unit.ts';

/** A span whose unit is, by its parent, its own ancestor on the days given (both included). */
export type RingSpan = {
  readonly version: UnitVersion;
  readonly parent: UnitVersion;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

const NO_END: IsoDate = '9999-12-31';
const endOf = ({ to }: UnitVersion) => to ?? NO_END;

/**
 * Units that belong to each other in a ring on some day, one entry for each of them. Days are only looked at for units
 * that reach themselves when dates are left aside, which in a sound tree is none.
 */
export function findRingsOfUnits(
  versions: readonly UnitVersion[],
  spans: ReadonlyMap<number, readonly UnitVersion[]>,
): readonly RingSpan[] {
  const suspects = unitsThatReachThemselves(versions);
  if (suspects.size === 0) return [];
  const starts = [...new Set([...suspects].flatMap((id) => (spans.get(id) ?? []).map(({ from }) => from)))].sort();
  const rings = new Map<string, RingSpan>();
  for (const day of starts) {
    const on = (unitId: number) => (spans.get(unitId) ?? []).find((one) => one.from <= day && endOf(one) >= day);
    for (const unitId of suspects) {
      const version = on(unitId);
      const ring = version === undefined ? null : ringFrom(version, on);
      const parent = ring?.[1] ?? ring?.[0];
      if (version === undefined || ring === null || parent === undefined) continue;
      const to = ring.map(endOf).sort()[0] ?? NO_END;
      const key = `${version.id} ${parent.unitId}`;
      if (!rings.has(key)) rings.set(key, { version, parent, from: day, to });
    }
  }
  return [...rings.values()];
}

/** The spans from a unit up to itself again on one day; null when the way up ends elsewhere. */
function ringFrom(
  version: UnitVersion,
  on: (unitId: number) => UnitVersion | undefined,
): readonly UnitVersion[] | null {
  const way = [version];
  const seen = new Set([version.unitId]);
  for (let at = version; at.parentId !== null;) {
    if (at.parentId === version.unitId) return way;
    const above = on(at.parentId);
    if (above === undefined || seen.has(above.unitId)) return null;
    seen.add(above.unitId);
    way.push(above);
    at = above;
  }
  return null;
}

/** Units from which a way up, whatever its days, leads back: all others are taken away, from the top and from below. */
function unitsThatReachThemselves(versions: readonly UnitVersion[]): ReadonlySet<number> {
  const parents = new Map<number, Set<number>>();
  const children = new Map<number, Set<number>>();
  const join = (map: Map<number, Set<number>>, key: number, value: number) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([value]));
    else known.add(value);
  };
  const left = new Set<number>();
  for (const { unitId, parentId } of versions) {
    left.add(unitId);
    if (parentId === null) continue;
    join(parents, unitId, parentId);
    join(children, parentId, unitId);
  }
  peel(left, parents, children);
  peel(left, children, parents);
  return left;
}

/** Takes away, again and again, the units without an edge out of what is left. */
function peel(
  left: Set<number>,
  out: ReadonlyMap<number, ReadonlySet<number>>,
  back: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  const count = new Map<number, number>();
  for (const unit of left) count.set(unit, [...(out.get(unit) ?? [])].filter((other) => left.has(other)).length);
  const free = [...left].filter((unit) => count.get(unit) === 0);
  for (let unit = free.pop(); unit !== undefined; unit = free.pop()) {
    left.delete(unit);
    for (const other of back.get(unit) ?? []) {
      if (!left.has(other)) continue;
      const rest = (count.get(other) ?? 0) - 1;
      count.set(other, rest);
      if (rest === 0) free.push(other);
    }
  }
}
