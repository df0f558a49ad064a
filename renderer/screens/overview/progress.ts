import type { UnitProgress } from '../../../shared/contract/views.ts';

/** Months of the year gone by at the end of the period; the year's target is expected to be reached evenly. */
export function monthsGone(lastDay: string): number {
  return Number(lastDay.slice(5, 7));
}

export type ProgressStatus = 'done' | 'late' | 'under-way' | 'no-figure' | 'no-target';

/**
 * Where a unit stands against its year's target: `done` at 100 % or more, `late` below the share of the year that is
 * gone. Compared with whole numbers, so that 25 % of a quarter is not late.
 */
export function progressStatus({ achievement, target }: UnitProgress, months: number): ProgressStatus {
  if (target === null) return 'no-target';
  if (achievement.is !== 'ratio' || achievement.whole === 0) return 'no-figure';
  const { part, whole } = achievement;
  if (part >= whole) return 'done';
  return part * 12 < whole * months ? 'late' : 'under-way';
}

/** Bars end at one and a half times the target; what lies beyond is told by the number. */
export const BAR_LIMIT = 150;

/** Length of a bar in percent of its track, and whether it was cut. Drawing only: the number beside it is exact. */
export function barLength(part: number, whole: number): { readonly length: number; readonly isCut: boolean } {
  const share = (part / whole) * 100;
  return { length: (Math.min(share, BAR_LIMIT) / BAR_LIMIT) * 100, isCut: share > BAR_LIMIT };
}
