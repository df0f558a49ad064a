import type { IsoDate } from '../domain/partial-date.ts';
import type { PeriodView } from '../domain/period.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { ReportCount } from '../reporting/count-reports.ts';
import type { JudgedReport, ReportFaults, ReportState, ReportTiming } from '../reporting/judge-report.ts';
import type { OwnDeadline, ReportKind } from '../reporting/reporting-facts.ts';
import type { Problem } from './problem.ts';

/** When reports of a period are due; `isRule`: by the rule in force, not set for this period by itself. */
export type DeadlineView = { readonly on: IsoDate; readonly isRule: boolean; readonly note: string };

export type BoardPeriodView = {
  readonly period: PeriodView;
  readonly deadline: DeadlineView | null;
  readonly count: ReportCount;
};

export type ContactView = { readonly person: string; readonly phone: string; readonly note: string };

/** One square of the board; `note` and `promisedOn` are what the board wrote. */
export type ReportView = Omit<JudgedReport, 'faults'> & {
  readonly faults: ReportFaults | null;
  readonly note: string;
  readonly promisedOn: IsoDate | null;
};

export type BoardRowView = {
  readonly unit: UnitRef;
  /** Group of the summary. */
  readonly group: string;
  readonly contact: ContactView | null;
  /** One for each period; null where the unit was not there yet or not any more. */
  readonly reports: readonly (ReportView | null)[];
  readonly count: ReportCount;
};

/** Who has reported: units by periods, the newest period last. */
export type ReportingBoardView = {
  readonly today: IsoDate;
  readonly periods: readonly BoardPeriodView[];
  readonly rows: readonly BoardRowView[];
  readonly count: ReportCount;
};

/** A file behind a report. `isFirst`: it gave the day of receipt. */
export type ReportFileView = {
  readonly changeSetId: number;
  readonly file: string;
  readonly kind: ReportKind;
  readonly formNumber: string | null;
  readonly period: PeriodView;
  /** Local date and time. */
  readonly receivedAt: string;
  readonly writtenAt: string;
  readonly isCurrent: boolean;
  readonly isOfBoard: boolean;
  readonly leftOut: number;
};

/** A report with everything that is known of it. */
export type UnitReportView = {
  readonly unit: UnitRef;
  readonly period: PeriodView;
  readonly deadline: DeadlineView | null;
  readonly report: ReportView | null;
  readonly receivedByHand: IsoDate | null;
  /** Rows and cells left out, and how many of them the board accepts as they are. */
  readonly leftOut: number;
  readonly acceptedLeftOut: number | null;
  readonly files: readonly ReportFileView[];
  readonly waiting: readonly { readonly file: string; readonly receivedAt: string; readonly problems: number }[];
  readonly problems: readonly Problem[];
  readonly contact: ContactView | null;
};

/** What was written; null: it stood there already. */
export type ReportingSaved = { readonly changeSetId: number | null };

export type { OwnDeadline, ReportCount, ReportFaults, ReportState, ReportTiming };
