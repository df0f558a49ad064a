import type { IsoDate } from '../domain/partial-date.ts';
import { periodFromDays, viewPeriod, type Period, type PeriodView } from '../domain/period.ts';
import { countedBy } from '../domain/target-scopes.ts';
import type { TargetKind, TargetValue } from '../domain/target.ts';
import type { TargetFact } from '../statistics/figure-facts.ts';
import { resultPeriod, type Figures } from '../statistics/figures.ts';
import { isOfYear } from '../statistics/find-target.ts';
import { targetProgress, type TargetProgress } from '../statistics/target-progress.ts';
import { averagePerYear, countDays, yearsIn } from '../statistics/target-time.ts';
import { chainsOf, startsOf, targetsInForce } from '../statistics/targets-in-force.ts';
import type { Decimal } from '../text/format.ts';
import { viewContent, type ContentView } from './target-contents.ts';

/** One state of a target: the first, or a revision. */
export type TargetRevision = TargetValue &
  TargetRecord & {
    readonly id: number;
    readonly setter: string;
    readonly document: string | null;
    readonly documentDate: IsoDate | null;
    /** From when it counts; empty: from the beginning. */
    readonly since: IsoDate | '';
  };

/** Where a target came from. */
export type TargetRecord = {
  /** When it was written into the data file; local date and time. */
  readonly recordedAt: string;
  /** The cell it was read from; null: pasted or typed. */
  readonly source: { readonly file: string; readonly sheet: string; readonly cell: string } | null;
  /** As it was written or typed. */
  readonly written: string;
};

/** A target of one unit with everything that became of it, oldest first. */
export type TargetHistory = {
  readonly content: ContentView;
  readonly kind: TargetKind;
  readonly period: PeriodView;
  readonly revisions: readonly TargetRevision[];
  /** Id of the one in force on the last day of the period shown. */
  readonly inForce: number;
  /** Null where its days lie outside of what was read for the period shown. */
  readonly progress: TargetProgress | null;
  /** Indicator and days of the result, for its explanation; null without a way to count. */
  readonly counter: { readonly indicator: string; readonly periodCode: string } | null;
  /** Result by year of the real days gone; null for a year's target and without a result. `years` with two decimals. */
  readonly average: { readonly perYear: Decimal; readonly years: Decimal } | null;
};

/** Days of more than a year have a mean by year. */
const ONE_YEAR = 366;

/** Every target of one unit with its revisions, those of the latest days first. */
export function listTargetHistories(
  figures: Figures,
  unitId: number,
  { period, recordOf }: { readonly period: Period; readonly recordOf: (id: number) => TargetRecord },
): readonly TargetHistory[] {
  const own = figures.evidence.facts.targets.filter((target) => target.unitId === unitId);
  return chainsOf(own)
    .flatMap((chain) => {
      const [inForce] = targetsInForce(chain, period.to);
      return inForce === undefined ? [] : [historyOf(figures, chain, inForce, period, recordOf)];
    })
    .toSorted((a, b) => b.period.to.localeCompare(a.period.to) || b.period.from.localeCompare(a.period.from));
}

function historyOf(
  figures: Figures,
  chain: readonly TargetFact[],
  target: TargetFact,
  period: Period,
  recordOf: (id: number) => TargetRecord,
): TargetHistory {
  const { catalogue, facts } = figures.evidence;
  const since = startsOf(chain);
  const code = countedBy(target);
  const indicator = code === null ? null : catalogue.find(code);
  // Facts are read for the year shown and for what holds its last day; a target of other days has no result here.
  const isRead = isOfYear(target, period) || (target.from <= period.to && target.to >= period.to);
  const until = isRead ? resultPeriod(target, period) : null;
  const figure = indicator === null || until === null ? null : figures.figureOf(indicator, target.unitId, until);
  const progress = !isRead
    ? null
    : targetProgress({
        target,
        result: figure,
        day: period.to,
        growsWithTime: indicator?.kind === 'flow',
        nearPercent: facts.settings.nearPercent,
      });
  const reached = progress?.noResult === null && progress.result.is === 'number' ? progress.result.value : null;
  const perYear =
    reached === null || until === null || indicator?.kind !== 'flow' || countDays(target) <= ONE_YEAR
      ? null
      : averagePerYear(reached, until);
  return {
    content: viewContent(target, catalogue),
    kind: target.kind,
    period: viewPeriod(periodFromDays(target.from, target.to)),
    revisions: chain.map((one, index) => {
      const { id, value, valueTo, decimals, setter, document, documentDate } = one;
      return {
        id,
        value,
        valueTo,
        decimals,
        setter,
        document,
        documentDate,
        since: since[index] ?? '',
        ...recordOf(id),
      };
    }),
    inForce: target.id,
    progress,
    counter: indicator === null || until === null ? null : { indicator: indicator.code, periodCode: until.code },
    average: perYear === null || until === null ? null : { perYear, years: yearsIn(until) },
  };
}
