import type { IsoDate } from './partial-date.ts';
import { valueTable } from './value-table.ts';

/** Assigned from above, set by a resolution, or what the unit itself strives for; the first of them counts before the next. */
export const targetKindCodes = ['assigned', 'resolution', 'striving'] as const;
export type TargetKind = (typeof targetKindCodes)[number];

/** The kinds with the words units and boards use for them. */
export const targetKinds = valueTable<TargetKind>([
  { code: 'assigned', label: 'Cấp trên giao', spellings: ['Giao', 'Chỉ tiêu giao', 'Chỉ tiêu cấp trên giao'] },
  { code: 'resolution', label: 'Nghị quyết', spellings: ['Chỉ tiêu nghị quyết', 'Nghị quyết đại hội'] },
  { code: 'striving', label: 'Phấn đấu', spellings: ['Chỉ tiêu phấn đấu'] },
]);

/** What is to be reached: `value` is the lower end of a range such as 4-5; `valueTo` null: a single value. */
export type TargetValue = {
  readonly value: number;
  readonly valueTo: number | null;
  /** Both are whole numbers of 10^-`decimals`; above 0 for shares only (3,5% is 35 with 1). */
  readonly decimals: number;
};

/** What makes a target that target: one unit has one of a kind for a content and its days. */
export type TargetSubject = {
  readonly unitId: number;
  /** Code of what is counted. */
  readonly indicator: string;
  /** Part of it, see `target-scopes.ts`; empty for the whole. */
  readonly scope: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly kind: TargetKind;
};

/** A target as it is given: by a workbook, a pasted cell or the form. */
export type TargetEntry = TargetSubject &
  TargetValue & {
    readonly setter: string;
    readonly document: string | null;
    readonly documentDate: IsoDate | null;
  };

/** What results are about unless a target says otherwise. */
export const ADMITTED = 'admitted.total';
