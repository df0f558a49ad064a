import type { Period } from '../../domain/period.ts';
import type { FigureValue } from '../figure.ts';
import { baseOf, MISSING, NO_BASIS, number, type ValueWithBase } from '../figure-values.ts';
import type { Figures } from '../figures.ts';
import type { Indicator } from '../indicator.ts';
import { sumValues } from '../unit-finding.ts';
import type { UnitWays } from './follow-units.ts';
import type { UnitPlaces } from './unit-places.ts';

/** One organisation and what it counts: 1, 0, `missing` or `no-basis`. */
export type Organisation = { readonly unitId: number; readonly value: FigureValue };

/**
 * Organisations of the period's last day by the unit directly under the root that holds each on the view day. One that
 * went to several of them is no part of one, so there is no basis to count it anywhere.
 */
export function organisationsThen(
  base: Figures,
  { ways, topOf }: { readonly ways: UnitWays } & Pick<UnitPlaces, 'topOf'>,
  { source }: Indicator,
  period: Period,
): ReadonlyMap<number, readonly Organisation[]> {
  if (source.from !== 'units') throw new Error('no organisations are counted');
  const then = base.evidence.treeOn(period.to);
  const kinds: readonly string[] = source.kinds;
  const counted = new Map<number, Organisation[]>();
  for (const id of then.subtreeOf(base.root.unitId)) {
    const unit = then.find(id);
    if (unit === null || !kinds.includes(unit.kind)) continue;
    const tops = new Set(ways.from(id, period.to).flatMap(({ units }) => units.map(topOf)));
    const one = countOf(base, source.which, id, unit.noCandidatesLeft, period);
    const value = tops.size > 1 && one.is === 'number' && one.value > 0 ? NO_BASIS : one;
    for (const top of tops) {
      const before = counted.get(top);
      if (before === undefined) counted.set(top, [{ unitId: id, value }]);
      else before.push({ unitId: id, value });
    }
  }
  return counted;
}

export function countOrganisations(organisations: readonly Organisation[]): ValueWithBase {
  const missing = organisations.filter(({ value }) => value.is === 'missing');
  const reported = organisations.filter(({ value }) => value.is !== 'missing').map(({ value }) => value);
  const value = reported.includes(NO_BASIS) ? NO_BASIS : reported.length === 0 ? MISSING : sumValues(reported);
  return { value, base: baseOf(organisations.length, missing) };
}

function countOf(
  base: Figures,
  which: 'all' | 'admitting' | 'no-candidates',
  unitId: number,
  noCandidatesLeft: boolean,
  period: Period,
): FigureValue {
  if (which === 'all') return number(1);
  if (which === 'no-candidates') return number(noCandidatesLeft ? 1 : 0);
  const { value } = base.figure('admitted.total', unitId, period);
  return value.is === 'missing' ? MISSING : number(value.is === 'number' && value.value > 0 ? 1 : 0);
}
