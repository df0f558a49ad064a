import type { IsoDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import type { ReportingRules } from '../domain/reporting-rules.ts';
import type { UnitVersion } from '../domain/unit.ts';

/** Kinds of workbooks that report about a period. */
export type ReportKind = 'admissions' | 'candidates' | 'members' | 'form' | 'summary';

/** One list, form or line of the board's summary that stands in the data file. */
export type ReceivedFile = {
  readonly intakeId: number;
  readonly changeSetId: number;
  readonly kind: ReportKind;
  readonly formId: string | null;
  /** Whom it speaks of; the root for a list of all units. */
  readonly unitId: number;
  /** Whose file it is: the unit itself, or the root for what the board made. */
  readonly sentBy: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly file: string;
  /** Local date and time at which its bytes were first read here, and at which it was written into the figures. */
  readonly receivedAt: string;
  readonly writtenAt: string;
  /** False when a newer version for the same days has come. */
  readonly isCurrent: boolean;
  readonly rows: number;
  /** Rows and cells that were not taken. */
  readonly leftOut: number;
};

/** A file that was read and is not written, as far as it said whose it is. */
export type WaitingReport = {
  readonly file: string;
  readonly receivedAt: string;
  readonly unitId: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** What has to be mended or answered before it can be written. */
  readonly problems: number;
};

/** A day that was set for one period, in place of the rule. */
export type OwnDeadline = {
  readonly id: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dueOn: IsoDate;
  readonly note: string;
};

/** Whom to call. Empty texts where nothing was written. */
export type UnitContact = {
  readonly id: number;
  readonly unitId: number;
  readonly person: string;
  readonly phone: string;
  readonly note: string;
};

/** What the board wrote about the report of a unit for a period. */
export type ReportNote = {
  readonly id: number;
  readonly unitId: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly note: string;
  /** When the unit said it would send. */
  readonly promisedOn: IsoDate | null;
  /** The day the report came in, where that is not the day its file was read here. */
  readonly receivedOn: IsoDate | null;
  /** As many rows and cells were left out with the board's consent; more or fewer are a new matter. */
  readonly acceptedLeftOut: number | null;
};

/** Everything the states of reports are worked out from. */
export type ReportingFacts = {
  readonly units: readonly UnitVersion[];
  readonly files: readonly ReceivedFile[];
  readonly waiting: readonly WaitingReport[];
  readonly notes: readonly ReportNote[];
  readonly deadlines: readonly OwnDeadline[];
  readonly rulesOn: (day: IsoDate) => ReportingRules;
  /** Forms that hold the number of people admitted: shorter ones laid end to end speak for a longer period. */
  readonly flowForms: ReadonlySet<string>;
  /** The number of people a unit admitted in a period by what it sent; null when that does not say. */
  readonly admitted: (unitId: number, period: Period) => number | null;
  /** Checks of the unit's forms of a period that fail and are not explained. */
  readonly failedChecks: (unitId: number, period: Period) => number;
  readonly today: IsoDate;
  /** First day of the data file: of anything due before it nobody can say whether it came in time. */
  readonly trackedFrom: IsoDate;
};
