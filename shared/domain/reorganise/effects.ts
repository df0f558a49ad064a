import type { IsoDate } from '../partial-date.ts';
import { dayBefore } from '../period.ts';
import type { SuccessionKind, SuccessionShare } from '../unit-succession.ts';
import type { UnitKind } from '../unit.ts';
import type { Ground, Link, Outcome } from './outcome.ts';

/** The other end of a link. */
export type LinkedUnit = {
  readonly name: string;
  readonly kind: SuccessionKind;
  readonly share: SuccessionShare;
  /** Another board's file holds it. */
  readonly isOutside: boolean;
  /** It begins on the day: the name may be an old one. */
  readonly isNew: boolean;
};

/**
 * One unit before and after. `ends`: no longer there; `begins`: new; `goes-on`: another name, kind or a new span; `moves`:
 * another parent; `gives`: goes on and gives a part away; `holds`: goes on and takes others in. `leaves`: ends because it goes to
 * another board together with the unit above it.
 */
export type UnitEffect = {
  readonly is: 'ends' | 'begins' | 'goes-on' | 'moves' | 'gives' | 'holds' | 'leaves';
  readonly day: IsoDate;
  /** Id of the data file; of a new unit the one it would get. */
  readonly unitId: number;
  readonly before: { readonly name: string; readonly parent: string; readonly kind: UnitKind } | null;
  readonly after: { readonly name: string; readonly parent: string; readonly kind: UnitKind } | null;
  /** Where it comes from and where it goes to, without itself. */
  readonly from: readonly LinkedUnit[];
  readonly into: readonly LinkedUnit[];
  /** Units anywhere below it the day before; of a new one on its first day. */
  readonly unitsBelow: number;
};

/** What follows from one reorganisation, unit by unit: ends first, then what begins, goes on and moves. */
export function effectsOf(day: IsoDate, outcome: Outcome, { spans, outside }: Ground): readonly UnitEffect[] {
  const last = dayBefore(day);
  const begun = new Set(outcome.newIds.values());
  const outsideById = new Map([...outside.values()].map((unit) => [unit.unitId, unit]));
  const others = outcome.links.filter(({ fromUnitId, toUnitId }) => fromUnitId !== toUnitId);
  const byTo = Map.groupBy(others, ({ toUnitId }) => toUnitId);
  const byFrom = Map.groupBy(others, ({ fromUnitId }) => fromUnitId);
  const sideOf = (unitId: number, on: IsoDate): UnitEffect['before'] => {
    const span = spans.on(unitId, on);
    if (span === null) return null;
    const parent = span.parentId === null ? null : spans.on(span.parentId, on);
    return { name: span.name, parent: parent?.name ?? '', kind: span.kind };
  };
  const linked = (unitId: number, { kind, share }: Link): LinkedUnit => {
    const stranger = outsideById.get(unitId);
    const own = spans.on(unitId, day) ?? spans.on(unitId, last);
    const name =
      stranger === undefined
        ? (own?.name ?? '')
        : stranger.superior === null
          ? stranger.name
          : `${stranger.name} (${stranger.superior})`;
    return { name, kind, share, isOutside: stranger !== undefined, isNew: begun.has(unitId) };
  };
  const describe = (is: UnitEffect['is'], unitId: number): UnitEffect => {
    return {
      is,
      day,
      unitId,
      before: is === 'begins' ? null : sideOf(unitId, last),
      after: is === 'ends' || is === 'leaves' ? null : sideOf(unitId, day),
      from: (byTo.get(unitId) ?? []).map((link) => linked(link.fromUnitId, link)),
      into: (byFrom.get(unitId) ?? []).map((link) => linked(link.toUnitId, link)),
      unitsBelow: spans.subtreeOn(unitId, is === 'begins' ? day : last).size - 1,
    };
  };
  const ended = new Set(outcome.ended);
  const isOwn = (unitId: number) => !ended.has(unitId) && !begun.has(unitId) && !outsideById.has(unitId);
  const goingOn = new Map<number, UnitEffect['is']>();
  for (const { kind, fromUnitId, toUnitId } of outcome.links) {
    if (fromUnitId === toUnitId) {
      const is = kind === 'split' ? 'gives' : kind === 'transfer' ? 'moves' : 'goes-on';
      goingOn.set(fromUnitId, is);
    } else if (isOwn(toUnitId) && !goingOn.has(toUnitId)) goingOn.set(toUnitId, 'holds');
  }
  return [
    ...outcome.ended.map((unitId) => describe('ends', unitId)),
    ...[...begun].map((unitId) => describe('begins', unitId)),
    ...[...goingOn].map(([unitId, is]) => describe(is, unitId)),
    ...outcome.moved.map(({ unitId, to }) => describe(to === null ? 'leaves' : 'moves', unitId)),
  ];
}

/** Totals of a preview: what its headline says. */
export type EffectCounts = {
  readonly ends: number;
  readonly begins: number;
  readonly goesOn: number;
  readonly moves: number;
  /** Units that hold something of another board's: their past is only partly in this file. */
  readonly partlyOutside: number;
};

export function countEffects(effects: readonly UnitEffect[]): EffectCounts {
  const count = (...wanted: UnitEffect['is'][]) => effects.filter(({ is }) => wanted.includes(is)).length;
  return {
    ends: count('ends', 'leaves'),
    begins: count('begins'),
    goesOn: count('goes-on', 'gives', 'holds'),
    moves: count('moves'),
    partlyOutside: effects.filter(({ from }) => from.some(({ isOutside }) => isOutside)).length,
  };
}
