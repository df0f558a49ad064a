import type { Figure, FigureValue } from '../../statistics/figure.ts';
import { figureText, formatCount, formatPercent } from '../../text/format.ts';
import { targetValueText } from '../../text/target-text.ts';
import { targetWords } from '../../text/vi/targets.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import type { UnitProgress, YearProgress } from './year-progress.ts';

/** A figure in a sentence: what is missing is said, never a 0. */
export function valueText(value: FigureValue): string {
  return value.is === 'missing' ? overviewUi.noFigure : figureText(value);
}

/** “tính trên 22/24 đơn vị”; empty when every unit is in it or nothing is there at all. */
export function baseText({ value, base }: Figure): string {
  if (value.is === 'missing' || base.reported === base.expected) return '';
  return overviewUi.ofUnits(formatCount(base.reported), formatCount(base.expected));
}

/** `74,00%`, of a range `40,00%–50,00%`; null without a share. */
export function shareText({ achieved }: YearProgress): string | null {
  if (achieved === null) return null;
  const [least, most] = [achieved.least, achieved.most].map(({ part, whole }) => formatPercent(part, whole));
  return least === most ? (least ?? '') : `${least}–${most}`;
}

/** `4/9 (44,44%)`: result, target and share of a unit. */
export function progressText(progress: YearProgress): string {
  const { result, target } = progress;
  if (target === null) return valueText(result);
  const share = shareText(progress);
  const parts = `${valueText(result)}/${targetValueText(target, false)}`;
  return share === null ? parts : `${parts} (${share})`;
}

export function stateText({ state }: YearProgress): string {
  return state === null ? overviewUi.charts.bars.noTarget : targetWords.states[state];
}

export const barOrders = ['best', 'slowest', 'listed'] as const;
export type BarOrder = (typeof barOrders)[number];

/** By share, held against each other exactly; units without a share keep their order at the end. */
export function orderUnits(units: readonly UnitProgress[], order: BarOrder): readonly UnitProgress[] {
  if (order === 'listed') return units;
  const sign = order === 'best' ? 1 : -1;
  return units.toSorted((a, b) => {
    const [one, other] = [a.progress.achieved?.least, b.progress.achieved?.least];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (other.part * one.whole - one.part * other.whole);
  });
}
