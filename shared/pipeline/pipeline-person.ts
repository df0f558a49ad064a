import type { AdmissionFlag, Education, Occupation, Qualification, Sex } from '../domain/admission.ts';
import type { MemberStatus } from '../domain/member-status-names.ts';
import type { IsoDate } from '../domain/partial-date.ts';

/** A list of people that was read in, of whatever kind. */
export type PipelineList = {
  readonly intakeId: number;
  readonly kind: 'candidates' | 'admissions' | 'members';
  /** The unit that sent it. */
  readonly unitId: number;
  readonly title: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The day it came into the data file. */
  readonly receivedOn: IsoDate;
  readonly file: string;
  /** Whether it gives anybody a day of recognition; else its silence about one says nothing. */
  readonly saysOfficial: boolean;
};

export type PipelineTable = 'candidate' | 'admission' | 'member_record';

/** What one list says of one person; days may be months or years, null is “the list does not say”. */
export type PipelineRow = {
  readonly table: PipelineTable;
  readonly id: number;
  readonly list: PipelineList;
  readonly unitId: number;
  readonly cellId: number | null;
  readonly cellName: string | null;
  readonly education: Education | null;
  readonly qualification: Qualification | null;
  readonly occupation: Occupation | null;
  readonly flags: readonly AdmissionFlag[];
  readonly recognisedDate: string | null;
  readonly mentorName: string | null;
  readonly mentorSince: string | null;
  readonly classDecisionNumber: string | null;
  readonly classDecisionDate: string | null;
  /** As written: `01-05/11/2016`. */
  readonly classDates: string | null;
  readonly certificateNumber: string | null;
  readonly certificateDate: string | null;
  readonly meetingDate: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly ceremonyDate: string | null;
  readonly officialDate: string | null;
  readonly status: MemberStatus | null;
  readonly statusDate: string | null;
};

/** One person with everything the lists say, the newest list first. */
export type PipelinePerson = {
  readonly personId: number;
  readonly name: string;
  readonly sortKey: string;
  readonly birth: string | null;
  readonly sex: Sex | null;
  readonly people: string | null;
  readonly religion: string | null;
  readonly rows: readonly PipelineRow[];
};

/** The day a list speaks for: the last of its period, else the day it came. */
export function listDay(list: PipelineList): IsoDate {
  return list.to ?? list.receivedOn;
}

const RANK: Readonly<Record<PipelineTable, number>> = { admission: 0, member_record: 1, candidate: 2 };

/** Newest list first; of lists of one day the list of admissions, then that of members; then what was read in last. */
export function newestFirst(a: PipelineRow, b: PipelineRow): number {
  const [one, other] = [listDay(a.list), listDay(b.list)];
  if (one !== other) return one < other ? 1 : -1;
  return RANK[a.table] - RANK[b.table] || b.list.intakeId - a.list.intakeId || b.id - a.id;
}

/** Vietnamese order of names; people of one name in the order they came into the file. */
export function inOrderOfNames(a: PipelinePerson, b: PipelinePerson): number {
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.personId - b.personId;
}
