import type { IsoDate } from '../domain/partial-date.ts';
import type { CellTie, PlaceKind } from '../domain/place.ts';

/** What the board writes of a place on a day; null where it does not say. */
export type PlaceReport = {
  readonly day: IsoDate;
  /** The unit it lies in that day. */
  readonly unitId: number;
  readonly hasMembers: boolean | null;
  /** Null also where only “có” is known. */
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellId: number | null;
  readonly note: string;
};

/**
 * One act on the places. `from` null: since before there are figures; `to`: its last day, null while it is there; an empty
 * code: the app gives one, or the place keeps its own. `add` and `report` write what holds from the report's day on,
 * `change` puts name and days right.
 */
export type PlaceEdit =
  | {
      readonly act: 'add';
      readonly code: string;
      readonly kind: PlaceKind;
      readonly name: string;
      readonly from: IsoDate | null;
      readonly report: PlaceReport;
    }
  | { readonly act: 'report'; readonly placeId: number; readonly report: PlaceReport }
  | {
      readonly act: 'change';
      readonly placeId: number;
      readonly code: string;
      readonly kind: PlaceKind;
      readonly name: string;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    };
