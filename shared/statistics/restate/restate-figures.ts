import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { Figure } from '../figure.ts';
import { alone, baseOf, isNoBasis, MISSING, NO_BASIS, NOT_ADDED_UP, ratio, shown } from '../figure-values.ts';
import type { ValueWithBase } from '../figure-values.ts';
import type { Figures, SourceOf } from '../figures.ts';
import type { Indicator } from '../indicator.ts';
import { isOwn, openOwnSources } from '../own-sources.ts';
import { targetFigure } from '../target-figure.ts';
import { sumValues } from '../unit-finding.ts';
import { openContributions, type Contribution } from './contributions.ts';
import { followUnits } from './follow-units.ts';
import { countOrganisations, organisationsThen } from './organisations-then.ts';
import { placeUnits } from './unit-places.ts';
import type { RestatedView } from './restated-view.ts';

/**
 * The same questions answered for the units of a view day (“theo đơn vị hiện nay”): what a unit reported itself where
 * it stood, and what the units it came from reported, in the parts that their links tell. The whole is what it is by
 * the units of that time, but for units that left for another file. No period may end after the view day.
 */
export function restateFigures(base: Figures, viewDay: IsoDate): Figures {
  const { evidence, root } = base;
  const { facts, treeOn } = evidence;
  const tree = treeOn(viewDay);
  const ways = followUnits(facts.units, facts.successions, tree);
  const places = placeUnits({ facts, rootId: root.unitId, ways, treeOn });
  const contributions = openContributions(base, ways, places);
  const tops = new Set(tree.childrenOf(root.unitId).map(({ unitId }) => unitId));
  const known = new Map<string, Figure>();
  const indicatorOf = (code: string): Indicator => {
    const indicator = evidence.catalogue.find(code);
    if (indicator === null) throw new Error(`no such indicator: ${code}`);
    return indicator;
  };

  const contributionsTo: RestatedView['contributionsTo'] = (indicator, unitId, period) => {
    if (unitId === root.unitId) return contributions.toRoot(indicator, period);
    if (tops.has(unitId)) return contributions.toTop(indicator, unitId, period);
    return tree.find(unitId) === null ? null : contributions.toLower(indicator, unitId, period);
  };

  const organisations = new Map<string, ReturnType<typeof organisationsThen>>();
  const organisationsOf: RestatedView['organisationsOf'] = (indicator, unitId, period) => {
    const key = `${indicator.code} ${period.from} ${period.to}`;
    const found = organisations.get(key) ?? organisationsThen(base, { ways, topOf: places.topOf }, indicator, period);
    organisations.set(key, found);
    return found.get(unitId) ?? [];
  };

  const figureOf = (indicator: Indicator, unitId: number, period: Period): Figure => {
    const key = `${indicator.code} ${unitId} ${period.from} ${period.to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = { indicator: indicator.code, unitId, ...work(indicator, unitId, period) };
    known.set(key, answer);
    return answer;
  };
  const figure = (code: string, unitId: number, period: Period) => figureOf(indicatorOf(code), unitId, period);

  const work = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    const { source } = indicator;
    const answer = asked(indicator, unitId, period);
    // The past of a unit that came from another file is not in this one.
    if (unitId !== root.unitId || source.from === 'target') return answer;
    const outside = [...contributions.outsideOf(period, indicator.kind).values()].flat();
    const { reported, expected, missingUnitIds } = answer.base;
    const base = {
      reported,
      expected: expected + outside.length,
      missingUnitIds: [...missingUnitIds, ...outside],
    };
    return outside.length === 0 ? answer : { value: answer.value, base };
  };

  const asked = (indicator: Indicator, unitId: number, period: Period): ValueWithBase => {
    const { source } = indicator;
    switch (source.from) {
      case 'admissions':
      case 'mean-age':
      case 'members':
      case 'members-mean-age':
      case 'forms':
      case 'reported': {
        const parts = contributionsTo(indicator, unitId, period);
        return parts === null ? base.figureOf(indicator, unitId, period) : sumUp(indicator, unitId, period, parts);
      }
      case 'units':
        return tops.has(unitId)
          ? countOrganisations(organisationsOf(indicator, unitId, period))
          : base.figureOf(indicator, unitId, period);
      case 'ratio':
        return ofRatio(source, indicator, unitId, period);
      case 'target':
        return targetFigure(source, base.target(unitId, source.indicator, source.span, period), period, (days) =>
          figure(source.indicator, unitId, days),
        );
      default:
        return isOwn(indicator) ? own.value(indicator, unitId, period) : base.figureOf(indicator, unitId, period);
    }
  };

  const sumUp = (
    indicator: Indicator,
    unitId: number,
    period: Period,
    parts: readonly Contribution[],
  ): ValueWithBase => {
    const [only, ...more] = parts;
    // Most units: what one unit sent is all there is.
    if (only !== undefined && more.length === 0 && only.portions.every(({ by }) => by === 'whole')) {
      if (!isNoBasis(only.value) && unitId !== root.unitId) return alone(only.unitId, only.value);
    }
    const reported = parts.filter(({ value }) => value.is !== 'missing');
    const base_ = baseOf(
      parts.length,
      parts.filter(({ value }) => value.is === 'missing'),
    );
    if (reported.length === 0) {
      // What the organisation sent for all its units cannot be taken apart.
      const own = unitId === root.unitId && base.figureOf(indicator, unitId, period).value.is !== 'missing';
      return { value: own ? NO_BASIS : MISSING, base: base_ };
    }
    if (reported.some(({ value }) => isNoBasis(value))) return { value: NO_BASIS, base: base_ };
    const isDivided = reported.some(({ portions }) => portions.some(({ by }) => by !== 'whole'));
    if (indicator.isOwnOnly && (reported.length > 1 || isDivided)) return { value: NOT_ADDED_UP, base: base_ };
    return { value: shown(sumValues(reported.map(({ value }) => value))), base: base_ };
  };

  /** Part and whole of the same old units. */
  const ofRatio = (source: SourceOf<'ratio'>, asked: Indicator, unitId: number, period: Period): ValueWithBase => {
    const parts = contributionsTo(indicatorOf(source.of), unitId, period);
    const wholes = contributionsTo(indicatorOf(source.over), unitId, period);
    if (parts === null || wholes === null) return base.figureOf(asked, unitId, period);
    const partOf = new Map(parts.map((part) => [part.unitId, part.value]));
    const pairs = wholes.map(({ unitId: id, value }) => ({
      unitId: id,
      part: partOf.get(id) ?? MISSING,
      whole: value,
    }));
    const both = pairs.filter(({ part, whole }) => part.is !== 'missing' && whole.is !== 'missing');
    const missing = pairs.filter((pair) => !both.includes(pair));
    const isOpen = both.some(({ part, whole }) => isNoBasis(part) || isNoBasis(whole));
    const value = isOpen
      ? NO_BASIS
      : both.length === 0
        ? MISSING
        : ratio(sumValues(both.map(({ part }) => part)), sumValues(both.map(({ whole }) => whole)));
    return { value, base: baseOf(pairs.length, missing) };
  };

  const reportingUnits = () => tree.childrenOf(root.unitId);
  // Places, cells and people stand where they are; what is worked out of other figures takes the restated ones.
  const own = openOwnSources(evidence, { root, reportingUnits: base.reportingUnits, figure });
  return {
    ...base,
    own,
    treeOf: () => tree,
    reportingUnits,
    endedUnits: () => [],
    figure,
    figureOf,
    restated: {
      viewDay,
      base,
      ways,
      contributionsTo,
      closedIn: (indicator, period) => contributions.toTop(indicator, root.unitId, period),
      organisationsOf,
      changedUnits,
    },
  };

  /** Units directly under the root in the period whose figures now belong to other units, or to them only in part. */
  function changedUnits(period: Period): readonly number[] {
    const then = [...base.reportingUnits(period), ...base.endedUnits(period).map(({ unit }) => unit)];
    return then.flatMap(({ unitId }) => {
      const blocks = places.during(unitId, period);
      const isItself = blocks.length === 1 && blocks[0]?.units.length === 1 && blocks[0].units[0] === unitId;
      return isItself && tops.has(unitId) ? [] : [unitId];
    });
  }
}
