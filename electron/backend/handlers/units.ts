import type { UnitView } from '../../../shared/contract/views.ts';
import { findRootUnit, unitTreeOn, type UnitTree } from '../../../shared/domain/unit-tree.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDay } from '../local-time.ts';
import { listUnitVersions } from '../store/unit-store.ts';

const byVietnameseName = new Intl.Collator('vi', { numeric: true });

export function unitsHandlers({ clock }: BackendContext): Pick<BackendHandlers, 'units/list'> {
  return {
    'units/list'({ on }, db) {
      const versions = listUnitVersions(db);
      const root = findRootUnit(versions);
      return root === null ? [] : listBelow(unitTreeOn(versions, on ?? localDay(clock())), root, null);
    },
  };
}

/** The unit and everything below it: parents before children, siblings by their position, then by name. */
function listBelow(tree: UnitTree, unit: UnitVersion, parent: UnitVersion | null): UnitView[] {
  const children = tree
    .childrenOf(unit.unitId)
    .toSorted((one, other) => one.position - other.position || byVietnameseName.compare(one.name, other.name));
  const view = { ...unit, parentName: parent?.name ?? null, childCount: children.length };
  return [view, ...children.flatMap((child) => listBelow(tree, child, unit))];
}
