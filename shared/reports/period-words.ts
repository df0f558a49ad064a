import type { Period } from '../domain/period.ts';
import { periodShape } from '../domain/period-shape.ts';
import { formatDay } from '../text/format.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** As titles say it: `quý I năm 2017`, `6 tháng đầu năm 2023`, `từ ngày 14/10/2020 đến ngày 30/06/2025`. */
export function periodInTitle(period: Period): string {
  const year = period.to.slice(0, 4);
  switch (periodShape(period)) {
    case 'quarter':
      return `quý ${ROMAN[Number(period.code.slice(-1)) - 1] ?? ''} năm ${year}`;
    case '6M':
      return `6 tháng đầu năm ${year}`;
    case '9M':
      return `9 tháng năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'days':
      return `từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`;
  }
}
