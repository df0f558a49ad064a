import type { Overview } from '../../../shared/contract/views.ts';
import { samePeriodLastYear, viewPeriod, yearToDate } from '../../../shared/domain/period.ts';
import { checkFigures } from '../../../shared/statistics/check-figures.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { noteFigures } from '../../../shared/statistics/note-figures.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf } from '../figures-of-period.ts';
import type { ReadDb } from '../store/db.ts';

export function overviewHandlers(_context: BackendContext): Pick<BackendHandlers, 'overview/read'> {
  return { 'overview/read': ({ period }, db) => readOverview(db, period) };
}

/** Who is missing, what does not add up, what the whole reached, who is behind. */
function readOverview(db: ReadDb, code: string): Overview {
  const period = periodOf(code);
  const figures = figuresOfPeriod(db, period);
  const root = figures.root.unitId;
  const units = figures.reportingUnits(period);
  const year = yearToDate(period);
  const { base, value: admitted } = figures.figure('admitted.total', root, period);
  const missing = new Set(base.missingUnitIds);
  return {
    period: viewPeriod(period),
    base,
    missingUnits: units.filter((unit) => missing.has(unit.unitId)).map(({ unitId, name }) => ({ id: unitId, name })),
    problems: [...checkFigures(figures, root, period), ...noteFigures(figures, root, period)],
    admitted,
    admittedLastYear: figures.figure('admitted.total', root, samePeriodLastYear(period)).value,
    yearToDate: figures.figure('admitted.total', root, year).value,
    yearTarget: numberIn(figures.figure('target.year', root, period).value),
    yearAchievement: figures.figure('target.year.achievement', root, period).value,
    membersTotal: figures.figure('members.total', root, period).value,
    units: units.map(({ unitId, name }) => ({
      unit: { id: unitId, name },
      result: figures.figure('admitted.total', unitId, year).value,
      target: numberIn(figures.figure('target.year', unitId, period).value),
      achievement: figures.figure('target.year.achievement', unitId, period).value,
    })),
  };
}

function numberIn(value: FigureValue): number | null {
  return value.is === 'number' ? value.value : null;
}
