import type { UnitRef, UnitView } from '../../../shared/contract/views.ts';

/** Units that send reports: the organisation itself and its direct children, in their order. */
export function reportingUnits(units: readonly UnitView[]): readonly UnitRef[] {
  const roots = units.filter(({ parentId }) => parentId === null);
  const rootIds = new Set(roots.map(({ unitId }) => unitId));
  const children = units
    .filter(({ parentId }) => parentId !== null && rootIds.has(parentId))
    .sort((a, b) => a.position - b.position || a.unitId - b.unitId);
  return [...roots, ...children].map(({ unitId, name }) => ({ id: unitId, name }));
}
