import type { UnitVersion } from '../domain/unit.ts';

/** The cells a place of a unit may have: the unit itself where it is one, and those below it. `units`: of one day. */
export function cellsOfUnit<Unit extends Pick<UnitVersion, 'unitId' | 'parentId' | 'kind'>>(
  units: readonly Unit[],
  unitId: number,
): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const isWithin = (unit: Unit): boolean => {
    for (
      let at: Unit | undefined = unit;
      at !== undefined;
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    )
      if (at.unitId === unitId) return true;
    return false;
  };
  return units.filter((unit) => unit.kind.endsWith('cell') && isWithin(unit));
}
