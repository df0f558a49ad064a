import { FIRST_DAY, type UnitVersion } from '../domain/unit.ts';
import { formatDay } from '../text/format.ts';
import { unitDayWords } from '../text/vi/unit-days.ts';

type Named = Pick<UnitVersion, 'unitId' | 'name' | 'from' | 'to'>;

/**
 * Names of the units of one table, by id. A new commune often bears the name of an old one: those are told apart by
 * their days, `Đảng bộ xã Nà Hỳ (đến 30/06/2025)`; a name that only one unit bears stays as it is.
 */
export function namesApart(units: readonly Named[]): ReadonlyMap<number, string> {
  const bearers = new Map<string, number>();
  for (const { name } of units) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return new Map(
    units.map((unit) => {
      const days = (bearers.get(unit.name) ?? 0) > 1 ? daysOf(unit) : null;
      return [unit.unitId, days === null ? unit.name : unitDayWords.named(unit.name, days)];
    }),
  );
}

function daysOf({ from, to }: Named): string | null {
  if (to === null) return from === FIRST_DAY ? null : unitDayWords.from(formatDay(from));
  return from === FIRST_DAY ? unitDayWords.to(formatDay(to)) : unitDayWords.between(formatDay(from), formatDay(to));
}
