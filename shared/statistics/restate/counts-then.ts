import type { Period } from '../../domain/period.ts';
import { countsCell, isAskedOfCell } from '../cells/count-cells.ts';
import type { CellOnDay } from '../cells/cell-book.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { Figures } from '../figures.ts';
import {
  addUpCounts,
  baseOf,
  countOf,
  isNoBasis,
  MISSING,
  NO_BASIS,
  type UnitCount,
  type ValueWithBase,
} from '../figure-values.ts';
import type { CountingIndicator } from '../own-sources.ts';
import { countsPlace, type PlaceThen } from '../places/place-book.ts';
import type { UnitWays } from './follow-units.ts';
import { rememberByPeriod } from './remember-by-period.ts';

/** A place or cell of the period's last day. */
export type ThingThen = PlaceThen | CellOnDay;

/** What the places or cells of one old unit bring to a unit of the view day. */
export type CountThen = UnitCount & {
  /** The unit directly under the root that reported; the root for what lies in none of them. */
  readonly unitId: number;
  /** Those that lie here and count, and those of which it is not known whether they count. */
  readonly counted: readonly ThingThen[];
  readonly unknown: readonly ThingThen[];
  /** Those that count and may lie here or elsewhere. */
  readonly unsure: readonly ThingThen[];
  readonly isFromSummary: boolean;
};

export type CountsThen = {
  /** What each old unit brings to a unit directly under the root. */
  readonly toTop: (indicator: CountingIndicator, unitId: number, period: Period) => readonly CountThen[];
  /** The same for `unitId` as `placeOf` names what lies in it: a unit further below, or the root. */
  readonly toPlace: (
    indicator: CountingIndicator,
    unitId: number,
    placeOf: PlaceOf,
    period: Period,
  ) => readonly CountThen[];
  /** Units of the view day in which a place or cell may lie, `OUTSIDE` where that is another file. */
  readonly endsOf: (thing: ThingThen, period: Period) => readonly number[];
};

/** Where a unit of the view day is looked for. */
type PlaceOf = (unitId: number) => number;

/** Follows every place and cell of a period to the view day: unlike people they are known one by one, never divided. */
export function openCountsThen(base: Figures, ways: UnitWays, topOf: PlaceOf): CountsThen {
  const { evidence, own, root } = base;

  const endsOf: CountsThen['endsOf'] = (thing, period) => {
    const at = 'place' in thing ? lastSaid(thing, ways.tree.day) : { unitId: thing.cell.unitId, day: period.to };
    if (at === null) return [];
    return [...new Set(ways.from(at.unitId, at.day).flatMap(({ units }) => units))];
  };

  const thingsOf = (indicator: CountingIndicator, period: Period): readonly Judged[] => {
    const { source } = indicator;
    const { settings } = evidence.facts;
    if (source.from === 'cells') {
      return own
        .cells(period)
        .filter(({ cell }) => isAskedOfCell(source, cell))
        .map((thing) => ({ thing, oldId: thing.reportingId, counts: countsCell(source.which, thing, settings) }));
    }
    const tops = new Set(base.reportingUnits(period).map(({ unitId }) => unitId));
    const tree = evidence.treeOn(period.to);
    const topOf = (unitId: number) => [unitId, ...tree.ancestorsOf(unitId)].find((id) => tops.has(id)) ?? root.unitId;
    return own.places.on(period.to).map((thing) => ({
      thing,
      oldId: thing.ownerId === null ? root.unitId : topOf(thing.ownerId),
      counts: countsPlace(source.which, thing, period),
    }));
  };
  const byOldUnit = rememberByPeriod((indicator: CountingIndicator, period) =>
    Map.groupBy(
      thingsOf(indicator, period).map((one) => ({ ...one, ends: endsOf(one.thing, period) })),
      ({ oldId }) => oldId,
    ),
  );

  const oldUnits = (indicator: CountingIndicator, period: Period): readonly UnitVersion[] => {
    const units = own.unitsOf(indicator, period);
    const known = new Set(units.map(({ unitId }) => unitId));
    const tree = evidence.treeOn(period.to);
    const others = [...byOldUnit(indicator, period).keys()].filter((id) => !known.has(id));
    return [...units, ...others.map((id) => tree.find(id) ?? root)];
  };

  /** What one old unit brings to every place that it went to, or that holds something of it. */
  const divide = (
    unit: UnitVersion,
    indicator: CountingIndicator,
    placeOf: PlaceOf,
    period: Period,
  ): ReadonlyMap<number, CountThen> => {
    const { unitId } = unit;
    const isRoot = unitId === root.unitId;
    const went = new Set(isRoot ? [] : ways.from(unitId, period.to).flatMap(({ units }) => units.map(placeOf)));
    const things = byOldUnit(indicator, period).get(unitId) ?? [];
    const whole = isRoot ? null : own.countIn(indicator, unit, period);
    if (whole !== null && (things.length === 0 || whole.isFromSummary === true)) {
      const { value, isComplete, isFromSummary = false } = whole;
      // A number that nobody took apart belongs to one unit or to none for certain.
      const isKnown = went.size === 1 || value.is !== 'number' || value.value === 0;
      const part = { unitId, value: isKnown ? value : NO_BASIS, isComplete, ...NO_THINGS, isFromSummary };
      return new Map([...went].map((place) => [place, part]));
    }
    const found = new Map<number, Things>([...went].map((place) => [place, noThings()]));
    for (const { thing, counts, ends } of things) {
      const places = new Set(ends.map(placeOf));
      for (const place of places) {
        const here = found.get(place) ?? noThings();
        found.set(place, here);
        if (counts === null) here.unknown.push(thing);
        else if (counts) (places.size === 1 ? here.counted : here.unsure).push(thing);
      }
    }
    return new Map(
      [...found].map(([place, here]) => {
        const sum = countOf(here.counted.length, here.unknown.length);
        const value = here.unsure.length > 0 ? NO_BASIS : sum.value;
        return [place, { unitId, value, isComplete: sum.isComplete, ...here, isFromSummary: false }];
      }),
    );
  };

  const byTop = rememberByPeriod((indicator: CountingIndicator, period) => {
    const found = new Map<number, CountThen[]>();
    for (const unit of oldUnits(indicator, period)) {
      for (const [top, part] of divide(unit, indicator, topOf, period)) {
        const parts = found.get(top);
        if (parts === undefined) found.set(top, [part]);
        else parts.push(part);
      }
    }
    return found;
  });

  return {
    endsOf,
    toTop: (indicator, unitId, period) => byTop(indicator, period).get(unitId) ?? [],
    toPlace: (indicator, unitId, placeOf, period) =>
      oldUnits(indicator, period).flatMap((unit) => divide(unit, indicator, placeOf, period).get(unitId) ?? []),
  };
}

type Things = { readonly counted: ThingThen[]; readonly unknown: ThingThen[]; readonly unsure: ThingThen[] };
const noThings = (): Things => ({ counted: [], unknown: [], unsure: [] });
const NO_THINGS = { counted: [], unknown: [], unsure: [] } as const;

type Judged = { readonly thing: ThingThen; readonly oldId: number; readonly counts: boolean | null };

/** The unit a place lay in by what was said of it last, up to the view day. */
function lastSaid({ states }: PlaceThen, viewDay: string): { readonly unitId: number; readonly day: string } | null {
  const last = states.findLast(({ day }) => day <= viewDay);
  return last === undefined ? null : { unitId: last.unitId, day: last.day };
}

/** The number of all old units together; “không đủ căn cứ” where one of them cannot be told apart. */
export function addUpThen(counts: readonly CountThen[]): ValueWithBase {
  if (counts.length === 0) return { value: MISSING, base: baseOf(0, []) };
  const sum = addUpCounts(counts.map((one) => ({ ...one, unit: { unitId: one.unitId } })));
  return counts.some(({ value }) => isNoBasis(value)) ? { value: NO_BASIS, base: sum.base } : sum;
}
