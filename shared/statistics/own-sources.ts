import type { Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { readCells, type CellOnDay } from './cells/cell-book.ts';
import { countCells } from './cells/count-cells.ts';
import { elapsedYears } from '../domain/elapsed-years.ts';
import type { Figure, FigureValue } from './figure.ts';
import { addUpCounts, baseOf, MISSING, number, type UnitCount, type ValueWithBase } from './figure-values.ts';
import type { Indicator } from './indicator.ts';
import { countPlaces, hasTerritory } from './places/count-places.ts';
import { openPlaces, type PlaceBook } from './places/place-book.ts';
import type { UnitEvidence } from './unit-evidence.ts';
import { findInUnit } from './unit-finding.ts';

type Kind = Indicator['source']['from'];
type OwnSource = Extract<Indicator['source'], { from: 'places' | 'cells' | 'difference' | 'per-year' }>;
export type OwnIndicator = Indicator & { readonly source: OwnSource };

const OWN: ReadonlySet<Kind> = new Set<Kind>(['places', 'cells', 'difference', 'per-year']);
export const isOwn = (indicator: Indicator): indicator is OwnIndicator => OWN.has(indicator.source.from);

/** What is counted in a unit, or the number the board's own summary gives where nothing can be counted. */
export type OwnCount = UnitCount & { readonly isFromSummary?: true };
/** An indicator that counts places or cells. */
export type CountingIndicator = OwnIndicator & { readonly source: Extract<OwnSource, { from: 'places' | 'cells' }> };

/** Figures that are not found in the forms and lists of one unit: places, cells, and what is worked out of others. */
export type OwnSources = {
  readonly places: PlaceBook;
  /** Every cell on the period's last day; kept. */
  readonly cells: (period: Period) => readonly CellOnDay[];
  /** Cells in a unit and below it. */
  readonly cellsIn: (unitId: number, period: Period) => readonly CellOnDay[];
  readonly value: (indicator: OwnIndicator, unitId: number, period: Period) => ValueWithBase;
  /** The count in one unit. */
  readonly countIn: (indicator: CountingIndicator, unit: UnitVersion, period: Period) => OwnCount;
  /** The units the whole is added up from: for places only those that have some. */
  readonly unitsOf: (indicator: CountingIndicator, period: Period) => readonly UnitVersion[];
};

type Asking = {
  readonly root: UnitVersion;
  readonly reportingUnits: (period: Period) => readonly UnitVersion[];
  readonly figure: (code: string, unitId: number, period: Period) => Figure;
};

/** Opens them over the evidence of a data file; `figure` gives the others. */
export function openOwnSources(evidence: UnitEvidence, { root, reportingUnits, figure }: Asking): OwnSources {
  const { facts } = evidence;
  const places = openPlaces(facts.places, facts.successions, evidence.treeOn, root.unitId);
  const known = new Map<string, CellsOfPeriod>();
  let last: { readonly period: Period; readonly made: CellsOfPeriod } | null = null;
  let records: ReturnType<typeof facts.cellRecords> | undefined;

  const cellsOn = (period: Period): CellsOfPeriod => {
    if (last?.period === period) return last.made;
    const key = `${period.from} ${period.to}`;
    const made = known.get(key) ?? readPeriod(period);
    known.set(key, made);
    last = { period, made };
    return made;
  };
  const readPeriod = (period: Period): CellsOfPeriod => {
    records ??= facts.cellRecords();
    const tree = evidence.treeOn(period.to);
    const { units: versions, settings } = facts;
    const all = readCells({ versions, tree, rootId: root.unitId, records, settings }, period);
    return { all, byUnit: Map.groupBy(all, ({ reportingId }) => reportingId) };
  };

  /** Cells in a unit: kept by reporting unit, else looked for below it. */
  const cellsOf = (unitId: number, period: Period): readonly CellOnDay[] => {
    const { all, byUnit } = cellsOn(period);
    if (unitId === root.unitId) return all;
    const own = byUnit.get(unitId);
    if (own !== undefined) return own;
    const inside = evidence.treeOn(period.to).subtreeOf(unitId);
    return all.filter(({ cell }) => inside.has(cell.unitId));
  };

  const counts = new Map<string, Map<number, OwnCount>>();
  /** A table asks of each unit what the whole was added up from. */
  const countIn: OwnSources['countIn'] = (indicator, unit, period) => {
    const key = `${indicator.code} ${period.from} ${period.to}`;
    const ofIndicator = counts.get(key) ?? new Map<number, OwnCount>();
    counts.set(key, ofIndicator);
    const before = ofIndicator.get(unit.unitId);
    if (before !== undefined) return before;
    const made = count(indicator, unit, period);
    ofIndicator.set(unit.unitId, made);
    return made;
  };
  const count: OwnSources['countIn'] = (indicator, unit, period) => {
    const { source } = indicator;
    const counted =
      source.from === 'places'
        ? countPlaces(places, source.which, unit, period)
        : countCells(source, cellsOf(unit.unitId, period), facts.settings);
    if (counted.value.is !== 'missing') return counted;
    const { value } = findInUnit(evidence, indicator, unit.unitId, period);
    return value.is === 'number' ? { value, isComplete: true, isFromSummary: true } : counted;
  };

  const unitsOf: OwnSources['unitsOf'] = (indicator, period) => {
    const units = reportingUnits(period);
    if (indicator.source.from !== 'places') return units;
    const inSomeUnit = units.filter(
      (unit) => hasTerritory(unit) || places.inside(unit.unitId, period.to).length > 0 || saysItself(unit),
    );
    function saysItself(unit: UnitVersion) {
      return findInUnit(evidence, indicator, unit.unitId, period).value.is === 'number';
    }
    return inSomeUnit;
  };

  const counted = (indicator: CountingIndicator, unitId: number, period: Period): ValueWithBase => {
    const unit = unitId === root.unitId ? root : evidence.treeOn(period.to).find(unitId);
    if (unit === null) return { value: MISSING, base: { reported: 0, expected: 1, missingUnitIds: [unitId] } };
    const units = unitId === root.unitId ? unitsOf(indicator, period) : [];
    if (units.length === 0) return oneUnit(countIn(indicator, unit, period), unit);
    const parts = units.map((one) => ({ unit: one, ...countIn(indicator, one, period) }));
    const total = addUpCounts(parts);
    if (indicator.source.from !== 'places') return total;
    // Places directly under the organisation, or of a unit that went over into several.
    const { value: all } = countPlaces(places, indicator.source.which, root, period);
    const inUnits = parts.reduce(
      (sum, { value: own, isFromSummary }) => sum + (own.is === 'number' && isFromSummary !== true ? own.value : 0),
      0,
    );
    const more = (all.is === 'number' ? all.value : 0) - inUnits;
    if (more <= 0) return total;
    const before = total.value.is === 'number' ? total.value.value : 0;
    return { value: number(before + more), base: total.base };
  };

  const value: OwnSources['value'] = (indicator, unitId, period) => {
    const { source } = indicator;
    switch (source.from) {
      case 'places':
      case 'cells':
        return counted({ ...indicator, source }, unitId, period);
      case 'difference': {
        const whole = figure(source.of, unitId, period);
        const parts = source.less.map((code) => figure(code, unitId, period));
        return difference(whole, parts);
      }
      case 'per-year': {
        const flow = figure(source.of, unitId, period);
        return { value: perYear(flow.value, period), base: flow.base };
      }
    }
  };

  return { places, cells: (period) => cellsOn(period).all, cellsIn: cellsOf, value, countIn, unitsOf };
}

type CellsOfPeriod = {
  readonly all: readonly CellOnDay[];
  readonly byUnit: ReadonlyMap<number, readonly CellOnDay[]>;
};

function oneUnit({ value, isComplete }: UnitCount, unit: UnitVersion): ValueWithBase {
  return { value, base: baseOf(1, isComplete ? [] : [unit]) };
}

/** Only of the very same units: a unit without one of the numbers would pass for a movement. */
function difference(whole: Figure, parts: readonly Figure[]): ValueWithBase {
  const all = [whole, ...parts];
  const isSame = all.every(({ base }) => base.missingUnitIds.join() === whole.base.missingUnitIds.join());
  let rest = whole.value.is === 'number' ? whole.value.value : 0;
  for (const { value } of parts) rest -= value.is === 'number' ? value.value : 0;
  const isKnown = isSame && all.every(({ value }) => value.is === 'number');
  const base = all.reduce((least, one) => (one.base.reported < least.base.reported ? one : least)).base;
  return { value: isKnown ? number(rest) : MISSING, base };
}

/** A number of some months says nothing of a year. */
function perYear(value: FigureValue, { from, to }: Period): FigureValue {
  if (value.is !== 'number') return value;
  const years = elapsedYears(from, to);
  if (years.part < years.whole) return { is: 'undefined', why: 'not-comparable' };
  return { is: 'mean', sum: value.value * years.whole, count: years.part };
}
