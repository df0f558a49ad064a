import type { Overview } from '../../../shared/contract/views.ts';
import { samePeriodLastYear, viewPeriod, yearToDate, type Period } from '../../../shared/domain/period.ts';
import { viewNotes } from '../../../shared/reports/view-notes.ts';
import { checkFigures, unitName } from '../../../shared/statistics/check-figures.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import { noteFigures } from '../../../shared/statistics/note-figures.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresInView, periodOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';

export function overviewHandlers(context: BackendContext): Pick<BackendHandlers, 'overview/read'> {
  return {
    'overview/read'({ period: code, view }, db) {
      const period = periodOf(code);
      return readOverview(figuresInView(db, period, view, localDay(context.clock())), period);
    },
  };
}

/** Who is missing, what does not add up, what the whole reached, who is behind. */
function readOverview(figures: Figures, period: Period): Overview {
  const root = figures.root.unitId;
  const units = figures.reportingUnits(period);
  const year = yearToDate(period);
  const { base, value: admitted } = figures.figure('admitted.total', root, period);
  return {
    period: viewPeriod(period),
    base,
    // By the units of today these are old ones, which stand in none of its rows.
    missingUnits: base.missingUnitIds.map((id) => ({ id, name: unitName(figures, id, period) })),
    viewNotes: viewNotes(figures, period, { unitId: root, comparesLastYear: true }),
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
