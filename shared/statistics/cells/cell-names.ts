import type { IsoDate } from '../../domain/partial-date.ts';
import { cellNameKey } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';
import type { LatestAdmission } from '../figure-facts.ts';

/** Which cell a row of a list speaks of: by the cell it was held to be, its own unit, or the name it writes. */
export type CellOfRow = (row: Pick<LatestAdmission, 'unitId' | 'cellId' | 'cellName'>) => number | null;

export type CellPlacing = {
  readonly cellOf: CellOfRow;
  /** Units above a cell now or before, whose lists may speak of it without naming it. */
  readonly above: (cellId: number) => readonly number[];
  readonly latest: (admissions: readonly LatestAdmission[]) => {
    readonly ofCell: ReadonlyMap<number, LatestAdmission>;
    /** By the unit whose list names no known cell. */
    readonly withoutCell: ReadonlyMap<number, IsoDate>;
  };
};

/** Puts rows of lists into the cells of the tree. A name counts only where one cell of the unit bears it. */
export function placeInCells(
  cells: readonly { readonly cell: UnitVersion }[],
  versions: readonly UnitVersion[],
): CellPlacing {
  const ids = new Set(cells.map(({ cell }) => cell.unitId));
  const aboveOf = unitsAbove(versions);
  // Under each unit above it, also those of former days: a list of 2020 names the cell under the unit of 2020.
  const named = new Map<number, Map<string, UnitVersion[]>>();
  const keyOf = keysOnce();
  for (const { cell } of cells) {
    const key = keyOf(cell.name);
    for (const id of [cell.unitId, ...aboveOf(cell.unitId)]) {
      const ofUnit = named.get(id) ?? new Map<string, UnitVersion[]>();
      named.set(id, ofUnit);
      const same = ofUnit.get(key);
      if (same === undefined) ofUnit.set(key, [cell]);
      else same.push(cell);
    }
  }

  const known = new Map<string, number | null>();
  const cellOf: CellOfRow = ({ unitId, cellId, cellName }) => {
    if (cellId !== null) return cellId;
    if (ids.has(unitId)) return unitId;
    if (cellName === null) return null;
    const key = `${unitId} ${cellName}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [only, second] = (named.get(unitId)?.get(keyOf(cellName)) ?? []).filter(
      ({ name }) => name === cellName || agreesInMarks(cellName, name),
    );
    const found = second === undefined ? (only?.unitId ?? null) : null;
    known.set(key, found);
    return found;
  };

  return {
    cellOf,
    above: aboveOf,
    latest(admissions) {
      const ofCell = new Map<number, LatestAdmission>();
      const withoutCell = new Map<number, IsoDate>();
      for (const one of admissions) {
        const cellId = cellOf(one);
        if (cellId === null) {
          if (one.day > (withoutCell.get(one.unitId) ?? '')) withoutCell.set(one.unitId, one.day);
        } else if (one.day > (ofCell.get(cellId)?.day ?? '')) ofCell.set(cellId, one);
      }
      return { ofCell, withoutCell };
    },
  };
}

/** Lists write the same names over and over. */
function keysOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name) ?? cellNameKey(name);
    known.set(name, before);
    return before;
  };
}

/** Units above a unit in any of its spans, over any number of steps. */
function unitsAbove(versions: readonly UnitVersion[]): (unitId: number) => readonly number[] {
  const parentsOf = new Map<number, Set<number>>();
  for (const { unitId, parentId } of versions) {
    if (parentId === null) continue;
    const parents = parentsOf.get(unitId);
    if (parents === undefined) parentsOf.set(unitId, new Set([parentId]));
    else parents.add(parentId);
  }
  const known = new Map<number, readonly number[]>();
  return (unitId) => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const found = new Set<number>();
    const open = [unitId];
    for (const id of open) {
      for (const parent of parentsOf.get(id) ?? []) {
        if (found.has(parent)) continue;
        found.add(parent);
        open.push(parent);
      }
    }
    const above = [...found];
    known.set(unitId, above);
    return above;
  };
}
