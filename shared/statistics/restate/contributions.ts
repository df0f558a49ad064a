import { periodFromDays, type Period } from '../../domain/period.ts';
import { rowUnits, type Figures } from '../figures.ts';
import type { FigureValue } from '../figure.ts';
import { MISSING, NO_BASIS, number } from '../figure-values.ts';
import type { Indicator } from '../indicator.ts';
import { sumValues, type Finding } from '../unit-finding.ts';
import type { UnitWays } from './follow-units.ts';
import { OUTSIDE } from './follow-units.ts';
import { ALL } from './fraction.ts';
import { isNothing, openPortions, type Portion } from './portions.ts';
import { rememberByPeriod } from './remember-by-period.ts';
import type { UnitPlaces } from './unit-places.ts';

/** What one old unit brings to a unit of the view day: a number, a mean, `missing` or `no-basis`. */
export type Contribution = {
  readonly unitId: number;
  readonly value: FigureValue;
  /** All that the old unit said itself; null for one of another file, of which nothing can be known here. */
  readonly finding: Finding | null;
  /** The days it said it of. */
  readonly days: Period;
  /** What of it belongs here; empty where nothing is known of it. */
  readonly portions: readonly Portion[];
};

export type Contributions = {
  /** Of a unit directly under the root, by all units that stood there in the period. */
  readonly toTop: (indicator: Indicator, unitId: number, period: Period) => readonly Contribution[];
  /** Of a unit further below, by itself and the units its links come from. */
  readonly toLower: (indicator: Indicator, unitId: number, period: Period) => readonly Contribution[];
  /** Of the organisation as it is on the view day; null when none of its units left for another file. */
  readonly toRoot: (indicator: Indicator, period: Period) => readonly Contribution[] | null;
  /** Units of other files that came later, by the unit directly under the root that holds them. */
  readonly outsideOf: (period: Period, kind: Indicator['kind']) => ReadonlyMap<number, readonly number[]>;
};

/** `whole`: all of it went to one unit. `parted`: it lies in these units, by its portions where it is known how. */
type Source =
  | { readonly is: 'whole'; readonly unitId: number; readonly contribution: Contribution }
  | {
      readonly is: 'parted';
      readonly units: readonly number[];
      readonly portions: readonly Portion[] | 'unsure';
      /** As it is for a unit that nothing of it falls to. */
      readonly start: Contribution;
    };

/** Works out for each indicator and period once who brings what to whom. */
export function openContributions(base: Figures, ways: UnitWays, places: UnitPlaces): Contributions {
  const { facts } = base.evidence;
  const portionsOf = openPortions(base.evidence, ways, places);
  const startOf = ({ kind }: Pick<Indicator, 'kind'>, { from, to }: Period) => (kind === 'state' ? to : from);

  const sourceOf = (
    indicator: Indicator,
    unitId: number,
    period: Period,
    finding: Finding,
    isUnsure: boolean,
  ): Source => {
    const days = finding.days ?? period;
    const blocks = places.during(unitId, { from: startOf(indicator, days), to: days.to });
    const { value } = finding;
    const isMissing = value.is === 'missing';
    const [only] = blocks;
    const [holder] = only?.units ?? [];
    if (!isUnsure && only !== undefined && holder !== undefined && blocks.length === 1 && only.units.length === 1) {
      const portions: readonly Portion[] = isMissing ? [] : [{ units: only.units, value, by: 'whole', share: ALL }];
      return { is: 'whole', unitId: holder, contribution: { unitId, value, finding, days, portions } };
    }
    const start = isUnsure ? NO_BASIS : isMissing ? MISSING : zeroLike(value);
    return {
      is: 'parted',
      units: blocks.flatMap(({ units }) => units),
      portions: isUnsure ? 'unsure' : isMissing ? [] : portionsOf({ indicator, unitId, period }, finding),
      start: { unitId, value: start, finding, days, portions: [] },
    };
  };

  const sources = rememberByPeriod((indicator, period): readonly Source[] => {
    const { units, unsure } = base.foundInUnits(indicator, period);
    return units.map(({ unit, finding }) => sourceOf(indicator, unit.unitId, period, finding, unsure.has(unit.unitId)));
  });

  const outsideOf: Contributions['outsideOf'] = (period, kind) => {
    const found = new Map<number, number[]>();
    for (const { unitId } of facts.outsideUnits) {
      const day = startOf({ kind }, period);
      if (!ways.givesAfter(unitId, day)) continue;
      const tops = new Set(ways.from(unitId, day).flatMap(({ units }) => units.map(places.topOf)));
      for (const top of tops) if (top !== OUTSIDE) push(found, top, unitId);
    }
    return found;
  };
  const fromOutside = (unitIds: readonly number[], days: Period): readonly Contribution[] =>
    unitIds.map((unitId) => ({ unitId, value: MISSING, finding: null, days, portions: [] }));

  const byTop = rememberByPeriod((indicator, period) => {
    const found = new Map<number, Contribution[]>();
    for (const source of sources(indicator, period)) {
      if (source.is === 'whole') push(found, places.topOf(source.unitId), source.contribution);
      else for (const [top, contribution] of divide(source, places.topOf)) push(found, top, contribution);
    }
    for (const [top, unitIds] of outsideOf(period, indicator.kind)) {
      for (const one of fromOutside(unitIds, period)) push(found, top, one);
    }
    return found;
  });

  const losing = new Map<string, boolean>();
  const losesUnits = (period: Period, kind: Indicator['kind']): boolean => {
    if (!ways.leaveFile) return false;
    const key = `${kind} ${period.from} ${period.to}`;
    const before = losing.get(key);
    if (before !== undefined) return before;
    const from = startOf({ kind }, period);
    const then = rowUnits(base, period);
    const loses = then.some(({ unitId }) =>
      places.during(unitId, { from, to: period.to }).some(({ units }) => units.includes(OUTSIDE)),
    );
    losing.set(key, loses);
    return loses;
  };

  const toRoot: Contributions['toRoot'] = (indicator, period) => {
    // The whole of thousands of units is added up much faster than it is put together from each.
    if (!losesUnits(period, indicator.kind)) return null;
    const all = sources(indicator, period);
    const inside = (unitId: number) => (unitId === OUTSIDE ? OUTSIDE : base.root.unitId);
    return all.flatMap((source) => divide(source, inside).get(base.root.unitId) ?? []);
  };

  const before = new Map<number, ReadonlySet<number>>();
  const predecessorsOf = (unitId: number): ReadonlySet<number> => {
    const known = before.get(unitId);
    if (known !== undefined) return known;
    const found = new Set([unitId]);
    for (const id of found) for (const link of ways.linksTo(id)) found.add(link.fromUnitId);
    before.set(unitId, found);
    return found;
  };
  const spans = Map.groupBy(facts.units, (version) => version.unitId);
  /** The days of the period on which a unit stood at all; null when it did not. */
  const lifeIn = (unitId: number, { from, to }: Period): Period | null => {
    const own = (spans.get(unitId) ?? []).filter((span) => span.from <= to && (span.to === null || span.to >= from));
    if (own.length === 0) return null;
    const first = own.reduce((day, span) => (span.from < day ? span.from : day), to);
    const last = own.reduce((day, span) => ((span.to ?? to) > day ? (span.to ?? to) : day), from);
    return periodFromDays(first < from ? from : first, last > to ? to : last);
  };

  const toLower: Contributions['toLower'] = (indicator, unitId, period) => {
    const lives = [...predecessorsOf(unitId)].flatMap((id) => {
      const days = lifeIn(id, period);
      if (days === null || (indicator.kind === 'state' && days.to < period.to)) return [];
      return [{ id, days: indicator.kind === 'state' ? period : days }];
    });
    const subtree = ways.tree.subtreeOf(unitId);
    const inUnit = (id: number) => (subtree.has(id) ? unitId : OUTSIDE);
    return lives.flatMap(({ id, days }) => {
      // What hangs below another of them is in that one's figures already.
      const tree = base.evidence.treeOn(days.to);
      if (lives.some((other) => other.id !== id && tree.ancestorsOf(other.id).includes(id))) return [];
      const finding = base.finding(indicator, id, days);
      return divide(sourceOf(indicator, id, days, finding, false), inUnit).get(unitId) ?? [];
    });
  };

  return {
    toTop: (indicator, unitId, period) => byTop(indicator, period).get(unitId) ?? [],
    toLower,
    toRoot,
    outsideOf,
  };
}

/** What a source brings to each of the units that its portions fall under. */
function divide(source: Source, placeOf: (unitId: number) => number): ReadonlyMap<number, Contribution> {
  if (source.is === 'whole') return new Map([[placeOf(source.unitId), source.contribution]]);
  const { units, portions, start } = source;
  const found = new Map(units.map((id) => [placeOf(id), start]));
  for (const portion of portions === 'unsure' ? [] : portions) {
    const places = new Set(portion.units.map(placeOf));
    for (const place of places) {
      const known = places.size === 1 ? portion.value : isNothing(portion.value) ? zeroLike(portion.value) : NO_BASIS;
      const before = found.get(place) ?? start;
      const isOpen = before.value.is === 'undefined' || known.is === 'undefined';
      const value = isOpen ? NO_BASIS : sumValues([before.value, known]);
      found.set(place, { ...before, value, portions: [...before.portions, portion] });
    }
  }
  return found;
}

const zeroLike = (value: FigureValue): FigureValue =>
  value.is === 'mean' ? { is: 'mean', sum: 0, count: 0 } : number(0);

function push<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
