import type { Indicator } from '../../../shared/contract/views.ts';

/** Indicators a target can be set for: counts and shares, neither targets themselves nor means. */
export function targetable(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ source, unit }) => source.from !== 'target' && unit !== 'tuổi');
}
