import { readPeriod, yearOf, type Period } from '../domain/period.ts';
import { contentKey, countedBy } from '../domain/target-scopes.ts';
import { targetKindCodes, type TargetKind, type TargetSubject, type TargetValue } from '../domain/target.ts';
import type { UnitRef, UnitVersion } from '../domain/unit.ts';
import type { FigureBase, FigureValue } from '../statistics/figure.ts';
import type { TargetFact } from '../statistics/figure-facts.ts';
import type { Figures } from '../statistics/figures.ts';
import { resultPeriod } from '../statistics/target-figure.ts';
import { isOfTerm } from '../statistics/find-target.ts';
import { targetProgress, type TargetProgress } from '../statistics/target-progress.ts';
import { targetsInForce } from '../statistics/targets-in-force.ts';
import { sumHeldTargets, sumTargets, type ColumnSum } from './target-sums.ts';
import { reportWords } from '../text/vi/reports.ts';
import { groupUnits } from './unit-groups.ts';
import { endedNote } from './view-notes.ts';

/** What a board of targets is about. */
export type TargetContent = Pick<TargetSubject, 'indicator' | 'scope'>;

/** Targets of the year by kind, and the one of the term. */
export const targetColumns = [...targetKindCodes, 'term'] as const;
export type TargetColumn = (typeof targetColumns)[number];

export type BoardTarget = TargetValue & { readonly id: number; readonly kind: TargetKind };

export type BoardRow = {
  readonly unit: UnitRef;
  /** Title of its group of units; null for the organisation itself. */
  readonly group: string | null;
  readonly targets: Readonly<Record<TargetColumn, BoardTarget | null>>;
  /** The target the result is held against; null: none was set. */
  readonly held: TargetColumn | null;
  /** Without a target: what was reached in the same days; null where nothing counts it. */
  readonly result: { readonly value: FigureValue; readonly base: FigureBase; readonly periodCode: string } | null;
  readonly progress: TargetProgress | null;
};

export type TargetBoard = {
  readonly content: TargetContent;
  /** Code of the indicator that counts the result; null: “chưa có cách tính”. */
  readonly counter: string | null;
  readonly isShare: boolean;
  /** The result grows with the days; a share or a state on a day does not. */
  readonly growsWithTime: boolean;
  readonly span: 'year' | 'term';
  readonly year: Period;
  /** Terms there are targets for, the longest first; `term` is the one shown. */
  readonly terms: readonly Period[];
  readonly term: Period | null;
  readonly rows: readonly BoardRow[];
  readonly whole: BoardRow;
  /** Units the result of the whole counts that ended before the last day and have no row; to be told with it. */
  readonly endedNotes: readonly string[];
  /** What was given to the units against what the organisation has itself; null for shares, which do not add up. */
  readonly sums: Readonly<Record<TargetColumn | 'held', ColumnSum>> | null;
};

type Wanted = {
  readonly content: TargetContent;
  readonly span: 'year' | 'term';
  /** Code of the term to show; else the first there is. */
  readonly term?: string;
};

/** Targets and results of every unit for one content, as they stood on the period's last day. */
export function buildTargetBoard(
  figures: Figures,
  period: Period,
  { content, span, term: wanted }: Wanted,
): TargetBoard {
  const { facts, catalogue } = figures.evidence;
  const key = contentKey(content);
  const own = targetsInForce(
    facts.targets.filter((target) => contentKey(target) === key),
    period.to,
  );
  const ofUnit = Map.groupBy(own, ({ unitId }) => unitId);
  const terms = termsOf(own, period);
  const term = terms.find(({ code }) => code === wanted) ?? terms[0] ?? null;
  const year = yearOf(period);
  const code = countedBy(content);
  const indicator = code === null ? null : catalogue.find(code);

  const growsWithTime = indicator?.kind === 'flow';

  // Thousands of units share a handful of spans.
  const spans = new Map<string, Period>();
  const untilNow = (days: Pick<Period, 'from' | 'to'>): Period => {
    const name = `${days.from} ${days.to}`;
    const known = spans.get(name) ?? resultPeriod(days, period);
    spans.set(name, known);
    return known;
  };
  const rowOf = (unit: UnitVersion, group: string | null): BoardRow => {
    const found = columnsOf(ofUnit.get(unit.unitId) ?? [], year, term);
    const held = span === 'term' ? (found.term === null ? null : 'term') : heldOf(found);
    const target = held === null ? null : found[held];
    const days = target ?? (span === 'year' ? year : term);
    const until = days === null || days.from > period.to ? null : untilNow(days);
    const figure = indicator === null || until === null ? null : figures.figureOf(indicator, unit.unitId, until);
    return {
      unit: { id: unit.unitId, name: unit.name },
      group,
      targets: {
        assigned: shown(found.assigned),
        resolution: shown(found.resolution),
        striving: shown(found.striving),
        term: shown(found.term),
      },
      held,
      result:
        figure === null || until === null ? null : { value: figure.value, base: figure.base, periodCode: until.code },
      progress:
        target === null
          ? null
          : targetProgress({
              target,
              result: figure,
              day: period.to,
              growsWithTime,
              nearPercent: facts.settings.nearPercent,
            }),
    };
  };

  const rows = groupUnits(figures.reportingUnits(period)).flatMap(({ title, units }) =>
    units.map((unit) => rowOf(unit, title)),
  );
  const whole = rowOf(figures.root, null);
  const isShare = indicator?.unit === '%';
  return {
    content,
    counter: indicator?.code ?? null,
    isShare,
    growsWithTime,
    span,
    year,
    terms,
    term,
    rows,
    whole,
    endedNotes: endedUnitsIn(figures, whole, period),
    sums: isShare ? null : { ...sumTargets(rows, whole), held: sumHeldTargets(rows, whole) },
  };
}

function endedUnitsIn(figures: Figures, { result }: BoardRow, period: Period): readonly string[] {
  const summed = result === null || result.value.is === 'missing' ? null : readPeriod(result.periodCode);
  return summed === null ? [] : endedNote(figures, reportWords.base.targetResult, period, summed);
}

type Found = Readonly<Record<TargetColumn, TargetFact | null>>;

function columnsOf(targets: readonly TargetFact[], year: Period, term: Period | null): Found {
  const ofYear = (kind: TargetKind) =>
    targets.find((target) => target.kind === kind && target.from === year.from && target.to === year.to) ?? null;
  const ofTerm = targets.filter((target) => target.from === term?.from && target.to === term.to);
  const order = ({ kind }: TargetFact) => targetKindCodes.indexOf(kind);
  return {
    assigned: ofYear('assigned'),
    resolution: ofYear('resolution'),
    striving: ofYear('striving'),
    term: ofTerm.toSorted((a, b) => order(a) - order(b))[0] ?? null,
  };
}

const heldOf = (found: Found): TargetColumn | null => targetKindCodes.find((kind) => found[kind] !== null) ?? null;

function shown(target: TargetFact | null): BoardTarget | null {
  if (target === null) return null;
  const { id, kind, value, valueTo, decimals } = target;
  return { id, kind, value, valueTo, decimals };
}

function termsOf(targets: readonly TargetFact[], period: Period): readonly Period[] {
  const spans = targets.filter((target) => isOfTerm(target, period));
  const byDays = new Map(spans.map(({ from, to }) => [`${from}..${to}`, { code: `${from}..${to}`, from, to }]));
  // The longest first: the earlier it begins and the later it ends.
  return [...byDays.values()].toSorted((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));
}
