import { unitNameKey } from '../../domain/unit-names.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import { isWithinSlips } from './propose-columns.ts';

const PREFIX = /^(?:dang bo|dang uy|chi bo|chi uy|ban chap hanh dang bo|db|cb|du|bch dang bo)\s+/;
const LEVEL = /^(?:xa|x|phuong|p|thi tran|tt|dac khu|huyen|h|quan|q|thi xa|tx|thanh pho|tp|tinh|t)\s+/;
/** Names shorter than this differ by one letter too easily. */
const LONG_ENOUGH = 6;
const MOST = 5;

/**
 * Units whose names are like a heading nobody knows: other marks, another level before the same place, abbreviations, a
 * letter or two amiss. Never taken by itself: the person is asked.
 */
export function unitsLike(text: string, units: readonly UnitVersion[]): readonly UnitVersion[] {
  const wanted = keysOf(text);
  if (wanted.place === '') return [];
  const scored = units.flatMap((unit) => {
    const score = likenessOf(wanted, keysOf(unit.name));
    return score === 0 ? [] : [{ unit, score }];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ unit }) => unit);
}

type Keys = { readonly whole: string; readonly place: string };

function keysOf(text: string): Keys {
  const whole = unitNameKey(text);
  const place = foldText(text).replace(PREFIX, '').replace(LEVEL, '');
  return { whole, place };
}

function likenessOf(one: Keys, other: Keys): number {
  if (one.whole === other.whole) return 4;
  if (one.place === other.place) return 3;
  const [joined, otherJoined] = [one.place.replaceAll(' ', ''), other.place.replaceAll(' ', '')];
  if (joined === otherJoined) return 2;
  const slips = joined.length >= 12 ? 2 : joined.length >= LONG_ENOUGH ? 1 : 0;
  return slips > 0 && isWithinSlips(joined, otherJoined, slips) ? 1 : 0;
}
