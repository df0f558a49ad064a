import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { formatCount, formatDecimal, meanOf } from '../../../shared/text/format.ts';

/** Count, sum and mean of selected cells, as Excel's status bar shows them; ratios and means are not added up. */
export type SelectionSummary = { readonly count: string; readonly sum: string | null; readonly mean: string | null };

export function summarise(values: readonly FigureValue[]): SelectionSummary {
  const numbers = values.flatMap((value) => (value.is === 'number' ? [value.value] : []));
  const sum = numbers.reduce((total, each) => total + each, 0);
  const hasSum = numbers.length > 0 && numbers.length === values.filter(({ is }) => is !== 'missing').length;
  return {
    count: formatCount(values.length),
    sum: hasSum ? formatCount(sum) : null,
    mean: hasSum ? formatDecimal(meanOf(sum, numbers.length, 2)) : null,
  };
}
