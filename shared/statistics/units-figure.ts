import type { UnitTree } from '../domain/unit-tree.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { FigureValue } from './figure.ts';
import { baseOf, MISSING, number, type ValueWithBase } from './figure-values.ts';
import type { IndicatorSource } from './indicator.ts';

type UnitsSource = Extract<IndicatorSource, { from: 'units' }>;

/** Base organisations of a unit in the tree of the day; `admittedIn` gives the number of those admitted in one of them. */
export function unitsFigure(
  source: UnitsSource,
  tree: UnitTree,
  unitId: number,
  admittedIn: (unitId: number) => FigureValue,
): ValueWithBase {
  const wanted: readonly string[] = source.kinds;
  const units = [...tree.subtreeOf(unitId)].flatMap((id) => {
    const unit = tree.find(id);
    return unit !== null && wanted.includes(unit.kind) && hasType(source, unit) ? [unit] : [];
  });
  if (source.which === 'all') return { value: number(units.length), base: baseOf(units.length, []) };
  if (source.which === 'no-candidates') {
    return { value: number(units.filter((unit) => unit.noCandidatesLeft).length), base: baseOf(units.length, []) };
  }
  const admitted = units.map((unit) => ({ unit, value: admittedIn(unit.unitId) }));
  const missing = admitted.filter(({ value }) => value.is === 'missing').map(({ unit }) => unit);
  const admitting = admitted.filter(({ value }) => value.is === 'number' && value.value > 0).length;
  const nobodyReported = units.length > 0 && missing.length === units.length;
  return { value: nobodyReported ? MISSING : number(admitting), base: baseOf(units.length, missing) };
}

/** Units may be asked for by their types as well. */
export const hasType = ({ types }: UnitsSource, { organisationType }: UnitVersion) =>
  types === undefined || (organisationType !== null && types.includes(organisationType));
