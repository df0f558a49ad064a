import type { Period } from '../domain/period.ts';
import type { Indicator } from './indicator.ts';
import type { PartOfPeriod } from './standing.ts';
import type { UnitEvidence } from './unit-evidence.ts';
import { findInUnit, type Finding } from './unit-finding.ts';

/**
 * What a unit says of a period it stood in for a part only: what it sent for its own days. What it sent for the whole
 * period counts where that is all there is: of a unit with predecessors it then speaks for them too
 * (`speaksForPast`); one that came from below another unit is in that one's figures before, so nothing is taken.
 */
export function findInPart(evidence: UnitEvidence, indicator: Indicator, part: PartOfPeriod, period: Period): Finding {
  const ofWhole = () => findInUnit(evidence, indicator, part.unit.unitId, period);
  const ofDays = (): Finding => {
    const finding = findInUnit(evidence, indicator, part.unit.unitId, part.days);
    return finding.parts.length === 0 ? finding : { ...finding, days: part.days };
  };
  if (part.came === 'founded' && !part.left) {
    const whole = ofWhole();
    return whole.value.is === 'missing' ? ofDays() : whole;
  }
  const own = ofDays();
  if (own.value.is !== 'missing' || part.came === 'moved') return own;
  const whole = ofWhole();
  if (whole.value.is === 'missing') return own;
  return part.came === 'succeeded' ? { ...whole, speaksForPast: true } : whole;
}

type InWhole = { readonly unit: { readonly unitId: number }; readonly finding: Finding };

/**
 * Units of a whole without those whose successors speak for them, so that nothing is counted twice. `unsure`: units of
 * which only some successors do, so that it is not known how much of them is still to be counted.
 */
export function withoutSpokenFor<Unit extends InWhole>(
  units: readonly Unit[],
  parts: ReadonlyMap<number, PartOfPeriod>,
): { readonly units: readonly Unit[]; readonly unsure: ReadonlySet<number> } {
  const speakers = new Set(units.flatMap(({ unit, finding }) => (finding.speaksForPast ? [unit.unitId] : [])));
  if (speakers.size === 0) return { units, unsure: new Set() };
  const unsure = new Set<number>();
  const kept = units.filter(({ unit, finding }) => {
    const successors = parts.get(unit.unitId)?.successors ?? [];
    if (!successors.some((id) => speakers.has(id))) return true;
    if (successors.every((id) => speakers.has(id))) return false;
    if (finding.value.is !== 'missing') unsure.add(unit.unitId);
    return true;
  });
  return { units: kept, unsure };
}
