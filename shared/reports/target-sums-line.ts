import { formatCount } from '../text/format.ts';
import { targetValueText } from '../text/target-text.ts';
import { targetWords } from '../text/vi/targets.ts';
import type { TargetBoard } from './target-board.ts';
import { endsText } from './target-cells.ts';

/**
 * “Đã giao cho các đơn vị 96 (24 đơn vị), chỉ tiêu của cả đảng bộ 100 (phấn đấu), chênh −4”: both, and how they differ.
 * Null where nothing was given, and for shares.
 */
export function sumsLine({ sums }: TargetBoard): string | null {
  if (sums === null || sums.held.sum === null) return null;
  const { sum, units, own, difference } = sums.held;
  const given = targetWords.given(endsText(sum), formatCount(units));
  if (own === null) return `${given}, ${targetWords.noOwn}`;
  const parts = [given, targetWords.own(targetValueText(own, false), targetWords.kinds[own.kind])];
  const isEqual = difference?.least === 0 && difference.most === 0;
  if (difference !== null && !isEqual) parts.push(targetWords.difference(signed(difference)));
  return parts.join(', ');
}

const signed = ({ least, most }: { least: number; most: number }) =>
  endsText({ least, most }).replace(/^(?=\d)/, least > 0 ? '+' : '');
