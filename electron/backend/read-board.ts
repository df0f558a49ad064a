import type { IsoDate } from '../../shared/domain/partial-date.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import type { Period } from '../../shared/domain/period.ts';
import { periodsUpTo, reportingBoardInSteps, type ReportingBoard } from '../../shared/reporting/reporting-board.ts';
import { openReporting } from './reporting-facts-of.ts';
import type { ReadDb } from './store/db.ts';

/** Who has reported for a period and those of its kind before it, `count` in all. */
export function* readBoard(db: ReadDb, period: Period, count: number, today: IsoDate): Steps<ReportingBoard> {
  const periods = periodsUpTo(period, count);
  const { facts } = yield* openReporting(db, periods, today);
  return yield* reportingBoardInSteps(facts, periods);
}
