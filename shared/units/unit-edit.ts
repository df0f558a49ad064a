import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitContent } from '../intake/plan/unit-rows.ts';

/**
 * One act on the tree of units. `from` null: since before there are figures, for a new unit as long as the one above it;
 * `to` null: still valid; an empty code: the app gives one, or the unit keeps its own.
 * `correct` puts right what was written wrongly, on all days of a span; `change` is true from a day on and leaves what
 * was before.
 */
export type UnitEdit =
  | { readonly act: 'add'; readonly code: string; readonly from: IsoDate | null; readonly content: UnitContent }
  | {
      readonly act: 'correct';
      readonly versionId: number;
      readonly code: string;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
      readonly content: UnitContent;
    }
  | { readonly act: 'change'; readonly unitId: number; readonly from: IsoDate; readonly content: UnitContent }
  | { readonly act: 'close'; readonly unitId: number; readonly lastDay: IsoDate };
export type UnitAct = UnitEdit['act'];
