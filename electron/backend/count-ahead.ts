import { samePeriodLastYear, type Period } from '../../shared/domain/period.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import { formCells } from '../../shared/forms/form-cells.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { checkFigures } from '../../shared/statistics/check-figures.ts';
import { rowUnits, type Figures } from '../../shared/statistics/figures.ts';

/**
 * Counts figures of every unit and of the whole one by one, with stops. Figures remember their answers, so that what is
 * put together of them afterwards, at once, takes no time; one that was not counted ahead is counted then.
 */
export function* countAhead(figures: Figures, codes: readonly string[], periods: readonly Period[]): Steps<void> {
  for (const period of periods) {
    const units = rowUnits(figures, period).map(({ unitId }) => unitId);
    for (const unitId of [...units, figures.root.unitId]) {
      for (const code of codes) figures.figure(code, unitId, period);
      yield;
    }
  }
}

/** The same for the figures of a form, for one unit or the whole, and for the same days a year earlier; with its checks. */
export function* countFormAhead(form: FormDefinition, figures: Figures, unitId: number, period: Period): Steps<void> {
  const periods = form.columns.some(({ key }) => key === 'last-year') ? [period, samePeriodLastYear(period)] : [period];
  for (const { figure } of formCells(form)) {
    for (const when of periods) {
      figures.figure(figure, unitId, when);
      yield;
    }
  }
  if (unitId !== figures.root.unitId) return;
  for (const unit of figures.reportingUnits(period)) {
    checkFigures(figures, unit.unitId, period, form);
    yield;
  }
}
