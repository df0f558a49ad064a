import type { AdmissionFact } from '../domain/admission.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Place, PlaceState } from '../domain/place.ts';
import type { Settings } from '../domain/settings.ts';
import type { TargetEntry } from '../domain/target.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { OutsideUnit, UnitSuccession } from '../domain/unit-succession.ts';
import type { Pipeline } from '../pipeline/open-pipeline.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import type { MemberRecords, SentMember } from './members/member-facts.ts';

/** A list of admitted people that was read in: whose it is and which days it speaks for. */
export type ListFact = {
  readonly intakeId: number;
  /** The unit that sent it; the root's id when the list covers every unit. */
  readonly unitId: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly file: string;
};

/** One cell of a submitted form, corrections applied. `value` null: the cell was empty. */
export type ReportedValue = {
  readonly id: number;
  readonly row: string;
  readonly value: number | null;
  /** A mean as a decimal, `27.5`; null for counts. */
  readonly decimal: string | null;
  readonly sheet: string;
  readonly cell: string;
};

/**
 * One form one unit sent for one period; only the current one of several versions. `values` by `cellRef`; `lastYear` by
 * row: what it says itself of a year before, never counted.
 */
export type SubmissionFact = {
  readonly id: number;
  readonly formId: string;
  readonly unitId: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly file: string;
  readonly values: ReadonlyMap<string, ReportedValue>;
  readonly lastYear: ReadonlyMap<string, ReportedValue>;
};

/** A target; a revision names the one it replaces. */
export type TargetFact = TargetEntry & { readonly id: number; readonly revisesId: number | null };

/** Places with what was reported of them. */
export type PlaceFacts = {
  readonly places: readonly Place[];
  /** By place and then by day. */
  readonly states: readonly PlaceState[];
};

/** The latest admission of each unit, cell and name of a cell as lists write them; `day` by the counting date. */
export type LatestAdmission = {
  readonly admissionId: number;
  readonly unitId: number;
  readonly cellId: number | null;
  readonly cellName: string | null;
  readonly day: IsoDate;
};

/** Members that one list of the membership counts in one cell, those who are gone left out. */
export type CellMembers = {
  readonly intakeId: number;
  readonly file: string;
  /** The day the list speaks of. */
  readonly day: IsoDate;
  readonly unitId: number;
  readonly cellId: number | null;
  readonly cellName: string | null;
  readonly residence: string | null;
  readonly count: number;
};

/** What is known of the cells up to the last day of the period, from the beginning of the records. */
export type CellRecords = {
  readonly admissions: readonly LatestAdmission[];
  /** Days of which lists of new members speak. */
  readonly lists: readonly { readonly unitId: number; readonly from: IsoDate; readonly to: IsoDate }[];
  readonly members: readonly CellMembers[];
};

/** An admission before the board corrected it, with the fields that were corrected. */
export type SentAdmission = { readonly sent: AdmissionFact; readonly fields: readonly string[] };

/** What counts in place of what units sent; the facts themselves already hold the corrected values. */
export type CorrectedFacts = {
  /** Ids of corrected `ReportedValue`s, each with the id of its submission. */
  readonly values: ReadonlyMap<number, number>;
  readonly admissions: ReadonlyMap<number, SentAdmission>;
  /** Absent: no member was corrected. */
  readonly members?: readonly SentMember[];
};

/** Everything figures are computed from. Admissions may be a window; it must hold every period that is asked for. */
export type FigureFacts = {
  readonly settings: Settings;
  /** Every form that is known, those of the data file too. */
  readonly forms: readonly FormDefinition[];
  readonly units: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  readonly outsideUnits: readonly OutsideUnit[];
  readonly lists: readonly ListFact[];
  readonly admissions: readonly AdmissionFact[];
  readonly submissions: readonly SubmissionFact[];
  readonly targets: readonly TargetFact[];
  /** The way of everyone into the Party, worked out when it is asked for; absent where nobody asks. */
  readonly pipeline?: () => Pipeline;
  readonly places: PlaceFacts;
  /** Asked for once, when a figure about cells is wanted: it reads far back. */
  readonly cellRecords: () => CellRecords;
  /** Read day by day as figures of members are asked for; absent: there are no lists of the membership. */
  readonly members?: MemberRecords;
  /** Absent: nothing was corrected. */
  readonly corrected?: CorrectedFacts;
};
