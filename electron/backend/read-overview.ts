import type { Overview, OverviewMarks } from '../../shared/contract/overview-views.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { periodBefore, viewPeriod, yearOf, type Period } from '../../shared/domain/period.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import { ADMITTED } from '../../shared/domain/target.ts';
import { quartersUpTo } from '../../shared/reports/overview/quarters-up-to.ts';
import type { FigureView } from '../../shared/statistics/figure-view.ts';
import { explainChecks } from '../../shared/reports/check-explanations.ts';
import { overviewFigures } from '../../shared/reports/overview/overview-figures.ts';
import { viewNotes } from '../../shared/reports/view-notes.ts';
import { countDue } from '../../shared/pipeline/summarise-pipeline.ts';
import { checkFigures } from '../../shared/statistics/check-figures.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { resultPeriod } from '../../shared/statistics/target-figure.ts';
import { noteFigures } from '../../shared/statistics/note-figures.ts';
import { countAhead } from './count-ahead.ts';
import { figuresInSteps, figuresInViewInSteps } from './figures-of-period.ts';
import { pipelineInSteps } from './pipeline-of-file.ts';
import { readBoard } from './read-board.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import type { ReadDb } from './store/db.ts';

type Asked = { readonly period: Period; readonly view: FigureView | undefined; readonly today: IsoDate };

/** Who is missing, what does not add up, what the whole reached, who is slow; trend and changes beside them. */
export function* readOverview(db: ReadDb, { period, view, today }: Asked): Steps<Overview> {
  const figures = yield* figuresInViewInSteps(db, period, view, today);
  yield* countAhead(figures, [ADMITTED], [resultPeriod(yearOf(period), period), period, periodBefore(period)]);
  for (const quarter of quartersUpTo(period.to)) {
    yield;
    figures.figure(ADMITTED, figures.root.unitId, quarter);
  }
  const reporting = yield* reportingOf(db, period, today);
  yield;
  const checks = checksOf(db, figures, period);
  yield;
  const counted = overviewFigures(figures, period);
  return {
    ...counted,
    period: viewPeriod(period),
    base: counted.admitted.base,
    viewNotes: viewNotes(figures, period, { unitId: figures.root.unitId, comparesLastYear: true }),
    reporting,
    checks,
    nearPercent: figures.evidence.facts.settings.nearPercent,
  };
}

function* reportingOf(db: ReadDb, period: Period, today: IsoDate): Steps<Overview['reporting']> {
  const board = yield* readBoard(db, period, 1, today);
  const missing = board.rows.filter(({ reports: [report] }) => report?.by === 'none' && !report.isWaiting);
  return {
    count: board.count,
    missing: missing.map(({ unit }) => ({ id: unit.unitId, name: unit.name })),
    dueOn: board.periods[0]?.deadline?.on ?? null,
  };
}

function checksOf(db: ReadDb, figures: Figures, period: Period): Overview['checks'] {
  const root = figures.root.unitId;
  const problems = checkFigures(figures, root, period);
  const failing = problems.filter(({ weight }) => weight !== 'note');
  const explained = explainChecks(failing, listCheckExplanations(db));
  const open = failing.filter((_, index) => explained[index]?.explanation?.isStale !== false);
  return {
    open,
    explained: failing.length - open.length,
    notes: [...problems.filter(({ weight }) => weight === 'note'), ...noteFigures(figures, root, period)],
  };
}

/** Villages without members, cells that stand still, and what falls due from today on. */
export function* readOverviewMarks(db: ReadDb, period: Period, today: IsoDate): Steps<OverviewMarks> {
  const figures = yield* figuresInSteps(db, period);
  const { idleYears, fewMembers } = figures.evidence.facts.settings;
  const whole = (code: string) => figures.figure(code, figures.root.unitId, period);
  yield;
  const emptyPlaces = whole('places.without-members');
  yield;
  const [idleCells, smallCells] = [whole('cells.idle'), whole('cells.few-members')];
  const pipeline = yield* pipelineInSteps(db);
  const due = countDue(yield* pipeline.lookAt(today));
  return {
    period: viewPeriod(period),
    ...{ emptyPlaces, idleCells, idleYears, smallCells, fewMembers },
    due: {
      day: today,
      lists: pipeline.lists.length,
      candidateLists: pipeline.lists.filter(({ kind }) => kind === 'candidates').length,
      counts: due,
    },
  };
}
