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
  const byId = new Map<number, UnitVersion>();
  const root = findRootUnit(versions);
  if (root !== null) byId.set(root.unitId, root);
  for (const version of versions) {
    if (version.from <= day && (version.to === null || version.to >= day)) byId.set(version.unitId, version);
  }
  const children = new Map<number, UnitVersion[]>();
  for (const version of byId.values()) {
    if (version.parentId === null) continue;
    const siblings = children.get(version.parentId) ?? [];
    siblings.push(version);
    children.set(version.parentId, siblings);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position || a.unitId - b.unitId);

  const childrenOf = (unitId: number) => children.get(unitId) ?? [];
  const subtreeOf = (unitId: number) => {
    const found = new Set([unitId]);
    for (const id of found) for (const child of childrenOf(id)) found.add(child.unitId);
    return found;
  };
  const ancestorsOf = (unitId: number) => {
    const found: number[] = [];
    let parent = byId.get(unitId)?.parentId ?? null;
    while (parent !== null && !found.includes(parent)) {
      found.push(parent);
      parent = byId.get(parent)?.parentId ?? null;
    }
    return found;
  };
  return { day, find: (unitId) => byId.get(unitId) ?? null, childrenOf, subtreeOf, ancestorsOf };
}
