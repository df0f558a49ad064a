import type { Period } from '../domain/period.ts';
import type { Figures } from '../statistics/figures.ts';
import { countsEverybody, type Indicator } from '../statistics/indicator.ts';

/**
 * The number of people a unit admitted in a period, as the figures have it; null when what it sent does not say. Of a
 * unit with nothing but lists only this is counted: all other figures of thousands of units would take a hundred times
 * as long.
 */
export function admittedOfUnit(figures: Figures, total: Indicator, unitId: number, period: Period): number | null {
  const { evidence } = figures;
  if (evidence.submissionsOf(unitId).length > 0 || total.source.from !== 'admissions') {
    const { value } = figures.finding(total, unitId, period);
    return value.is === 'number' ? value.value : null;
  }
  const parts = evidence.cover(unitId, [], period);
  if (parts === null) return null;
  let count = 0;
  for (const { span } of parts) {
    if (countsEverybody(total)) {
      count += evidence.countAdmissions(unitId, span, period.to);
      continue;
    }
    const { inside } = evidence.admissionsOf(unitId, span, period.to);
    const answers = inside.map((one) => evidence.counter.counts(total.code, one, period.to));
    // A list in which nobody's row says it does not say 0.
    if (answers.length > 0 && answers.every((answer) => answer === null)) return null;
    count += answers.filter((answer) => answer === true).length;
  }
  return count;
}
