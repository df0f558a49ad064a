import { dirname } from 'node:path';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';
import { buildFeedback } from '../../../shared/reports/feedback-sheet.ts';
import { fillForm } from '../../../shared/reports/fill-form.ts';
import { buildFormReport } from '../../../shared/reports/form-report.ts';
import { markAsSample } from '../../../shared/reports/page-parts.ts';
import { buildQuarterlyReport } from '../../../shared/reports/quarterly-report.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { buildTargetList } from '../../../shared/reports/target-list.ts';
import { buildTargetsReport } from '../../../shared/reports/targets-report.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import { localDateTime } from '../local-time.ts';
import type { StagedPlans } from '../staged-plans.ts';
import type { ReadDb } from '../store/db.ts';
import { listCheckExplanations } from '../store/check-explanation-store.ts';
import { readMeta } from '../store/meta-store.ts';
import { readSettings } from '../store/settings-store.ts';
import { writeReport } from '../workbook/write/write-report.ts';
import { formOf } from './forms.ts';

export function reportsHandlers(
  context: BackendContext,
  plans: StagedPlans,
): Pick<BackendHandlers, 'reports/build' | 'reports/write-workbook'> {
  const documentOf = (db: ReadDb, request: ReportRequest): ReportDocument => {
    const document = request.kind === 'feedback' ? feedbackOf(db, request.planIds) : buildReport(db, request);
    // Papers of the sample say what they are.
    return readMeta(db).isSample ? markAsSample(document) : document;
  };
  const feedbackOf = (db: ReadDb, planIds: readonly string[]): ReportDocument => {
    const day = localDateTime(context.clock()).slice(0, 10);
    const files = planIds.map((planId) => plans.feedbackOf(db, planId));
    return buildFeedback(files, { settings: readSettings(db, day), day });
  };
  return {
    'reports/build': ({ report }, db) => documentOf(db, report),
    async 'reports/write-workbook'({ report, target }, db) {
      const { path, name } = context.files.resolve(target, 'write');
      await writeReport(documentOf(db, report), path);
      return { name, folder: dirname(path) };
    },
  };
}

/** A document of figures; screen, paper and workbook draw this same one. */
function buildReport(db: ReadDb, request: Exclude<ReportRequest, { kind: 'feedback' }>): ReportDocument {
  const period = periodOf(request.period);
  const figures = figuresOfPeriod(db, period);
  switch (request.kind) {
    case 'quarterly':
      return buildQuarterlyReport(figures, period);
    case 'targets': {
      const { indicator, scope = '', span } = request;
      return buildTargetsReport(figures, period, {
        ...(indicator === undefined ? {} : { content: { indicator, scope } }),
        ...(span === undefined ? {} : { span }),
      });
    }
    case 'target-list':
      return buildTargetList(figures, period);
    case 'form': {
      const form = formOf(request.formId, db);
      const unitId = unitOf(figures, request.unitId);
      return buildFormReport({
        form,
        filled: fillForm(form, figures, unitId, period),
        settings: figures.evidence.facts.settings,
        period,
        units: figures.reportingUnits(period),
        explanations: listCheckExplanations(db),
        isWhole: unitId === figures.root.unitId,
      });
    }
  }
}
