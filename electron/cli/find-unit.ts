import { stopWith } from '../../shared/contract/problem.ts';
import type { UnitView } from '../../shared/contract/views.ts';
import { readPeriod, type Period } from '../../shared/domain/period.ts';
import type { FigureView } from '../../shared/statistics/figure-view.ts';
import { foldText } from '../../shared/text/fold.ts';
import type { Caller } from './data-file.ts';

/** The period a code names; throws `app.unknown-period`. */
export function neededPeriod(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw stopWith('app.unknown-period', { period: code });
  return period;
}

/**
 * The unit of a code or name (accents and case do not matter, nothing else is guessed) as the units stand on the last
 * day of the period, today without one. Throws `app.unknown-unit` or `cli.ambiguous-unit`.
 */
export async function findUnit(call: Caller, nameOrCode: string, period: Period | null): Promise<UnitView> {
  const units = await call('units/list', period === null ? {} : { on: period.to });
  const byCode = units.find((unit) => unit.code.toLowerCase() === nameOrCode.trim().toLowerCase());
  if (byCode !== undefined) return byCode;
  const key = foldText(nameOrCode);
  const [found, ...others] = units.filter((unit) => foldText(unit.name) === key);
  if (found === undefined) throw stopWith('app.unknown-unit', { unit: nameOrCode });
  if (others.length > 0) throw stopWith('cli.ambiguous-unit', { unit: nameOrCode, count: others.length + 1 });
  return found;
}

/** `{ view, unitId }` of what was chosen; by the units of today the unit is looked up among them. */
export async function chosenFigures(
  call: Caller,
  { unit, isNow }: { readonly unit: string | undefined; readonly isNow: boolean },
  period: Period,
): Promise<{ unitId?: number; view?: FigureView }> {
  const chosen = await unitInput(call, unit, isNow ? null : period);
  return isNow ? { ...chosen, view: 'as-now' } : chosen;
}

/** `{ unitId }` for a unit that was named, nothing for one that was not: the shape calls take. */
export async function unitInput(
  call: Caller,
  nameOrCode: string | undefined,
  period: Period | null,
): Promise<{ unitId?: number }> {
  return nameOrCode === undefined ? {} : { unitId: (await findUnit(call, nameOrCode, period)).unitId };
}
