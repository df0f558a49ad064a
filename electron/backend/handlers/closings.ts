import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { closePeriod, readClosings, reopenPeriod } from '../closings.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { listClosings } from '../store/closing-store.ts';

type ClosingsCall = 'closings/list' | 'closings/read' | 'closings/close' | 'closings/reopen';

export function closingsHandlers({ clock, turns }: BackendContext): Pick<BackendHandlers, ClosingsCall> {
  return {
    'closings/list': (_input, db) => listClosings(db),
    'closings/read': ({ period }, db, signal) =>
      turns.take(db, () => readClosings(db, period, localDay(clock())), signal),
    'closings/close': (asked, db) => ({ changeSetId: closePeriod(db, asked, localDateTime(clock())) }),
    'closings/reopen': ({ period, reason }, db) => ({
      changeSetId: reopenPeriod(db, period, reason, localDateTime(clock())),
    }),
  };
}
