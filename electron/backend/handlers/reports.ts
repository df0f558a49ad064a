import { dirname } from 'node:path';
import type { ReportRequest } from '../../../shared/contract/calls.ts';
import { fillForm } from '../../../shared/reports/fill-form.ts';
import { buildFormReport } from '../../../shared/reports/form-report.ts';
import { markAsSample } from '../../../shared/reports/page-parts.ts';
import { buildQuarterlyReport } from '../../../shared/reports/quarterly-report.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import type { ReadDb } from '../store/db.ts';
import { readMeta } from '../store/meta-store.ts';
import { writeReport } from '../workbook/write-report.ts';
import { formOf } from './forms.ts';

export function reportsHandlers(
  context: BackendContext,
): Pick<BackendHandlers, 'reports/build' | 'reports/write-workbook'> {
  return {
    'reports/build': ({ report }, db) => documentOf(db, report),
    async 'reports/write-workbook'({ report, target }, db) {
      const { path, name } = context.files.resolve(target, 'write');
      await writeReport(documentOf(db, report), path);
      return { name, folder: dirname(path) };
    },
  };
}

/** The document asked for; screen, paper and workbook draw this same one. Papers of the sample say what they are. */
function documentOf(db: ReadDb, request: ReportRequest): ReportDocument {
  const document = buildReport(db, request);
  return readMeta(db).isSample ? markAsSample(document) : document;
}

function buildReport(db: ReadDb, request: ReportRequest): ReportDocument {
  const period = periodOf(request.period);
  const figures = figuresOfPeriod(db, period);
  switch (request.kind) {
    case 'quarterly':
      return buildQuarterlyReport(figures, period);
    case 'form': {
      const form = formOf(request.formId);
      const unitId = unitOf(figures, request.unitId);
      return buildFormReport({
        form,
        filled: fillForm(form, figures, unitId, period),
        settings: figures.evidence.facts.settings,
        period,
        units: figures.reportingUnits(period),
        isWhole: unitId === figures.root.unitId,
      });
    }
  }
}
