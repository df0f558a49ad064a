import type { IsoDate } from './partial-date.ts';
import type { UnitVersion } from './unit.ts';

/** The units as they stood on one day. */
export type UnitTree = {
  readonly day: IsoDate;
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

/** The trees of many days over the same spans, which are sorted once; a tree looks up only what it is asked for. */
export function unitTrees(versions: readonly UnitVersion[]): (day: IsoDate) => UnitTree {
  const root = findRootUnit(versions);
  const ofUnit = Map.groupBy(versions, (version) => version.unitId);
  const below = Map.groupBy(versions, (version) => version.parentId);
  return (day) => {
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
    return { day, find, childrenOf, subtreeOf, ancestorsOf };
  };
}
