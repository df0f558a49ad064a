import type { IsoDate } from '../../shared/domain/partial-date.ts';
import type { Period } from '../../shared/domain/period.ts';
import { periodsUpTo, reportingBoard, type ReportingBoard } from '../../shared/reporting/reporting-board.ts';
import { openReporting } from './reporting-facts-of.ts';
import type { ReadDb } from './store/db.ts';

/** Who has reported for a period and those of its kind before it, `count` in all. */
export function readBoard(db: ReadDb, period: Period, count: number, today: IsoDate): ReportingBoard {
  const periods = periodsUpTo(period, count);
  return reportingBoard(openReporting(db, periods, today).facts, periods);
}
