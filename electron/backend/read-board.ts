import type {
  BoardPeriodView,
  DeadlineView,
  ReportingBoardView,
  ReportView,
} from '../../shared/contract/reporting-views.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { viewPeriod, type Period } from '../../shared/domain/period.ts';
import { groupUnits } from '../../shared/reports/unit-groups.ts';
import type { Deadline } from '../../shared/reporting/deadline.ts';
import {
  periodsUpTo,
  reportingBoard,
  type BoardPeriod,
  type ReportingBoard,
  type UnitReport,
} from '../../shared/reporting/reporting-board.ts';
import { openReporting } from './reporting-facts-of.ts';
import type { ReadDb } from './store/db.ts';
import { listContacts } from './store/reporting-store.ts';

/** The board of a period and those before it. */
export function boardOf(db: ReadDb, period: Period, count: number, today: IsoDate): ReportingBoard {
  const periods = periodsUpTo(period, count);
  return reportingBoard(openReporting(db, periods, today).facts, periods);
}

/** The board as the window shows it: units in the groups of the summary, with whom to call. */
export function readBoard(db: ReadDb, period: Period, count: number, today: IsoDate): ReportingBoardView {
  const board = boardOf(db, period, count, today);
  const contacts = new Map(listContacts(db).map(({ id: _id, unitId, ...contact }) => [unitId, contact]));
  const rows = new Map(board.rows.map((row) => [row.unit, row]));
  return {
    today,
    periods: board.periods.map(viewBoardPeriod),
    rows: groupUnits([...rows.keys()]).flatMap(({ title, units }) =>
      units.flatMap((unit) => {
        const row = rows.get(unit);
        if (row === undefined) return [];
        const { unitId, name } = unit;
        return [
          {
            unit: { id: unitId, name },
            group: title,
            contact: contacts.get(unitId) ?? null,
            reports: row.reports.map((report) => (report === null ? null : viewReport(report))),
            count: row.count,
          },
        ];
      }),
    ),
    count: board.count,
  };
}

const viewBoardPeriod = ({ period, deadline, count }: BoardPeriod): BoardPeriodView => ({
  period: viewPeriod(period),
  deadline: viewDeadline(deadline),
  count,
});

export const viewDeadline = (deadline: Deadline | null): DeadlineView | null =>
  deadline === null ? null : { on: deadline.on, isRule: deadline.own === null, note: deadline.own?.note ?? '' };

/** The square of the board, without the files behind it. */
export function viewReport({ found: _found, waiting: _waiting, note, faults, ...judged }: UnitReport): ReportView {
  return {
    ...judged,
    faults: judged.state === 'faulty' ? faults : null,
    note: note?.note ?? '',
    promisedOn: note?.promisedOn ?? null,
  };
}
