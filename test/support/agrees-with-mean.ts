import type { FigureValue } from '../../shared/statistics/figure.ts';
import { decimalNumber, meanOf } from '../../shared/text/format.ts';

/** Whether a printed whole number is the mean of a figure, rounded half up. */
export function agreesWithMean(value: FigureValue, printed: number): boolean {
  return value.is === 'mean' && decimalNumber(meanOf(value.sum, value.count, 0)) === printed;
}
