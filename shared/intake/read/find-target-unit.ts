import type { Problem } from '../../contract/problem.ts';
import { refuseTargetUnit } from '../../domain/check-target.ts';
import type { Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { indexUnits, LATEST_DAY } from '../recognise/unit-index.ts';

export type TargetUnitReading =
  | { readonly is: 'unit'; readonly unitId: number; readonly name: string }
  | { readonly is: 'refused'; readonly code: Problem['code']; readonly facts: Problem['facts'] };

/**
 * The unit of a target by name or code, as it stands on the last day of its period, else on the first; empty is the
 * organisation itself. A unit that was there at other times only is refused with the day. Nothing is found by likeness.
 */
export function findTargetUnit(
  units: readonly UnitVersion[],
  written: string,
  period: Pick<Period, 'from' | 'to'> | null,
): TargetUnitReading {
  const days = period === null ? [LATEST_DAY] : [period.to, period.from];
  for (const day of days) {
    const { root, find } = indexUnits(units, day);
    const [only, second, ...more] = written === '' ? (root === null ? [] : [root]) : find(written);
    if (only === undefined) continue;
    if (second === undefined) return { is: 'unit', unitId: only.unitId, name: only.name };
    const names = [only, second, ...more].map(({ name, code }) => `${name} (${code})`).join(', ');
    return { is: 'refused', code: 'target.unit-ambiguous', facts: { written, names } };
  }
  const elsewhere = period === null ? null : findAtAnotherTime(units, written);
  const refusal =
    elsewhere === null || period === null ? null : refuseTargetUnit(units, { unitId: elsewhere.unitId, ...period });
  return { is: 'refused', ...(refusal ?? { code: 'target.unit-unknown', facts: { written } }) };
}

function findAtAnotherTime(units: readonly UnitVersion[], written: string): UnitVersion | null {
  const days = new Set([...units.flatMap(({ to }) => (to === null ? [] : [to])), LATEST_DAY]);
  for (const day of days) {
    const [only, second] = indexUnits(units, day).find(written);
    if (only !== undefined && second === undefined) return only;
  }
  return null;
}
