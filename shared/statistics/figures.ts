import type { Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { findRootUnit, type UnitTree } from '../domain/unit-tree.ts';
import type { Figure, FigureValue } from './figure.ts';
import { pipelineFigure } from '../pipeline/pipeline-figures.ts';
import type { FigureFacts, TargetFact } from './figure-facts.ts';
import { figuresByUnit } from './figures-by-unit.ts';
import { alone, baseOf, MISSING, NO_BASIS, NOT_ADDED_UP, ratio, shown } from './figure-values.ts';
import { wholeAlone, type ValueWithBase } from './figure-values.ts';
import { findInPart, withoutSpokenFor } from './find-in-part.ts';
import { findTarget } from './find-target.ts';
import { targetFigure } from './target-figure.ts';
import { countsEverybody, isOfMembers, type FormRowRef, type Indicator } from './indicator.ts';
import { openWholeByMembers } from './members/whole-by-members.ts';
import { isOwn, openOwnSources, type OwnSources } from './own-sources.ts';
import type { RestatedView } from './restate/restated-view.ts';
import { partsOfPeriods, type PartOfPeriod } from './standing.ts';
import { openEvidence, type EvidenceBefore, type UnitEvidence } from './unit-evidence.ts';
import { addUpLists, type ListedSum, type WholeByLists } from './whole-by-lists.ts';
import { unitsFigure } from './units-figure.ts';
import { dayOfMembers, findInUnit, sumValues, SUMMARY_FORM, type Finding } from './unit-finding.ts';

export type SourceOf<From extends Indicator['source']['from']> = Extract<Indicator['source'], { from: From }>;

/** Figures of one data file. Every answer comes from the same evidence, whoever asks. */
export type Figures = {
  readonly evidence: UnitEvidence;
  readonly root: UnitVersion;
  /** The tree that says which units there are to be asked for of a period. */
  readonly treeOf: (period: Period) => UnitTree;
  /** Units that should report for the whole: direct children of the root on the period's last day. */
  readonly reportingUnits: (period: Period) => readonly UnitVersion[];
  /** Units that ended within the period and sent what people are counted from; they are in its sums beside those above. */
  readonly endedUnits: (period: Period) => readonly PartOfPeriod[];
  readonly figure: (code: string, unitId: number, period: Period) => Figure;
  /** The same for an indicator that is not in the catalogue, such as a row of a form that is only sent as a figure. */
  readonly figureOf: (indicator: Indicator, unitId: number, period: Period) => Figure;
  /** What one unit's own forms and lists say; for the root its own, not the sum of its units. */
  readonly finding: (indicator: Indicator, unitId: number, period: Period) => Finding;
  /** The units a whole is added up from, with what each says; of the period's own tree. */
  readonly foundInUnits: (indicator: Indicator, period: Period) => FoundInUnits;
  /** How the value of the whole is put together: the units that are in it, or the root's own evidence. */
  readonly wholeFrom: (indicator: Indicator, period: Period) => WholeFrom;
  readonly target: (unitId: number, indicator: string, span: 'year' | 'term', period: Period) => TargetFact | null;
  /** Places, cells and what is worked out of other figures. */
  readonly own: OwnSources;
  /** Set on figures that are put together for the units of another day, see `restateFigures`. */
  readonly restated?: RestatedView;
};

export type FoundInUnit = { readonly unit: UnitVersion; readonly finding: Finding };
/** `unsure`: closed units whose figures can neither be counted nor left out, see `withoutSpokenFor`. */
export type FoundInUnits = { readonly units: readonly FoundInUnit[]; readonly unsure: ReadonlySet<number> };
export type WholeFrom = ({ readonly by: 'units' } & FoundInUnits) | { readonly by: 'own'; readonly finding: Finding };

const isOnlySent = ({ source }: Indicator) => source.from === 'forms' || source.from === 'reported';
const isCounted = ({ source }: Indicator) => source.from === 'admissions' || source.from === 'mean-age';

/** Units that have a row in a table of the period: those of its last day, and those that ended within it. */
export function rowUnits(figures: Figures, period: Period): readonly UnitVersion[] {
  return [...figures.reportingUnits(period), ...figures.endedUnits(period).map(({ unit }) => unit)];
}

/** Opens the facts for questions. The file must have its root unit. `before`: see `openEvidence`. */
export function openFigures(facts: FigureFacts, before?: EvidenceBefore): Figures {
  const root = findRootUnit(facts.units);
  if (root === null) throw new Error('no root unit');
  const evidence = openEvidence(facts, before);
  const knownOf = figuresByUnit();
  const indicatorOf = (code: string): Indicator => {
    const indicator = evidence.catalogue.find(code);
    if (indicator === null) throw new Error(`no such indicator: ${code}`);
    return indicator;
  };

  const treeOf = (period: Period) => evidence.treeOn(period.to);
  const reportingUnits = (period: Period) => treeOf(period).childrenOf(root.unitId);
  const partsOf = partsOfPeriods(facts.units, facts.successions, root.unitId);
  const finding = (indicator: Indicator, unitId: number, period: Period) => {
    const part = indicator.kind === 'state' ? undefined : partsOf(period).get(unitId);
    if (part === undefined) return findInUnit(evidence, indicator, unitId, period);
    return findInPart(evidence, indicator, part, period);
  };
  const endedUnits = (period: Period) => {
    const admitted = indicatorOf('admitted.total');
    return [...partsOf(period).values()].filter(
      ({ left, unit }) => left && finding(admitted, unit.unitId, period).value.is !== 'missing',
    );
  };
  // Of a span of days the units that ended within it are a part too; of a day only those that stand on it.
  const unitsOf = ({ kind }: Indicator, period: Period) =>
    kind === 'state'
      ? reportingUnits(period)
      : [...reportingUnits(period), ...[...partsOf(period).values()].flatMap(({ left, unit }) => (left ? [unit] : []))];
  const targetsOf = Map.groupBy(facts.targets, ({ unitId }) => unitId);
  const target: Figures['target'] = (unitId, indicator, span, period) =>
    findTarget(targetsOf.get(unitId) ?? [], { unitId, indicator, span }, period);

  const foundInUnits = (indicator: Indicator, period: Period): FoundInUnits => {
    const units = unitsOf(indicator, period);
    const found = units.map((unit) => ({ unit, finding: finding(indicator, unit.unitId, period) }));
    return withoutSpokenFor(found, partsOf(period));
  };

  const wholeFrom = (indicator: Indicator, period: Period): WholeFrom => {
    if (indicator.isOwnOnly) return { by: 'own', finding: finding(indicator, root.unitId, period) };
    const found = foundInUnits(indicator, period);
    const anyReported = found.units.some((unit) => unit.finding.value.is !== 'missing');
    return anyReported ? { by: 'units', ...found } : { by: 'own', finding: finding(indicator, root.unitId, period) };
  };

  const figureOf = (indicator: Indicator, unitId: number, period: Period): Figure => {
    const found = knownOf(indicator.code, period).get(unitId);
    if (found !== undefined) return found;
    const answer = { indicator: indicator.code, unitId, ...work(indicator, unitId, period) };
    knownOf(indicator.code, period).set(unitId, answer);
    return answer;
  };
  const figure = (code: string, unitId: number, period: Period) => figureOf(indicatorOf(code), unitId, period);

  const work = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    const { source } = indicator;
    switch (source.from) {
      case 'admissions':
      case 'mean-age':
      case 'members':
      case 'members-mean-age':
      case 'forms':
      case 'reported':
        return counted(indicator, unitId, period);
      case 'pipeline':
        return ofPipeline(source, unitId, period);
      case 'units':
        return unitsFigure(
          source,
          evidence.treeOn(period.to),
          unitId,
          (id) => figure('admitted.total', id, period).value,
        );
      case 'ratio':
        return ofRatio(source, unitId, period);
      case 'target':
        return ofTarget(source, unitId, period);
      default:
        return isOwn(indicator) ? own.value(indicator, unitId, period) : alone(unitId, MISSING);
    }
  };

  const rowsOf = ({ source, sumOf = [] }: Indicator): readonly FormRowRef[] => [
    ...('rows' in source ? source.rows : []),
    ...sumOf.flatMap((code) => rowsOf(indicatorOf(code))),
  ];

  const byLists = new Map<string, WholeByLists>();
  const listsOf = (period: Period): WholeByLists => {
    const key = `${period.from} ${period.to}`;
    const standing = () => reportingUnits(period).filter(({ unitId }) => !partsOf(period).has(unitId));
    const lists = byLists.get(key) ?? addUpLists(evidence, standing(), period);
    byLists.set(key, lists);
    return lists;
  };

  /** The whole of an indicator counted from admissions; null when no unit reports it. */
  const listedWhole = (indicator: Indicator, period: Period): ValueWithBase | null => {
    const lists = listsOf(period);
    const listed = countsEverybody(indicator)
      ? lists.everybody()
      : indicator.source.from === 'mean-age'
        ? lists.meanAge()
        : lists.count(indicator.code);
    return withOthers(indicator, period, lists.units, listed);
  };

  const membersListed = openWholeByMembers(evidence, (period, kind) =>
    reportingUnits(period).filter(({ unitId }) => kind === 'state' || !partsOf(period).has(unitId)),
  );

  /** What was added up from lists, and what the units say that are not in it. */
  const withOthers = (
    indicator: Indicator,
    period: Period,
    inLists: ReadonlySet<number>,
    listed: ListedSum,
  ): ValueWithBase | null => {
    const others = unitsOf(indicator, period)
      .filter(({ unitId }) => !inLists.has(unitId))
      .map((unit) => ({ unit, finding: finding(indicator, unit.unitId, period) }));
    const asked = withoutSpokenFor(others, partsOf(period));
    const missing = new Set(listed.missing);
    const values = listed.value === null ? [] : [listed.value];
    for (const { unit, finding } of asked.units) {
      if (finding.value.is === 'missing') missing.add(unit.unitId);
      else values.push(finding.value);
    }
    if (values.length === 0) return null;
    return {
      value: asked.unsure.size > 0 ? NO_BASIS : shown(sumValues(values)),
      base: baseOf(
        inLists.size + asked.units.length,
        unitsOf(indicator, period).filter(({ unitId }) => missing.has(unitId)),
      ),
    };
  };

  const counted = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    if (unitId !== root.unitId) return alone(unitId, finding(indicator, unitId, period).value);
    // A form has a thousand figures and an organisation thousands of units: what nobody sent is not asked of each.
    const isSilent =
      isOnlySent(indicator) ||
      (isOfMembers(indicator) && !evidence.members.hasLists(dayOfMembers(indicator.source, period)));
    if (isSilent && !rowsOf(indicator).some(({ form }) => evidence.isSent(form))) {
      if (!evidence.isSent(SUMMARY_FORM)) return wholeAlone(MISSING, reportingUnits(period));
    }
    if (isCounted(indicator)) {
      const own = () => wholeAlone(finding(indicator, root.unitId, period).value, reportingUnits(period));
      return listedWhole(indicator, period) ?? own();
    }
    const members = membersListed(indicator, period);
    const ofMembers = members === null ? null : withOthers(indicator, period, members.units, members.listed);
    if (ofMembers !== null) return ofMembers;
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
      value: whole.unsure.size > 0 ? NO_BASIS : shown(sumValues(reported.map((unit) => unit.finding.value))),
      base: baseOf(
        whole.units.length,
        missing.map((unit) => unit.unit),
      ),
    };
  };

  const ofPipeline = (source: SourceOf<'pipeline'>, unitId: number, period: Period): ValueWithBase => {
    const reporting = unitId === root.unitId ? reportingUnits(period) : null;
    if (facts.pipeline === undefined) return wholeAlone(MISSING, reporting ?? []);
    const tree = evidence.treeOn(period.to);
    return pipelineFigure(facts.pipeline(), { count: source.count, unitId, period, tree, reporting });
  };

  // Part and whole of the same units, so that a unit that does not say the part does not lower the share.
  const ofRatio = (source: SourceOf<'ratio'>, unitId: number, period: Period): ValueWithBase => {
    const [of, over] = [indicatorOf(source.of), indicatorOf(source.over)];
    const valueIn = (indicator: Indicator, id: number): FigureValue => {
      if (!isOwn(indicator)) return finding(indicator, id, period).value;
      const { value, base } = own.value(indicator, id, period);
      return base.reported === base.expected ? value : MISSING;
    };
    const pairOf = (id: number) => ({ part: valueIn(of, id), whole: valueIn(over, id) });
    if (unitId !== root.unitId) {
      const { part, whole } = pairOf(unitId);
      return alone(unitId, ratio(part, whole));
    }
    const found = foundInUnits(of.kind === 'flow' ? over : of, period);
    const units = found.units.map(({ unit }) => unit);
    const pairs = units.map((unit) => ({ unit, ...pairOf(unit.unitId) }));
    const both = pairs.filter(({ part, whole }) => part.is === 'number' && whole.is === 'number');
    if (both.length === 0) {
      const own = pairOf(root.unitId);
      return wholeAlone(ratio(own.part, own.whole), units);
    }
    const missing = pairs.filter((pair) => !both.includes(pair)).map(({ unit }) => unit);
    return {
      value:
        found.unsure.size > 0
          ? NO_BASIS
          : ratio(sumValues(both.map(({ part }) => part)), sumValues(both.map(({ whole }) => whole))),
      base: baseOf(units.length, missing),
    };
  };

  const ofTarget = (source: SourceOf<'target'>, unitId: number, period: Period): ValueWithBase =>
    targetFigure(source, target(unitId, source.indicator, source.span, period), period, (days) =>
      figure(source.indicator, unitId, days),
    );

  const own = openOwnSources(evidence, { root, reportingUnits, figure });
  return {
    evidence,
    root,
    treeOf,
    reportingUnits,
    endedUnits,
    figure,
    figureOf,
    finding,
    foundInUnits,
    wholeFrom,
    own,
    target,
  };
}
