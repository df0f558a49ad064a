import type { IsoDate } from '../domain/partial-date.ts';
import { findRootUnit, unitTreeOn } from '../domain/unit-tree.ts';
import type { UnitVersion } from '../domain/unit.ts';

/** A unit of a day in its tree; `parentName` is null for the organisation itself. */
export type ListedUnit = UnitVersion & { readonly parentName: string | null; readonly childCount: number };

const names = new Intl.Collator('vi', { numeric: true });

/** Siblings by their stored place, then by name in Vietnamese order with numbers by value. */
export function compareSiblings(one: UnitVersion, other: UnitVersion): number {
  return one.position - other.position || names.compare(one.name, other.name) || one.unitId - other.unitId;
}

/** The units of a day: parents before children, siblings in their order. Empty without an organisation. */
export function listTree(versions: readonly UnitVersion[], day: IsoDate): readonly ListedUnit[] {
  const root = findRootUnit(versions);
  if (root === null) return [];
  const tree = unitTreeOn(versions, day);
  const found: ListedUnit[] = [];
  const walk = (unit: UnitVersion, parentName: string | null) => {
    const children = tree.childrenOf(unit.unitId).toSorted(compareSiblings);
    found.push({ ...unit, parentName, childCount: children.length });
    for (const child of children) walk(child, unit.name);
  };
  walk(tree.find(root.unitId) ?? root, null);
  return found;
}
