import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import type { Period } from '../../shared/domain/period.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { explainChecks } from '../../shared/reports/check-explanations.ts';
import { admittedOfUnit } from '../../shared/reporting/admitted-of-unit.ts';
import type { ReportingFacts } from '../../shared/reporting/reporting-facts.ts';
import { checkFigures } from '../../shared/statistics/check-figures.ts';
import { openFigures, type Figures } from '../../shared/statistics/figures.ts';
import type { Indicator } from '../../shared/statistics/indicator.ts';
import { figuresInSteps, firstDayRead, readFigureFactsIn } from './figures-of-period.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import { findLastChangeOfFigures } from './store/change-set-store.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import type { ReadDb } from './store/db.ts';
import type { Window } from './store/facts-store.ts';
import { readMeta } from './store/meta-store.ts';
import { listDeadlines, listReceivedFiles, listReportNotes, listWaitingReports } from './store/reporting-store.ts';
import { readSettings } from './store/settings-store.ts';

/** What the states of these periods are worked out from, and the figures behind them. */
export type OpenReporting = {
  readonly facts: ReportingFacts;
  readonly figuresOf: (period: Period) => Figures;
};

/** Reads everything about who has reported for the periods, all at once. `today` by the clock of this computer. */
export function* openReporting(db: ReadDb, periods: readonly Period[], today: IsoDate): Steps<OpenReporting> {
  const window = {
    from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
  const { figuresOf, units, flowForms, admitted, failedChecks } = yield* figuresIn(db, window, periods);
  yield;
  const rulesOn = remembering((day: IsoDate) => readSettings(db, day).reporting);
  const facts: ReportingFacts = {
    units,
    files: listReceivedFiles(db, window),
    waiting: listWaitingReports(db),
    notes: listReportNotes(db),
    deadlines: listDeadlines(db),
    rulesOn,
    flowForms,
    admitted,
    failedChecks,
    today,
    trackedFrom: readMeta(db).createdAt.slice(0, 10),
  };
  return { facts, figuresOf };
}

type FiguresIn = Pick<ReportingFacts, 'flowForms' | 'admitted' | 'failedChecks'> & {
  readonly units: readonly UnitVersion[];
  readonly figuresOf: (period: Period) => Figures;
};

const TOTAL = 'admitted.total';
/** Windows kept at a time: the board, one report beside it, the list that is printed. */
const MOST_WINDOWS = 3;
const kept = new WeakMap<ReadDb, { readonly key: number; readonly windows: Map<string, FiguresIn> }>();

/** The figures of a window with what was asked of them, kept while no figure changes: a note about a call is none. */
function* figuresIn(db: ReadDb, window: Window, periods: readonly Period[]): Steps<FiguresIn> {
  const key = findLastChangeOfFigures(db);
  const known = kept.get(db);
  const windows = known?.key === key ? known.windows : new Map<string, FiguresIn>();
  const name = `${window.from} ${window.to}`;
  const figures = windows.get(name) ?? (yield* openFiguresIn(db, window, periods));
  windows.delete(name);
  windows.set(name, figures);
  for (const oldest of windows.keys()) if (windows.size > MOST_WINDOWS) windows.delete(oldest);
  kept.set(db, { key, windows });
  return figures;
}

function* openFiguresIn(db: ReadDb, window: Window, periods: readonly Period[]): Steps<FiguresIn> {
  // The other screens have the figures of the newest period already, and they mostly reach as far back.
  const newest = periods.at(-1);
  const isRead = newest?.to === window.to && firstDayRead(db, newest) <= window.from;
  const shared = isRead ? yield* figuresInSteps(db, newest) : null;
  const read = shared?.evidence.facts ?? (yield* readFigureFactsIn(db, window));
  if (findRootUnit(read.units) === null) throw stopWith('figures.no-root-unit');
  // Counting rules are dated; most often all periods have the same ones.
  const opened = new Map<string, Figures>(shared === null ? [] : [[JSON.stringify(read.settings), shared]]);
  const figuresOn = remembering((day: IsoDate) => {
    const settings = readSettings(db, day);
    const key = JSON.stringify(settings);
    const figures = opened.get(key) ?? openFigures({ ...read, settings });
    opened.set(key, figures);
    return figures;
  });
  const figuresOf = ({ to }: Period) => figuresOn(to);
  const explanations = listCheckExplanations(db);
  const total = totalIn(figuresOn(window.to));
  const { source } = total;
  return {
    units: read.units,
    figuresOf,
    flowForms: new Set('rows' in source ? source.rows.map(({ form }) => form) : []),
    admitted: rememberingUnits((unitId, period) => admittedOfUnit(figuresOf(period), total, unitId, period)),
    failedChecks: rememberingUnits((unitId, period) => {
      const problems = checkFigures(figuresOf(period), unitId, period).filter(isOfUnit);
      return explainChecks(problems, explanations).filter(({ explanation }) => explanation?.isStale !== false).length;
    }),
  };
}

function totalIn(figures: Figures): Indicator {
  const total = figures.evidence.catalogue.find(TOTAL);
  if (total === null) throw new Error(`no such indicator: ${TOTAL}`);
  return total;
}

/** What the board's own summary says otherwise is no fault of the unit's report. */
const isOfUnit = ({ weight, code }: Problem) => weight === 'fix' && code !== 'figures.summary-differs';

function remembering<Answer>(work: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Answer; // what was kept under the key
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}

function rememberingUnits<Answer>(
  work: (unitId: number, period: Period) => Answer,
): (unitId: number, period: Period) => Answer {
  const ofPeriod = remembering((_code) => new Map<number, Answer>());
  return (unitId, period) => {
    const known = ofPeriod(period.code);
    if (!known.has(unitId)) known.set(unitId, work(unitId, period));
    return known.get(unitId) as Answer; // set a line above
  };
}
