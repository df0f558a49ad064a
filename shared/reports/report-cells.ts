import type { Period } from '../domain/period.ts';
import type { Figure, FigureValue } from '../statistics/figure.ts';
import { isNoBasis } from '../statistics/figure-values.ts';
import {
  decimalNumber,
  figureText,
  formatCount,
  formatDecimal,
  meanOf,
  percentOf,
  type Decimal,
} from '../text/format.ts';
import type { NumberFormat, ReportCell, ReportCellValue } from './report-document.ts';

/** Mark of a unit that reported and admitted nobody. */
export const NOTHING_HAPPENED = '–';

type Look = Pick<ReportCell, 'bold' | 'italic' | 'align' | 'colSpan' | 'rowSpan' | 'indent'>;

export function textCell(text: string, look: Look = {}): ReportCell {
  return { value: text === '' ? { is: 'blank' } : { is: 'text', text }, ...look };
}

export function countCell(count: number, look: Look = {}): ReportCell {
  return { value: { is: 'number', number: count, format: 'count', shown: formatCount(count) }, ...look };
}

/** A figure with what explains it. `nothingHappened`: a 0 of a unit that reported and admitted nobody prints `–`. */
export function figureCell(figure: Figure, period: Period, look: Look = {}, nothingHappened = false): ReportCell {
  const { indicator, unitId, value } = figure;
  const isNothing = nothingHappened && value.is === 'number' && value.value === 0;
  return {
    value: isNothing ? { is: 'text', text: NOTHING_HAPPENED } : figureCellValue(value),
    ...(isNothing || value.is === 'missing' || isNoBasis(value) ? { align: 'center' } : {}),
    ...look,
    figure: { indicator, unitId, periodCode: period.code },
  };
}

/** Percent without its sign: the column's head says %. */
export function figureCellValue(value: FigureValue): ReportCellValue {
  switch (value.is) {
    case 'number':
      return { is: 'number', number: value.value, format: 'count', shown: formatCount(value.value) };
    case 'ratio':
      return decimalValue(percentOf(value.part, value.whole), 'percent-2');
    case 'mean':
      return decimalValue(meanOf(value.sum, value.count), 'decimal-1');
    case 'missing':
    case 'undefined': {
      const text = figureText(value);
      return text === '' ? { is: 'blank' } : { is: 'text', text };
    }
  }
}

export function decimalValue(decimal: Decimal, format: NumberFormat): ReportCellValue {
  return { is: 'number', number: decimalNumber(decimal), format, shown: formatDecimal(decimal) };
}
