import type { ReportRequest } from '../../shared/contract/paper-requests.ts';
import { fillForm } from '../../shared/reports/fill-form.ts';
import { buildFormReport } from '../../shared/reports/form-report.ts';
import { handoverNotes } from '../../shared/reports/handover-notes.ts';
import { buildQuarterlyReport } from '../../shared/reports/quarterly-report.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { unitName } from '../../shared/statistics/check-figures.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { periodOf, unitOf } from './figures-of-period.ts';
import { formOf } from './known-forms.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import type { ReadDb } from './store/db.ts';
import { listOutsideUnits, listUnitSuccessions } from './store/unit-succession-store.ts';

export type FigureReportRequest = Extract<ReportRequest, { kind: 'quarterly' | 'form' }>;

/** A document of figures; screen, paper and workbook draw this same one. */
export function buildFigureReport(db: ReadDb, request: FigureReportRequest, figures: Figures): ReportDocument {
  const period = periodOf(request.period);
  switch (request.kind) {
    case 'quarterly':
      return buildQuarterlyReport(figures, period);
    case 'form': {
      const form = formOf(request.formId, db);
      const unitId = unitOf(figures, request.unitId);
      return buildFormReport({
        form,
        filled: fillForm(form, figures, unitId, period),
        settings: figures.evidence.facts.settings,
        period,
        nameOf: (id) => unitName(figures, id, period),
        explanations: listCheckExplanations(db),
        isWhole: unitId === figures.root.unitId,
        handovers: handoverNotes(
          {
            units: figures.evidence.facts.units,
            outside: listOutsideUnits(db),
            successions: listUnitSuccessions(db),
          },
          period,
          unitId === figures.root.unitId ? null : figures.evidence.treeOn(period.to).subtreeOf(unitId),
        ),
      });
    }
  }
}
