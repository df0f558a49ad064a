import type { IsoDate } from '../../domain/partial-date.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import type { Span } from '../cover-period.ts';
import type { FigureFacts } from '../figure-facts.ts';
import { mergeUnknown, type Block } from './block.ts';
import { OUTSIDE, type UnitWays } from './follow-units.ts';
import { ALL } from './fraction.ts';

/** Where the figures of units of earlier days belong on the view day. */
export type UnitPlaces = {
  /**
   * Blocks over which what a unit reported for these days lies on the view day. Cells that left for another unit took a
   * part with them that nobody put a number to.
   */
  readonly during: (unitId: number, span: Span) => readonly Block[];
  /** The unit directly under the root that holds this one; the root for itself and for closed units; or `OUTSIDE`. */
  readonly topOf: (unitId: number) => number;
};

type Sources = {
  readonly facts: FigureFacts;
  readonly rootId: number;
  readonly ways: UnitWays;
  readonly treeOn: (day: IsoDate) => UnitTree;
};

/** Places by the ways of the units and the trees of their days. Answers are kept. */
export function placeUnits({ facts, rootId, ways, treeOn }: Sources): UnitPlaces {
  const tops = topsOf(facts, ways.tree, rootId);
  const topOf = (unitId: number) => (unitId === OUTSIDE ? OUTSIDE : (tops.get(unitId) ?? rootId));

  const restlessBelow = findRestless(facts, ways);
  const isBelow = (unitId: number, holders: ReadonlySet<number>): boolean =>
    holders.has(unitId) || ways.tree.ancestorsOf(unitId).some((above) => above !== rootId && holders.has(above));

  /** Units outside everything the unit became, that hold what hung below it on some of the days. */
  const strayed = (unitId: number, { from, to }: Span, became: ReadonlySet<number>): readonly number[] => {
    const found = new Set<number>();
    for (const version of restlessBelow.get(unitId) ?? []) {
      if (version.from > to || (version.to !== null && version.to < from)) continue;
      const day = version.to !== null && version.to < to ? version.to : to;
      const wasBelow = version.parentId === unitId || treeOn(day).ancestorsOf(version.unitId).includes(unitId);
      if (!wasBelow) continue;
      for (const end of ways.from(version.unitId, day).flatMap(({ units }) => units)) {
        const isSomewhere = end === OUTSIDE || ways.tree.find(end) !== null;
        if (isSomewhere && !isBelow(end, became)) found.add(end);
      }
    }
    return [...found];
  };

  const work = (unitId: number, { from, to }: Span): readonly Block[] => {
    const isQuiet = ways.tree.find(unitId) !== null && !ways.givesAfter(unitId, from);
    if (isQuiet && !restlessBelow.has(unitId)) return [{ units: [unitId], share: ALL }];
    const days = [from, ...ways.daysOf(unitId).filter((day) => day > from && day <= to)];
    const states = [...new Set(days.map((day) => ways.from(unitId, day)))];
    const blocks = states.length === 1 ? (states[0] ?? []) : mergeUnknown(states);
    const became = new Set(blocks.flatMap(({ units }) => units));
    const left = strayed(unitId, { from, to }, became);
    return left.length === 0
      ? blocks
      : [{ units: [...new Set([...became, ...left])].sort((a, b) => a - b), share: ALL }];
  };
  // By unit, first and last day: asked for every figure of every unit, so that a key put together would cost too much.
  const known = new Map<number, Map<IsoDate, Map<IsoDate, readonly Block[]>>>();
  return {
    topOf,
    during(unitId, span) {
      const { from, to } = span;
      const before = known.get(unitId)?.get(from)?.get(to);
      if (before !== undefined) return before;
      const blocks = work(unitId, span);
      const ofUnit = known.get(unitId) ?? new Map<IsoDate, Map<IsoDate, readonly Block[]>>();
      const fromDay = ofUnit.get(from) ?? new Map<IsoDate, readonly Block[]>();
      known.set(unitId, ofUnit.set(from, fromDay.set(to, blocks)));
      return blocks;
    },
  };
}

/**
 * Spans of units that ever went, gave anything away, hung elsewhere or ended, by every unit that may ever have been above
 * them. Few have any, so that most units need not be looked through.
 */
function findRestless({ units }: FigureFacts, ways: UnitWays): ReadonlyMap<number, readonly UnitVersion[]> {
  const spans = Map.groupBy(units, (version) => version.unitId);
  const found = new Map<number, UnitVersion[]>();
  const above = (unitId: number, seen: Set<number>): ReadonlySet<number> => {
    for (const { parentId } of spans.get(unitId) ?? []) {
      if (parentId === null || seen.has(parentId)) continue;
      seen.add(parentId);
      above(parentId, seen);
    }
    return seen;
  };
  for (const [unitId, own] of spans) {
    const isMoved = own.some(({ parentId }) => parentId !== own[0]?.parentId);
    if (!isMoved && !ways.givesAfter(unitId, '') && ways.tree.find(unitId) !== null) continue;
    for (const holder of above(unitId, new Set())) {
      const known = found.get(holder);
      if (known === undefined) found.set(holder, [...own]);
      else known.push(...own);
    }
  }
  return found;
}

function topsOf({ units }: FigureFacts, tree: UnitTree, rootId: number): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  for (const top of tree.childrenOf(rootId)) for (const id of tree.subtreeOf(top.unitId)) tops.set(id, top.unitId);
  const insiders = new Set(units.map(({ unitId }) => unitId));
  for (const id of insiders) if (!tops.has(id)) tops.set(id, rootId);
  return tops;
}
