import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { Figure } from '../figure.ts';
import { alone, baseOf, isNoBasis, MISSING, NO_BASIS, NOT_ADDED_UP, ratio, shown } from '../figure-values.ts';
import type { ValueWithBase } from '../figure-values.ts';
import { figuresByUnit } from '../figures-by-unit.ts';
import type { Figures, SourceOf } from '../figures.ts';
import type { Indicator } from '../indicator.ts';
import { isOwn, openOwnSources } from '../own-sources.ts';
import { targetFigure } from '../target-figure.ts';
import { sumValues } from '../unit-finding.ts';
import { openContributions, type Contribution } from './contributions.ts';
import { addUpThen, openCountsThen } from './counts-then.ts';
import { followUnits, OUTSIDE } from './follow-units.ts';
import { countOrganisations, organisationsThen } from './organisations-then.ts';
import { openPeopleThen, type PeopleThen } from './people-then.ts';
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
  const knownOf = figuresByUnit();
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

  /** What tells of a unit of the view day that it lies in this one; null where a figure of it is as reported. */
  const placeIn = (unitId: number): ((id: number) => number) | null => {
    // The whole is of the same places, cells and people, but for what went to another file.
    if (unitId === root.unitId) return ways.leaveFile ? (id) => (id === OUTSIDE ? OUTSIDE : unitId) : null;
    if (tops.has(unitId)) return places.topOf;
    if (tree.find(unitId) === null) return null;
    const subtree = tree.subtreeOf(unitId);
    return (id) => (subtree.has(id) ? unitId : OUTSIDE);
  };
  const then = openCountsThen(base, ways, places.topOf);
  const countsTo: RestatedView['countsTo'] = (indicator, unitId, period) => {
    const placeOf = placeIn(unitId);
    if (placeOf === null) return null;
    return tops.has(unitId) ? then.toTop(indicator, unitId, period) : then.toPlace(indicator, unitId, placeOf, period);
  };
  let people: PeopleThen | null = null;
  const peopleThen = () => {
    if (facts.pipeline !== undefined) people ??= openPeopleThen(base, facts.pipeline(), ways);
    return people;
  };
  const peopleIn: RestatedView['peopleIn'] = (count, unitId, period) => {
    const placeOf = placeIn(unitId);
    return placeOf === null ? null : (peopleThen()?.behind(count, unitId, placeOf, period) ?? []);
  };
  const holderOf: RestatedView['holderOf'] = (thing, period) => {
    const [only, second] = [...new Set(then.endsOf(thing, period).map(places.topOf))];
    return only === undefined || second !== undefined || only === OUTSIDE ? null : only;
  };

  const figureOf = (indicator: Indicator, unitId: number, period: Period): Figure => {
    const before = knownOf(indicator.code, period).get(unitId);
    if (before !== undefined) return before;
    const answer = { indicator: indicator.code, unitId, ...work(indicator, unitId, period) };
    knownOf(indicator.code, period).set(unitId, answer);
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
      case 'places':
      case 'cells': {
        const counts = countsTo({ ...indicator, source }, unitId, period);
        return counts === null ? base.figureOf(indicator, unitId, period) : addUpThen(counts);
      }
      case 'pipeline': {
        const placeOf = placeIn(unitId);
        const asNow = placeOf === null ? null : peopleThen();
        return placeOf === null || asNow === null
          ? base.figureOf(indicator, unitId, period)
          : asNow.value(source.count, unitId, placeOf, period);
      }
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
    const [of, over] = [indicatorOf(source.of), indicatorOf(source.over)];
    if (isOwn(of) || isOwn(over)) {
      const isWhole = ({ reported, expected }: Figure['base']) => reported === expected;
      const [part, whole] = [figureOf(of, unitId, period), figureOf(over, unitId, period)];
      const value = isWhole(part.base) && isWhole(whole.base) ? ratio(part.value, whole.value) : MISSING;
      return { value, base: part.base.reported < whole.base.reported ? part.base : whole.base };
    }
    const parts = contributionsTo(of, unitId, period);
    const wholes = contributionsTo(over, unitId, period);
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
  // What is worked out of other figures takes the restated ones.
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
      countsTo,
      peopleIn,
      holderOf,
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
