import type { Period } from '../../domain/period.ts';
import type { UnitSuccession } from '../../domain/unit-succession.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { restateWords } from '../../text/vi/restate.ts';
import { unitName } from '../check-figures.ts';
import { explainFinding, type CellLookup } from '../explain-finding.ts';
import type { ExplanationPart } from '../figure.ts';
import { isNoBasis } from '../figure-values.ts';
import type { Indicator } from '../indicator.ts';
import { sumValues } from '../unit-finding.ts';
import type { Contribution } from './contributions.ts';
import { NONE, plus } from './fraction.ts';
import type { RestatedView } from './restated-view.ts';

const words = restateWords;

/**
 * The chain behind a restated figure: the new unit, the old units with how they came to it, their forms and lists. Null
 * when nothing was put together. The first text says how the parts make the figure.
 */
export function explainRestated(
  restated: RestatedView,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
): readonly [how: string, parts: readonly ExplanationPart[]] | null {
  const contributions = restated.contributionsTo(indicator, unitId, period);
  if (contributions === null || isOnlyItself(contributions, unitId)) return null;
  return [
    words.sumOld(
      formatCount(contributions.filter(({ value }) => value.is !== 'missing').length),
      formatCount(contributions.length),
    ),
    explainContributions(restated, cells, indicator, unitId, contributions),
  ];
}

/** A part for each old unit, with its value here and what it reported. */
export function explainContributions(
  restated: RestatedView,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  contributions: readonly Contribution[],
): readonly ExplanationPart[] {
  return contributions.map((contribution) => {
    const { unitId: oldId, value, finding, days } = contribution;
    const label = unitName(restated.base, oldId, days);
    if (finding === null) return { label, value, how: words.outside, unitId: oldId, sources: [], parts: [] };
    const reported = explainFinding(restated.base, cells, indicator, oldId, days, finding);
    const how = howItCame(restated, contribution, unitId);
    const isAll = value.is === 'missing' || isWhole(contribution);
    // All of it is here: the old unit's own cells stand directly below.
    if (isAll) return { ...reported, label, how: [how, reported.how].filter((text) => text !== '').join('; ') };
    const below = { ...reported, label: words.reported(label) };
    return { label, value, how, unitId: oldId, sources: [], parts: [below] };
  });
}

/** What belongs to no unit of the view day. */
export function closedPart(parts: readonly ExplanationPart[]): ExplanationPart {
  const reported = parts.filter(({ value }) => value.is !== 'missing');
  const value = reported.some((part) => isNoBasis(part.value))
    ? ({ is: 'undefined', why: 'no-basis' } as const)
    : sumValues(reported.map((part) => part.value));
  return { label: words.closed, value, how: words.closedHow, sources: [], parts };
}

function isOnlyItself(contributions: readonly Contribution[], unitId: number): boolean {
  const [only, ...more] = contributions;
  return more.length === 0 && only?.unitId === unitId && (only.value.is === 'missing' || isWhole(only));
}

const isWhole = ({ value, portions }: Contribution) =>
  !isNoBasis(value) && portions.every(({ by, units }) => by === 'whole' && units.length === 1);

/** The acts by which something of an old unit as it stood on the first of the days came to a unit. */
export function howUnitCame({ base, ways }: RestatedView, oldId: number, days: Period, unitId: number): string[] {
  const nameOf = (id: number) => unitName(base, id, { ...days, to: ways.tree.day });
  const ends = new Set(
    ways
      .from(oldId, days.from)
      .flatMap(({ units }) => units.filter((id) => id === unitId || ways.tree.subtreeOf(unitId).has(id))),
  );
  const links = [...new Set([...ends].flatMap((end) => ways.between(oldId, days.from, end)))];
  if (links.length > 0) return links.map((link) => linkWords(link, nameOf));
  return oldId === unitId ? [] : [words.cellsMoved(nameOf(unitId))];
}

function howItCame(restated: RestatedView, contribution: Contribution, unitId: number): string {
  const { unitId: oldId, days, value, portions } = contribution;
  const rules = new Set(portions.map(({ by }) => by));
  const shared = portions.filter(({ by }) => by === 'share');
  const total = shared.reduce((sum, { share }) => plus(sum, share), NONE);
  const rule = isNoBasis(value)
    ? [portions.length === 0 ? words.unsure : words.noBasis]
    : [
        ...(rules.has('cell') ? [words.byCell] : []),
        ...(shared.length === 0 ? [] : [words.share(String(total.part), String(total.whole))]),
      ];
  const came = howUnitCame(restated, oldId, days, unitId);
  return [...came, ...rule].join('; ');
}

function linkWords(link: UnitSuccession, nameOf: (unitId: number) => string): string {
  const day = formatDay(link.onDay);
  const text =
    link.fromUnitId === link.toUnitId ? words.link.stays(day) : words.link[link.kind](nameOf(link.toUnitId), day);
  return link.document === null ? text : words.document(text, link.document);
}
