import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { periodOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';
import { readOverview, readOverviewMarks } from '../read-overview.ts';

type OverviewCall = 'overview/read' | 'overview/read-marks';

export function overviewHandlers({ clock, turns }: BackendContext): Pick<BackendHandlers, OverviewCall> {
  const today = () => localDay(clock());
  return {
    'overview/read'({ period: code, view }, db, signal) {
      const asked = { period: periodOf(code), view, today: today() };
      return turns.take(db, () => readOverview(db, asked), signal);
    },
    'overview/read-marks'({ period: code }, db, signal) {
      const period = periodOf(code);
      return turns.take(db, () => readOverviewMarks(db, period, today()), signal);
    },
  };
}
