import type { Period } from './period.ts';

/** What kind of period it is; `days` is a free one such as a term. */
export const periodShapes = ['quarter', '6M', '9M', 'year', 'days'] as const;
export type PeriodShape = (typeof periodShapes)[number];

/** The kind of a period, from its code. */
export function periodShape({ code }: Period): PeriodShape {
  if (/-Q[1-4]$/.test(code)) return 'quarter';
  if (code.endsWith('-6M')) return '6M';
  if (code.endsWith('-9M')) return '9M';
  return /^\d{4}$/.test(code) ? 'year' : 'days';
}
