import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import { explainChecks } from '../../shared/reports/check-explanations.ts';
import type { ReportingFacts } from '../../shared/reporting/reporting-facts.ts';
import { checkFigures } from '../../shared/statistics/check-figures.ts';
import { openFigures, type Figures } from '../../shared/statistics/figures.ts';
import type { Indicator } from '../../shared/statistics/indicator.ts';
import { readFigureFactsIn } from './figures-of-period.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import type { ReadDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { listDeadlines, listReceivedFiles, listReportNotes, listWaitingReports } from './store/reporting-store.ts';
import { readSettings } from './store/settings-store.ts';

/** What the states of these periods are worked out from, and the figures behind them. */
export type OpenReporting = {
  readonly facts: ReportingFacts;
  readonly figuresOf: (period: Period) => Figures;
};

const TOTAL = 'admitted.total';

/** Reads everything about who has reported for the periods, all at once. `today` by the clock of this computer. */
export function openReporting(db: ReadDb, periods: readonly Period[], today: IsoDate): OpenReporting {
  const window = {
    from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
  const read = readFigureFactsIn(db, window);
  if (findRootUnit(read.units) === null) throw stopWith('figures.no-root-unit');
  const settingsOn = remembering((day: IsoDate) => readSettings(db, day));
  // Counting rules are dated; most often all periods have the same ones.
  const opened = new Map<string, Figures>();
  const figuresOf = (period: Period): Figures => {
    const settings: Settings = settingsOn(period.to);
    const key = JSON.stringify(settings);
    const figures = opened.get(key) ?? openFigures({ ...read, settings });
    opened.set(key, figures);
    return figures;
  };
  const explanations = listCheckExplanations(db);
  const failedChecks = (unitId: number, period: Period) => {
    const problems = checkFigures(figuresOf(period), unitId, period).filter(isOfUnit);
    return explainChecks(problems, explanations).filter(({ explanation }) => explanation?.isStale !== false).length;
  };
  const indicators = new Map<Figures, Indicator>();
  const totalIn = (figures: Figures): Indicator => {
    const total = indicators.get(figures) ?? figures.evidence.catalogue.find(TOTAL);
    if (total === null) throw new Error(`no such indicator: ${TOTAL}`);
    indicators.set(figures, total);
    return total;
  };
  const { source } = totalIn(figuresOf(periods[0] ?? { code: '', ...window }));
  const facts: ReportingFacts = {
    units: read.units,
    files: listReceivedFiles(db, window),
    waiting: listWaitingReports(db),
    notes: listReportNotes(db),
    deadlines: listDeadlines(db),
    rulesOn: (day) => settingsOn(day).reporting,
    flowForms: new Set('rows' in source ? source.rows.map(({ form }) => form) : []),
    admitted(unitId, period) {
      const figures = figuresOf(period);
      const { value } = figures.finding(totalIn(figures), unitId, period);
      return value.is === 'number' ? value.value : null;
    },
    failedChecks,
    today,
    trackedFrom: readMeta(db).createdAt.slice(0, 10),
  };
  return { facts, figuresOf };
}

/** What the board's own summary says otherwise is no fault of the unit's report. */
const isOfUnit = ({ weight, code }: Problem) => weight === 'fix' && code !== 'figures.summary-differs';

function remembering<Answer>(work: (day: IsoDate) => Answer): (day: IsoDate) => Answer {
  const known = new Map<IsoDate, Answer>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = work(day);
    known.set(day, answer);
    return answer;
  };
}
