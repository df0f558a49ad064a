import type { IsoDate } from '../domain/partial-date.ts';
import { findRootUnit, unitTreeOn } from '../domain/unit-tree.ts';
import type { UnitRef, UnitVersion } from '../domain/unit.ts';
import { compareSiblings } from './list-tree.ts';

/** As many as a high screen holds: nobody scrolls through a table that is about to come. */
const FIRST = 40;

/** How many units should report on a day, and the first of them in their order. */
export function nameReporting(
  versions: readonly UnitVersion[],
  day: IsoDate,
): { readonly count: number; readonly first: readonly UnitRef[] } {
  const root = findRootUnit(versions);
  const units = root === null ? [] : unitTreeOn(versions, day).childrenOf(root.unitId);
  const first = units.toSorted(compareSiblings).slice(0, FIRST);
  return { count: units.length, first: first.map(({ unitId, name }) => ({ id: unitId, name })) };
}
