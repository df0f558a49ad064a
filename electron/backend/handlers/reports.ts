import { dirname } from 'node:path';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';
import { buildCellsReport } from '../../../shared/reports/cells-report.ts';
import { buildFeedback } from '../../../shared/reports/feedback-sheet.ts';
import { yearOf } from '../../../shared/domain/period.ts';
import { finish, type Steps } from '../../../shared/domain/steps.ts';
import { ADMITTED } from '../../../shared/domain/target.ts';
import { resultPeriod } from '../../../shared/statistics/target-figure.ts';
import type { IsoDate } from '../../../shared/domain/partial-date.ts';
import { buildReminderList } from '../../../shared/reports/reminder-list.ts';
import { buildOverviewReport } from '../../../shared/reports/overview/overview-report.ts';
import { markAsSample } from '../../../shared/reports/page-parts.ts';
import { buildPlacesReport } from '../../../shared/reports/places-report.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { buildTargetList } from '../../../shared/reports/target-list.ts';
import { buildTargetsReport } from '../../../shared/reports/targets-report.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { buildFigureReport } from '../build-figure-report.ts';
import { readSigned } from '../closings.ts';
import { countAhead, countFormAhead } from '../count-ahead.ts';
import { figuresInView, figuresInViewInSteps, figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import { formOf } from '../known-forms.ts';
import { localDay } from '../local-time.ts';
import { readBoard } from '../read-board.ts';
import { readOverview, readOverviewMarks } from '../read-overview.ts';
import { buildPeoplePaper } from '../people-paper.ts';
import type { StagedPlans } from '../staged-plans.ts';
import type { ReadDb } from '../store/db.ts';
import { listCellReviews } from '../store/cell-review-store.ts';
import { readMeta } from '../store/meta-store.ts';
import { listContacts } from '../store/reporting-store.ts';
import { readSettings } from '../store/settings-store.ts';
import { unitFeedback } from '../unit-feedback.ts';
import { writeReport } from '../workbook/write/write-report.ts';

export function reportsHandlers(
  context: BackendContext,
  plans: StagedPlans,
): Pick<BackendHandlers, 'reports/build' | 'reports/write-workbook'> {
  function* documentOf(db: ReadDb, request: ReportRequest): Steps<ReportDocument> {
    yield* readAhead(db, request, localDay(context.clock()));
    const document = build(db, request);
    // Papers of the sample say what they are.
    return readMeta(db).isSample ? markAsSample(document) : document;
  }
  const build = (db: ReadDb, request: ReportRequest): ReportDocument => {
    const day = localDay(context.clock());
    const settings = () => readSettings(db, day);
    switch (request.kind) {
      case 'feedback': {
        const files = request.planIds.map((planId) => plans.feedbackOf(db, planId));
        return buildFeedback(files, { settings: settings(), day });
      }
      case 'unit-feedback': {
        const { files, about } = unitFeedback(db, periodOf(request.period), request.unitId, day);
        return buildFeedback(files, { settings: settings(), day, about });
      }
      case 'reminder-list': {
        const board = finish(readBoard(db, periodOf(request.period), 1, day));
        return buildReminderList({ board, contacts: listContacts(db), settings: settings(), today: day });
      }
      case 'targets': {
        const { indicator, scope = '', span } = request;
        const period = periodOf(request.period);
        return buildTargetsReport(figuresOfPeriod(db, period), period, {
          ...(indicator === undefined ? {} : { content: { indicator, scope } }),
          ...(span === undefined ? {} : { span }),
        });
      }
      case 'target-list': {
        const period = periodOf(request.period);
        return buildTargetList(figuresOfPeriod(db, period), period);
      }
      case 'places': {
        const period = periodOf(request.period);
        return buildPlacesReport(figuresInView(db, period, request.view, day), period, request.which);
      }
      case 'cells': {
        const period = periodOf(request.period);
        const wanted = { which: request.which, reviews: listCellReviews(db) };
        return buildCellsReport(figuresInView(db, period, request.view, day), period, wanted);
      }
      case 'overview': {
        const asked = { period: periodOf(request.period), view: request.view, today: day };
        const overview = finish(readOverview(db, asked));
        return buildOverviewReport({
          overview,
          marks: finish(readOverviewMarks(db, asked.period, day)),
          settings: readSettings(db, asked.period.to),
        });
      }
      case 'people-list':
        return buildPeoplePaper(db, request, day);
      case 'signed':
        return readSigned(db, request.documentId);
      case 'quarterly':
      case 'form':
        return buildFigureReport(db, request, figuresInView(db, periodOf(request.period), request.view, day));
    }
  };
  return {
    'reports/build': ({ report }, db, signal) => context.turns.take(db, () => documentOf(db, report), signal),
    async 'reports/write-workbook'({ report, target }, db) {
      const { path, name } = context.files.resolve(target, 'write');
      await writeReport(await context.turns.take(db, () => documentOf(db, report)), path);
      return { name, folder: dirname(path) };
    },
  };
}

/** What takes longest of a document, with stops; putting it together then asks for nothing new. */
function* readAhead(db: ReadDb, request: ReportRequest, today: IsoDate): Steps<void> {
  switch (request.kind) {
    case 'feedback':
    case 'people-list':
    case 'signed':
      return;
    case 'unit-feedback':
    case 'reminder-list':
      yield* readBoard(db, periodOf(request.period), 1, today);
      return;
    case 'overview': {
      const period = periodOf(request.period);
      yield* readOverview(db, { period, view: request.view, today });
      yield* readOverviewMarks(db, period, today);
      return;
    }
    case 'form': {
      const period = periodOf(request.period);
      const figures = yield* figuresInViewInSteps(db, period, request.view, today);
      yield* countFormAhead(formOf(request.formId, db), figures, unitOf(figures, request.unitId), period);
      return;
    }
    default: {
      const period = periodOf(request.period);
      const figures = yield* figuresInViewInSteps(db, period, 'view' in request ? request.view : undefined, today);
      yield* countAhead(figures, [ADMITTED], [resultPeriod(yearOf(period), period), period]);
    }
  }
}
