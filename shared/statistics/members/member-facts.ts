import type { Education, Occupation, Qualification, Sex, TheoryLevel } from '../../domain/admission.ts';
import type { MemberStatus } from '../../domain/member-status-names.ts';
import type { IsoDate } from '../../domain/partial-date.ts';

/** A list of the membership that was read in. Versions of one list are one, named by the newest of them. */
export type MemberList = {
  readonly intakeId: number;
  /** Every version of it: a row that was kept over a newer version stands under its own. */
  readonly versions: readonly number[];
  /** The unit that sent it; the root's id when it holds the members of every unit. */
  readonly unitId: number;
  /** As `listTitle` keeps it; empty where it had none. */
  readonly title: string;
  readonly file: string;
  /** The day its file was first received. */
  readonly receivedOn: IsoDate;
};

/** A member as one list tells it; days may be months or years, null is “the list does not say”. */
export type MemberFact = {
  readonly id: number;
  readonly personId: number;
  readonly intakeId: number;
  readonly unitId: number;
  readonly cellId: number | null;
  readonly birth: string | null;
  readonly sex: Sex | null;
  readonly people: string | null;
  readonly religion: string | null;
  readonly education: Education | null;
  readonly qualification: Qualification | null;
  readonly theory: TheoryLevel | null;
  readonly occupation: Occupation | null;
  readonly admittedDate: string | null;
  readonly officialDate: string | null;
  readonly status: MemberStatus | null;
  readonly statusDate: string | null;
};

/** Lists that speak of one day, and who stands on them. */
export type MembersOfDay = { readonly lists: readonly MemberList[]; readonly members: readonly MemberFact[] };

/**
 * The membership as lists tell it. A list speaks of the last day of the period it names and of no other day: what
 * changed before or after it is not known.
 */
export type MemberRecords = {
  /** Asked for once for each day a figure is wanted of. */
  readonly on: (day: IsoDate) => MembersOfDay;
  /** Lists that name no day, oldest first: nothing is counted from them. */
  readonly undated: () => readonly MemberList[];
};

/** A member before the board corrected the row, with the fields that were corrected; `day`: that of the list. */
export type SentMember = {
  readonly day: IsoDate;
  readonly now: MemberFact;
  readonly sent: MemberFact;
  readonly fields: readonly string[];
};
