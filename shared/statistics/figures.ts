import { periodFromDays, type Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { findRootUnit } from '../domain/unit-tree.ts';
import type { Figure, FigureBase, FigureValue } from './figure.ts';
import type { FigureFacts, TargetFact } from './figure-facts.ts';
import { findTarget } from './find-target.ts';
import type { FormRowRef, Indicator } from './indicator.ts';
import { openEvidence, type EvidenceBefore, type UnitEvidence } from './unit-evidence.ts';
import { addUpLists, type WholeByLists } from './whole-by-lists.ts';
import { findInUnit, sumValues, SUMMARY_FORM, type Finding } from './unit-finding.ts';

type SourceOf<From extends Indicator['source']['from']> = Extract<Indicator['source'], { from: From }>;

/** Figures of one data file. Every answer comes from the same evidence, whoever asks. */
export type Figures = {
  readonly evidence: UnitEvidence;
  readonly root: UnitVersion;
  /** Units that should report for the whole: direct children of the root on the period's last day. */
  readonly reportingUnits: (period: Period) => readonly UnitVersion[];
  readonly figure: (code: string, unitId: number, period: Period) => Figure;
  /** The same for an indicator that is not in the catalogue, such as a row of a form that is only sent as a figure. */
  readonly figureOf: (indicator: Indicator, unitId: number, period: Period) => Figure;
  /** What one unit's own forms and lists say; for the root its own, not the sum of its units. */
  readonly finding: (indicator: Indicator, unitId: number, period: Period) => Finding;
  /** How the value of the whole is put together: the units that are in it, or the root's own evidence. */
  readonly wholeFrom: (indicator: Indicator, period: Period) => WholeFrom;
  readonly target: (unitId: number, indicator: string, span: 'year' | 'term', period: Period) => TargetFact | null;
};

export type WholeFrom =
  | { readonly by: 'units'; readonly units: readonly { readonly unit: UnitVersion; readonly finding: Finding }[] }
  | { readonly by: 'own'; readonly finding: Finding };

const MISSING: FigureValue = { is: 'missing' };
const isCounted = ({ source }: Indicator) => source.from === 'admissions' || source.from === 'mean-age';
/** Units said it, and their numbers must not be added up. */
const NOT_ADDED_UP: FigureValue = { is: 'undefined', why: 'not-comparable' };

/** Opens the facts for questions. The file must have its root unit. `before`: see `openEvidence`. */
export function openFigures(facts: FigureFacts, before?: EvidenceBefore): Figures {
  const root = findRootUnit(facts.units);
  if (root === null) throw new Error('no root unit');
  const evidence = openEvidence(facts, before);
  const known = new Map<string, Figure>();
  const indicatorOf = (code: string): Indicator => {
    const indicator = evidence.catalogue.find(code);
    if (indicator === null) throw new Error(`no such indicator: ${code}`);
    return indicator;
  };

  const reportingUnits = (period: Period) => evidence.treeOn(period.to).childrenOf(root.unitId);
  const finding = (indicator: Indicator, unitId: number, period: Period) =>
    findInUnit(evidence, indicator, unitId, period);
  const target: Figures['target'] = (unitId, indicator, span, period) =>
    findTarget(facts.targets, { unitId, indicator, span }, period);

  const wholeFrom = (indicator: Indicator, period: Period): WholeFrom => {
    if (indicator.isOwnOnly) return { by: 'own', finding: finding(indicator, root.unitId, period) };
    const units = reportingUnits(period).map((unit) => ({ unit, finding: finding(indicator, unit.unitId, period) }));
    const anyReported = units.some((unit) => unit.finding.value.is !== 'missing');
    return anyReported ? { by: 'units', units } : { by: 'own', finding: finding(indicator, root.unitId, period) };
  };

  const figureOf = (indicator: Indicator, unitId: number, period: Period): Figure => {
    const key = `${indicator.code} ${unitId} ${period.from} ${period.to}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = { indicator: indicator.code, unitId, ...work(indicator, unitId, period) };
    known.set(key, answer);
    return answer;
  };
  const figure = (code: string, unitId: number, period: Period) => figureOf(indicatorOf(code), unitId, period);

  const work = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    const { source } = indicator;
    switch (source.from) {
      case 'admissions':
      case 'mean-age':
      case 'forms':
        return counted(indicator, unitId, period);
      case 'units':
        return ofUnits(source, unitId, period);
      case 'ratio':
        return ofRatio(source, unitId, period);
      case 'target':
        return ofTarget(source, unitId, period);
    }
  };

  const rowsOf = ({ source, sumOf = [] }: Indicator): readonly FormRowRef[] => [
    ...('rows' in source ? source.rows : []),
    ...sumOf.flatMap((code) => rowsOf(indicatorOf(code))),
  ];

  const byLists = new Map<string, WholeByLists>();
  const listsOf = (period: Period): WholeByLists => {
    const key = `${period.from} ${period.to}`;
    const lists = byLists.get(key) ?? addUpLists(evidence, reportingUnits(period), period);
    byLists.set(key, lists);
    return lists;
  };

  /** The whole of an indicator counted from admissions; null when no unit reports it. */
  const listedWhole = (indicator: Indicator, period: Period): ValueWithBase | null => {
    const lists = listsOf(period);
    const units = reportingUnits(period);
    const listed = indicator.source.from === 'mean-age' ? lists.meanAge() : lists.count(indicator.code);
    const missing = new Set(listed.missing);
    const values = listed.value === null ? [] : [listed.value];
    for (const { unitId } of units) {
      if (lists.units.has(unitId)) continue;
      const { value } = finding(indicator, unitId, period);
      if (value.is === 'missing') missing.add(unitId);
      else values.push(value);
    }
    if (values.length === 0) return null;
    return {
      value: shown(sumValues(values)),
      base: baseOf(
        units.length,
        units.filter(({ unitId }) => missing.has(unitId)),
      ),
    };
  };

  const counted = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    if (unitId !== root.unitId) return alone(unitId, finding(indicator, unitId, period).value);
    // A form has a thousand figures and an organisation thousands of units: what nobody sent is not asked of each.
    if (indicator.source.from === 'forms' && !rowsOf(indicator).some(({ form }) => evidence.isSent(form))) {
      if (!evidence.isSent(SUMMARY_FORM)) return wholeAlone(MISSING, reportingUnits(period));
    }
    if (isCounted(indicator)) {
      const own = () => wholeAlone(finding(indicator, root.unitId, period).value, reportingUnits(period));
      return listedWhole(indicator, period) ?? own();
    }
    const whole = wholeFrom(indicator, period);
    if (whole.by === 'own') {
      const { value } = whole.finding;
      const units = reportingUnits(period);
      const isOnlyOfUnits =
        indicator.isOwnOnly &&
        value.is === 'missing' &&
        units.some((unit) => finding(indicator, unit.unitId, period).value.is !== 'missing');
      return isOnlyOfUnits ? { value: NOT_ADDED_UP, base: baseOf(units.length, units) } : wholeAlone(value, units);
    }
    const reported = whole.units.filter((unit) => unit.finding.value.is !== 'missing');
    const missing = whole.units.filter((unit) => unit.finding.value.is === 'missing');
    return {
      value: shown(sumValues(reported.map((unit) => unit.finding.value))),
      base: baseOf(
        whole.units.length,
        missing.map((unit) => unit.unit),
      ),
    };
  };

  const ofUnits = (source: SourceOf<'units'>, unitId: number, period: Period): ValueWithBase => {
    const tree = evidence.treeOn(period.to);
    const wanted: readonly string[] = source.kinds;
    const units = [...tree.subtreeOf(unitId)].flatMap((id) => {
      const unit = tree.find(id);
      return unit !== null && wanted.includes(unit.kind) ? [unit] : [];
    });
    if (source.which === 'all') return { value: number(units.length), base: baseOf(units.length, []) };
    if (source.which === 'no-candidates') {
      return { value: number(units.filter((unit) => unit.noCandidatesLeft).length), base: baseOf(units.length, []) };
    }
    const admitted = units.map((unit) => ({ unit, value: figure('admitted.total', unit.unitId, period).value }));
    const missing = admitted.filter(({ value }) => value.is === 'missing').map(({ unit }) => unit);
    const admitting = admitted.filter(({ value }) => value.is === 'number' && value.value > 0).length;
    const nobodyReported = units.length > 0 && missing.length === units.length;
    return { value: nobodyReported ? MISSING : number(admitting), base: baseOf(units.length, missing) };
  };

  // Part and whole of the same units, so that a unit that does not say the part does not lower the share.
  const ofRatio = (source: SourceOf<'ratio'>, unitId: number, period: Period): ValueWithBase => {
    const pairOf = (id: number) => ({
      part: finding(indicatorOf(source.of), id, period).value,
      whole: finding(indicatorOf(source.over), id, period).value,
    });
    if (unitId !== root.unitId) {
      const { part, whole } = pairOf(unitId);
      return alone(unitId, ratio(part, whole));
    }
    const units = reportingUnits(period);
    const pairs = units.map((unit) => ({ unit, ...pairOf(unit.unitId) }));
    const both = pairs.filter(({ part, whole }) => part.is === 'number' && whole.is === 'number');
    if (both.length === 0) {
      const own = pairOf(root.unitId);
      return wholeAlone(ratio(own.part, own.whole), units);
    }
    const missing = pairs.filter((pair) => !both.includes(pair)).map(({ unit }) => unit);
    return {
      value: ratio(sumValues(both.map(({ part }) => part)), sumValues(both.map(({ whole }) => whole))),
      base: baseOf(units.length, missing),
    };
  };

  const ofTarget = (source: SourceOf<'target'>, unitId: number, period: Period): ValueWithBase => {
    const found = target(unitId, source.indicator, source.span, period);
    if (found === null) return { value: { is: 'undefined', why: 'no-target' }, base: baseOf(1, []) };
    // A range such as 4-5 gives no single share; who shows it writes both ends.
    if (found.valueTo !== null) return { value: { is: 'undefined', why: 'not-comparable' }, base: baseOf(1, []) };
    if (source.give === 'target') return { value: number(found.value), base: baseOf(1, []) };
    const result = figure(source.indicator, unitId, resultPeriod(found, period));
    return { value: ratio(result.value, number(found.value)), base: result.base };
  };

  return { evidence, root, reportingUnits, figure, figureOf, finding, wholeFrom, target };
}

/** The days a target's result is counted over: from its first day to the period's end, or to its own. */
export function resultPeriod(target: Pick<TargetFact, 'from' | 'to'>, period: Period): Period {
  return periodFromDays(target.from, period.to < target.to ? period.to : target.to);
}

type ValueWithBase = { readonly value: FigureValue; readonly base: FigureBase };

const number = (value: number): FigureValue => ({ is: 'number', value });

function baseOf(expected: number, missing: readonly UnitVersion[]): FigureBase {
  return { reported: expected - missing.length, expected, missingUnitIds: missing.map((unit) => unit.unitId) };
}

function alone(unitId: number, value: FigureValue): ValueWithBase {
  const isMissing = value.is === 'missing';
  return {
    value: shown(value),
    base: { reported: isMissing ? 0 : 1, expected: 1, missingUnitIds: isMissing ? [unitId] : [] },
  };
}

/** The root by its own form or list: it speaks for all its units; without one, all of them are missing. */
function wholeAlone(value: FigureValue, units: readonly UnitVersion[]): ValueWithBase {
  return { value: shown(value), base: value.is === 'missing' ? baseOf(units.length, units) : baseOf(1, []) };
}

/** A mean over nobody has no meaning. */
function shown(value: FigureValue): FigureValue {
  return value.is === 'mean' && value.count === 0 ? { is: 'undefined', why: 'base-is-zero' } : value;
}

function ratio(part: FigureValue, whole: FigureValue): FigureValue {
  if (part.is !== 'number' || whole.is !== 'number') return MISSING;
  return whole.value === 0
    ? { is: 'undefined', why: 'base-is-zero' }
    : { is: 'ratio', part: part.value, whole: whole.value };
}
