import type { IsoDate } from './partial-date.ts';

/**
 * `merge`: goes into another unit, alone or with others. `split`: only a part goes into the other unit. `rename`, `transfer`
 * (chuyển cấp trên): the unit stays itself, so both ends are the same unit; an organisation that comes whole from another
 * board or goes to one is a `transfer` between an outside unit and one of this file.
 */
export const successionKinds = ['merge', 'split', 'rename', 'transfer'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** How much of the old unit the link carries; `unknown`: a part that nobody has put a number to. */
export type SuccessionShare = { readonly part: number; readonly whole: number } | 'unknown';

/** All of a unit: what every merge, rename and transfer carries. */
export const WHOLE_SHARE = { part: 1, whole: 1 } as const satisfies SuccessionShare;

/**
 * One link from an old unit to a unit that holds it, or a part of it, from `onDay` on.
 *
 * How to read links:
 * - `onDay` is the first day of the new state: the old span ends the day before, the new one begins that day.
 * - All links with the same `fromUnitId` and `onDay` together say where that unit went. Shares are known for all of
 *   them or for none, and never add up to more than 1; below 1 the rest is not in this file.
 * - A whole transfer has the share 1/1. A part without a known share is `unknown`, and then nothing may be computed from
 *   figures of the old unit alone (“không đủ căn cứ”); people can be followed, each has a cell.
 * - Same name before and after a merge or split is two units. A unit that gives away a part and goes on has a
 *   `split` link to itself beside those to the others, with what stays.
 * - `rename`, and `transfer` within the file, link a unit to itself with 1/1 and move no figure: its spans tell the new
 *   name or parent.
 * - An end may be an outside unit: one that another board's file holds. It has no span and no figures here, only a
 *   name (`OutsideUnit`). A unit with an outside predecessor has a past that is only partly in this file.
 * - Founding and dissolving without a successor leave no link: the spans begin or end.
 * - Cells that hung below a closed unit have no link of their own: they stay themselves, with a span under the new parent.
 * - The organisation itself (the root) may be a successor: the commune's own board, whose file holds the old communes
 *   as history. It counts always, so figures before `onDay` are those of its old children.
 */
export type UnitSuccession = {
  readonly id: number;
  readonly kind: SuccessionKind;
  readonly fromUnitId: number;
  readonly toUnitId: number;
  readonly onDay: IsoDate;
  readonly share: SuccessionShare;
  /** The resolution as written, with its number; null when none was given. */
  readonly document: string | null;
  /** Members who came or went with an organisation across the file's border, in one event of Biểu 1; null: not told. */
  readonly memberCount: number | null;
};

/** A unit that this file only knows by name, because another board holds it: an end of a succession. */
export type OutsideUnit = {
  readonly unitId: number;
  readonly name: string;
  /** The district or organisation it stood under, as written: `Huyện Mường Nhé`. Null when nobody said. */
  readonly superior: string | null;
};
