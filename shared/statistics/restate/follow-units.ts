import type { IsoDate } from '../../domain/partial-date.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import type { UnitSuccession } from '../../domain/unit-succession.ts';
import { joinBlocks, mergeUnknown, restOfAll, type Block } from './block.ts';
import { ALL, fraction, times, type Fraction } from './fraction.ts';

/** Stands for everything that is not in this file, as an end of a way. No unit has this id. */
export const OUTSIDE = 0;

/** Where units of earlier days are to be found on the view day. */
export type UnitWays = {
  readonly tree: UnitTree;
  /**
   * Where a unit as it stood on a day went until the view day. Ends are units of that day's tree, units that closed
   * without a successor, and `OUTSIDE`. One block with the unit itself when nothing happened to it.
   */
  readonly from: (unitId: number, day: IsoDate) => readonly Block[];
  /** Days on which the unit gave a part away and went on, up to the view day, in their order. */
  readonly daysOf: (unitId: number) => readonly IsoDate[];
  /** Whether the unit goes, or gives a part, elsewhere after the day and up to the view day. */
  readonly givesAfter: (unitId: number, day: IsoDate) => boolean;
  /** Whether any way leads out of this file. */
  readonly leaveFile: boolean;
  /** Links into the unit from others, up to the view day. */
  readonly linksTo: (unitId: number) => readonly UnitSuccession[];
  /** Links that lead from one unit to another, by way of others if need be, of a unit as it stood on a day. */
  readonly between: (fromUnitId: number, day: IsoDate, toUnitId: number) => readonly UnitSuccession[];
};

type Step = { readonly day: IsoDate; readonly links: readonly UnitSuccession[] };

/** Reads the links once for a view day, which is the day of the tree; the way of each unit is worked out once. */
export function followUnits(
  versions: readonly UnitVersion[],
  successions: readonly UnitSuccession[],
  tree: UnitTree,
): UnitWays {
  // Self-links that carry all tell a new name or parent and move no figure.
  const links = successions.filter(
    (link) => link.onDay <= tree.day && (link.kind === 'split' || link.fromUnitId !== link.toUnitId),
  );
  const steps = new Map<number, readonly Step[]>();
  for (const [unitId, own] of Map.groupBy(links, (link) => link.fromUnitId)) {
    const byDay = [...Map.groupBy(own, (link) => link.onDay)].map(([day, links]) => ({ day, links }));
    steps.set(
      unitId,
      byDay.sort((a, b) => (a.day < b.day ? -1 : 1)),
    );
  }
  const spans = Map.groupBy(versions, (version) => version.unitId);
  const into = Map.groupBy(links, (link) => link.toUnitId);
  const stepsOf = (unitId: number) => steps.get(unitId) ?? [];
  const nextStep = (unitId: number, day: IsoDate) => stepsOf(unitId).findIndex((step) => step.day > day);
  const stands = (unitId: number, day: IsoDate) =>
    spans.get(unitId)?.some(({ from, to }) => from <= day && (to === null || to >= day)) === true;

  const known = new Map<string, readonly Block[]>();
  const follow = (unitId: number, index: number): readonly Block[] => {
    const key = `${unitId} ${index}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const step = index === -1 ? undefined : stepsOf(unitId)[index];
    const ends = step === undefined ? [endOf(unitId)] : followStep(unitId, step);
    known.set(key, ends);
    return ends;
  };
  const endOf = (unitId: number): Block => ({
    units: [tree.find(unitId) !== null || spans.has(unitId) ? unitId : OUTSIDE],
    share: ALL,
  });
  const followStep = (unitId: number, { day, links }: Step): readonly Block[] => {
    const stays = stands(unitId, day) && !links.some((link) => link.toUnitId === unitId);
    const branches = links.map((link) => ({
      share: shareOf(link),
      // Days of a way only ever grow, so that no circle of links is walked twice.
      ends: follow(link.toUnitId, nextStep(link.toUnitId, day)),
    }));
    const kept = stays ? follow(unitId, nextStep(unitId, day)) : [{ units: [OUTSIDE], share: ALL }];
    const rest = restOfAll(branches.map(({ share }) => share));
    if (rest === null) {
      // One part of unknown size does not say where the others went.
      const isAlone = new Set(links.map((link) => link.toUnitId)).size === 1;
      return mergeUnknown([...branches.map(({ ends }) => ends), ...(stays || isAlone ? [kept] : [])]);
    }
    const parts = rest.part === 0n ? branches : [...branches, { share: rest, ends: kept }];
    return joinBlocks(
      parts.flatMap(({ share, ends }) =>
        share === null ? [] : ends.map((end) => ({ units: end.units, share: times(share, end.share) })),
      ),
    );
  };

  return {
    tree,
    from: (unitId, day) => follow(unitId, nextStep(unitId, day)),
    daysOf: (unitId) => stepsOf(unitId).flatMap(({ day }) => (stands(unitId, day) ? [day] : [])),
    leaveFile: [...steps.keys()].some(
      (unitId) => spans.has(unitId) && follow(unitId, 0).some(({ units }) => units.includes(OUTSIDE)),
    ),
    givesAfter: (unitId, day) => nextStep(unitId, day) !== -1,
    linksTo: (unitId) => into.get(unitId) ?? [],
    between(fromUnitId, day, toUnitId) {
      const found = new Set<UnitSuccession>();
      const walked = new Map<string, boolean>();
      const walk = (unitId: number, index: number): boolean => {
        const step = index === -1 ? undefined : stepsOf(unitId)[index];
        if (step === undefined) return unitId === toUnitId;
        const key = `${unitId} ${index}`;
        const before = walked.get(key);
        if (before !== undefined) return before;
        const leading = step.links.filter((link) => walk(link.toUnitId, nextStep(link.toUnitId, step.day)));
        for (const link of leading) found.add(link);
        walked.set(key, leading.length > 0);
        return leading.length > 0;
      };
      walk(fromUnitId, nextStep(fromUnitId, day));
      return [...found].sort((a, b) => (a.onDay === b.onDay ? a.id - b.id : a.onDay < b.onDay ? -1 : 1));
    },
  };
}

function shareOf({ share }: UnitSuccession): Fraction | null {
  return share === 'unknown' ? null : fraction(BigInt(share.part), BigInt(share.whole));
}
