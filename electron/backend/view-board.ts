import type {
  BoardPeriodView,
  BoardRowView,
  DeadlineView,
  ReportingBoardView,
  ReportView,
} from '../../shared/contract/reporting-views.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { viewPeriod } from '../../shared/domain/period.ts';
import { groupUnits } from '../../shared/reports/unit-groups.ts';
import type { Deadline } from '../../shared/reporting/deadline.ts';
import type { BoardPeriod, ReportingBoard, UnitReport } from '../../shared/reporting/reporting-board.ts';
import type { UnitContact } from '../../shared/reporting/reporting-facts.ts';

/** The board as the window shows it: units in the groups of the summary, with whom to call. */
export function viewBoard(board: ReportingBoard, contacts: readonly UnitContact[], today: IsoDate): ReportingBoardView {
  const contactOf = new Map(contacts.map(({ unitId, person, phone, note }) => [unitId, { person, phone, note }]));
  const rows = new Map(board.rows.map((row) => [row.unit, row]));
  return {
    today,
    periods: board.periods.map(viewBoardPeriod),
    rows: groupUnits([...rows.keys()]).flatMap(({ title, units }) =>
      units.flatMap((unit): readonly BoardRowView[] => {
        const row = rows.get(unit);
        if (row === undefined) return [];
        return [
          {
            unit: { id: unit.unitId, name: unit.name },
            group: title,
            contact: contactOf.get(unit.unitId) ?? null,
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
