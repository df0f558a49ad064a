import type { Period } from '../domain/period.ts';
import { emptyCellsOf } from './empty-cells.ts';
import type { Figures } from './figures.ts';
import type { Indicator } from './indicator.ts';
import type { Finding } from './unit-finding.ts';

/** The one cell of a form that a figure stands in (id of its `ReportedValue`), or why there is none. */
export type OwnCell =
  | { readonly is: 'cell'; readonly id: number }
  | { readonly is: 'no-cell' | 'counted' | 'added-up' };

const SENT: ReadonlySet<Indicator['source']['from']> = new Set([
  'admissions',
  'mean-age',
  'members',
  'members-mean-age',
  'forms',
  'reported',
]);

/** Whether figures of an indicator may stand in a cell that somebody sent; all others are worked out. */
export const mayStandInCell = ({ source }: Pick<Indicator, 'source'>): boolean => SENT.has(source.from);

/** The cell that alone makes a figure: filled, or left empty by the unit. `indicator` must be one that may stand in one. */
export function ownCellOf(figures: Figures, indicator: Indicator, unitId: number, period: Period): OwnCell {
  const finding = findingOf(figures, indicator, unitId, period);
  if (finding === null) return { is: 'added-up' };
  const [only, ...more] = finding.parts;
  if (only === undefined) {
    const [empty, ...others] = emptyCellsOf(figures.evidence, indicator, unitId, finding.days ?? period);
    return empty === undefined || others.length > 0 ? { is: 'no-cell' } : { is: 'cell', id: empty.id };
  }
  if (more.length > 0 || finding.isSumOfRows === true) return { is: 'added-up' };
  return only.part.by === 'form' ? { is: 'cell', id: only.part.form.cell.id } : { is: 'counted' };
}

/** What alone is in the figure; null where more than one unit is. */
function findingOf(figures: Figures, indicator: Indicator, unitId: number, period: Period): Finding | null {
  const from = figures.restated?.contributionsTo(indicator, unitId, period) ?? null;
  if (from !== null) {
    const [only, ...more] = from;
    const isItself = only !== undefined && more.length === 0 && only.unitId === unitId;
    const isWhole = only?.portions.every(({ by, units }) => by === 'whole' && units.length === 1) === true;
    return isItself && isWhole ? only.finding : null;
  }
  if (unitId !== figures.root.unitId) return figures.finding(indicator, unitId, period);
  const whole = figures.wholeFrom(indicator, period);
  return whole.by === 'own' ? whole.finding : null;
}
