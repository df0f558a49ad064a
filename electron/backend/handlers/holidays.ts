import { ProblemError } from '../../../shared/contract/problem.ts';
import type { CalendarDay } from '../../../shared/domain/calendar/work-calendar.ts';
import type { HolidayYearView } from '../../../shared/pipeline/pipeline-views.ts';
import { checkHolidays } from '../../../shared/domain/calendar/check-holidays.ts';
import { publicHolidays } from '../../../shared/domain/calendar/public-holidays.ts';
import { collectChanges } from '../../../shared/intake/plan/change-rows.ts';
import { normaliseText } from '../../../shared/text/fold.ts';
import { holidayWords } from '../../../shared/text/vi/holidays.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { commitPlan } from '../store/commit-plan.ts';
import type { ReadDb } from '../store/db.ts';
import { listHolidays, listHolidayYears } from '../store/holiday-store.ts';
import { readMeta } from '../store/meta-store.ts';
import { sealPlan } from '../store/seal-plan.ts';

export function holidaysHandlers({ clock }: BackendContext): Pick<BackendHandlers, 'holidays/read' | 'holidays/save'> {
  return {
    'holidays/read': ({ year }, db) => readYear(db, year),
    'holidays/save'({ year, isConfirmed, days: given }, db) {
      const days = given
        .map((one) => ({ ...one, note: normaliseText(one.note) }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const problem = checkHolidays(year, days);
      if (problem !== null) throw new ProblemError(problem);
      const { revision, nextId } = readMeta(db);
      const list = collectChanges(nextId);
      planYear(list, db, { year, confirmedOn: isConfirmed ? localDay(clock()) : null, days });
      if (list.changes.length === 0) return { changeSetId: null, year: readYear(db, year) };
      const plan = { kind: 'holidays', madeAtRevision: revision, nextId: list.nextId, changes: list.changes } as const;
      const { changeSetId } = commitPlan(db, sealPlan(plan), localDateTime(clock()));
      return { changeSetId, year: readYear(db, year) };
    },
  };
}

function readYear(db: ReadDb, year: number): HolidayYearView {
  const kept = listHolidayYears(db).find((one) => one.year === year);
  if (kept === undefined) {
    const days = publicHolidays(year).map(({ day, kind, name }) => ({ day, kind, note: holidayWords.names[name] }));
    return { year, from: 'law', confirmedOn: null, days };
  }
  const days = listHolidays(db).filter(({ day }) => Number(day.slice(0, 4)) === year);
  return {
    year,
    from: 'kept',
    confirmedOn: kept.confirmedOn,
    days: days.map(({ day, kind, note }) => ({ day, kind, note })),
  };
}

type YearToKeep = { readonly year: number; readonly confirmedOn: string | null; readonly days: readonly CalendarDay[] };

/** Only what differs is written: a day that stays keeps its row, a confirmation keeps the day on which it was given. */
function planYear(list: ReturnType<typeof collectChanges>, db: ReadDb, { year, confirmedOn, days }: YearToKeep): void {
  const kept = listHolidayYears(db).find((one) => one.year === year);
  if (kept === undefined) list.insert('holiday_year', { year, confirmed_on: confirmedOn });
  else if ((kept.confirmedOn === null) !== (confirmedOn === null))
    list.update('holiday_year', kept.id, { confirmed_on: kept.confirmedOn }, { confirmed_on: confirmedOn });
  const before = new Map(
    listHolidays(db)
      .filter(({ day }) => Number(day.slice(0, 4)) === year)
      .map((one) => [one.day, one]),
  );
  for (const { day, kind, note } of days) {
    const known = before.get(day);
    before.delete(day);
    if (known === undefined) list.insert('holiday', { day, kind, note });
    else list.update('holiday', known.id, { kind: known.kind, note: known.note }, { kind, note });
  }
  for (const { id, day, kind, note } of before.values()) list.remove('holiday', id, { day, kind, note });
}
