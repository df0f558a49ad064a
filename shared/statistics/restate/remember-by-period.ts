import type { Period } from '../../domain/period.ts';
import type { Indicator } from '../indicator.ts';

/** Works an answer out once for each indicator and period. */
export function rememberByPeriod<Asked extends Indicator, Answer>(
  work: (indicator: Asked, period: Period) => Answer,
): (indicator: Asked, period: Period) => Answer {
  const known = new Map<string, Answer>();
  return (indicator, period) => {
    const key = `${indicator.code} ${period.from} ${period.to}`;
    const before = known.get(key) ?? work(indicator, period);
    known.set(key, before);
    return before;
  };
}
