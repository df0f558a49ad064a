import type { IsoDate } from '../../domain/partial-date.ts';
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
  const changes = changeDays(facts);
  const tops = topsOf(facts, ways.tree, rootId);
  const topOf = (unitId: number) => (unitId === OUTSIDE ? OUTSIDE : (tops.get(unitId) ?? rootId));

  const isBelow = (unitId: number, holders: ReadonlySet<number>): boolean =>
    holders.has(unitId) || ways.tree.ancestorsOf(unitId).some((above) => above !== rootId && holders.has(above));

  /** Units outside everything the unit became, that hold what hung below it on the day. */
  const strayed = (unitId: number, day: IsoDate, became: ReadonlySet<number>): readonly number[] => {
    const found = new Set<number>();
    for (const id of treeOn(day).subtreeOf(unitId)) {
      if (id === unitId) continue;
      for (const end of ways.from(id, day).flatMap(({ units }) => units)) {
        const isSomewhere = end === OUTSIDE || ways.tree.find(end) !== null;
        if (isSomewhere && !isBelow(end, became)) found.add(end);
      }
    }
    return [...found];
  };

  const work = (unitId: number, { from, to }: Span): readonly Block[] => {
    const days = [from, ...ways.daysOf(unitId).filter((day) => day > from && day <= to)];
    const states = [...new Set(days.map((day) => ways.from(unitId, day)))];
    const blocks = states.length === 1 ? (states[0] ?? []) : mergeUnknown(states);
    const became = new Set(blocks.flatMap(({ units }) => units));
    const looked = isChangedWithin(changes, from, to) ? [from, to] : [to];
    const left = looked.flatMap((day) => strayed(unitId, day, became));
    return left.length === 0
      ? blocks
      : [{ units: [...new Set([...became, ...left])].sort((a, b) => a - b), share: ALL }];
  };
  const known = new Map<string, readonly Block[]>();
  return {
    topOf,
    during(unitId, span) {
      const key = `${unitId} ${span.from} ${span.to}`;
      const before = known.get(key) ?? work(unitId, span);
      known.set(key, before);
      return before;
    },
  };
}

function topsOf({ units }: FigureFacts, tree: UnitTree, rootId: number): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  for (const top of tree.childrenOf(rootId)) for (const id of tree.subtreeOf(top.unitId)) tops.set(id, top.unitId);
  const insiders = new Set(units.map(({ unitId }) => unitId));
  for (const id of insiders) if (!tops.has(id)) tops.set(id, rootId);
  return tops;
}

/** Days on which the tree or a link changed anything, in order. */
function changeDays({ units, successions }: FigureFacts): readonly IsoDate[] {
  const days = new Set<IsoDate>(successions.map(({ onDay }) => onDay));
  for (const { from } of units) days.add(from);
  return [...days].sort();
}

function isChangedWithin(changes: readonly IsoDate[], from: IsoDate, to: IsoDate): boolean {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? '') > from) high = middle;
    else low = middle + 1;
  }
  const next = changes[low];
  return next !== undefined && next <= to;
}
