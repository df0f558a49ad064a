import type { IsoDate } from './partial-date.ts';
import { dayAfter } from './period.ts';
import type { UnitVersion } from './unit.ts';

/** The units as they stood on one day. */
export type UnitTree = {
  readonly day: IsoDate;
  /** The same for days between which no unit came, went or changed: what is asked of their trees has one answer. */
  readonly since: IsoDate | '';
  readonly find: (unitId: number) => UnitVersion | null;
  /** Direct children in their order within the parent. */
  readonly childrenOf: (unitId: number) => readonly UnitVersion[];
  /** Ids of the unit itself and everything below it. */
  readonly subtreeOf: (unitId: number) => ReadonlySet<number>;
  /** Ids above the unit, nearest first. */
  readonly ancestorsOf: (unitId: number) => readonly number[];
};

/** The organisation itself: the only unit of kind `superior` without a parent. Null in a file without units. */
export function findRootUnit(versions: readonly UnitVersion[]): UnitVersion | null {
  return versions.find((version) => version.parentId === null && version.kind === 'superior') ?? null;
}

/** The tree of a day. A unit counts from its first to its last day, both included; the root counts always. */
export function unitTreeOn(versions: readonly UnitVersion[], day: IsoDate): UnitTree {
  return unitTrees(versions)(day);
}

/**
 * The trees of many days over the same spans, which are sorted once; a tree looks up only what it is asked for, and days
 * with the same units share what was found.
 */
export function unitTrees(versions: readonly UnitVersion[]): (day: IsoDate) => UnitTree {
  const root = findRootUnit(versions);
  const ofUnit = Map.groupBy(versions, (version) => version.unitId);
  const below = Map.groupBy(versions, (version) => version.parentId);
  const changes = daysOfChange(versions);
  const stretches = new Map<IsoDate | '', UnitTree>();
  const treeIn = (day: IsoDate, since: UnitTree['since']): UnitTree => {
    const stands = ({ from, to }: UnitVersion) => from <= day && (to === null || to >= day);
    const find = (unitId: number) => ofUnit.get(unitId)?.findLast(stands) ?? (unitId === root?.unitId ? root : null);
    const known = new Map<number, readonly UnitVersion[]>();
    const childrenOf = (unitId: number) => {
      const before = known.get(unitId);
      if (before !== undefined) return before;
      // Where spans overlap the last one holds, and the unit hangs where that one says.
      const children = (below.get(unitId) ?? [])
        .filter((version) => stands(version) && find(version.unitId) === version)
        .sort((a, b) => a.position - b.position || a.unitId - b.unitId);
      known.set(unitId, children);
      return children;
    };
    const subtreeOf = (unitId: number) => {
      const found = new Set([unitId]);
      for (const id of found) for (const child of childrenOf(id)) found.add(child.unitId);
      return found;
    };
    const ancestorsOf = (unitId: number) => {
      const found: number[] = [];
      let parent = find(unitId)?.parentId ?? null;
      while (parent !== null && !found.includes(parent)) {
        found.push(parent);
        parent = find(parent)?.parentId ?? null;
      }
      return found;
    };
    return { day, since, find, childrenOf, subtreeOf, ancestorsOf };
  };
  return (day) => {
    const since = lastUpTo(changes, day);
    const same = stretches.get(since) ?? treeIn(day, since);
    stretches.set(since, same);
    return same.day === day ? same : { ...same, day };
  };
}

/** Days on which a unit came, changed or had gone, in their order. */
function daysOfChange(versions: readonly UnitVersion[]): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  const ends = new Set<IsoDate>();
  for (const { from, to } of versions) {
    days.add(from);
    if (to !== null) ends.add(to);
  }
  for (const end of ends) days.add(dayAfter(end));
  return [...days].sort();
}

/** The last of sorted days up to a day; empty when there is none. */
function lastUpTo(days: readonly IsoDate[], day: IsoDate): IsoDate | '' {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? '';
}
