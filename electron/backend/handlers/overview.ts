import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { periodOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';
import { readOverview, readOverviewMarks } from '../read-overview.ts';

type OverviewCall = 'overview/read' | 'overview/read-marks';

export function overviewHandlers({ clock }: BackendContext): Pick<BackendHandlers, OverviewCall> {
  const today = () => localDay(clock());
  return {
    'overview/read': ({ period, view }, db) => readOverview(db, { period: periodOf(period), view, today: today() }),
    'overview/read-marks': ({ period }, db) => readOverviewMarks(db, periodOf(period), today()),
  };
}
