import type { PersonColumns } from './admission-draft.ts';
import type { RowOrigin } from './row-origin.ts';
import { correctedRow, correctionsOf, type KnownCorrection } from './corrections.ts';
import type { KnownOrigin } from './known-admission.ts';

/** Lists of people that no figure counts yet. */
export type PeopleListKind = 'candidates' | 'members';
export type PeopleTable = 'candidate' | 'member_record';
export const tableOfKind: Readonly<Record<PeopleListKind, PeopleTable>> = {
  candidates: 'candidate',
  members: 'member_record',
};

/**
 * Whose list and which: one unit sends its full members and its probationary ones, each cell its own. Without a period it
 * is of the day it was told. A second one of the same is a new version of it. The title stands in `intake.form_id`.
 */
export type PeopleSpan = {
  readonly unitId: number;
  readonly from: string | null;
  readonly to: string | null;
  /** See `listTitle`; empty where the sheet has none. */
  readonly title: string;
};

/** A list that was taken in, with the name keys of its people. */
export type KnownPeopleList = { readonly title: string; readonly people: readonly string[] };

type UnitColumns = { readonly unit_id: number; readonly cell_id: number | null; readonly cell_name: string | null };

/** Columns of `candidate` that say something about the person, without links and origin. */
export type CandidateContent = UnitColumns & {
  readonly residence: string | null;
  readonly education: string | null;
  readonly qualification: string | null;
  readonly theory: string | null;
  readonly occupation: string | null;
  /** JSON list of flag codes. */
  readonly flags: string;
  readonly group_name: string | null;
  readonly recognised_date: string | null;
  readonly mentor_name: string | null;
  readonly mentor_since: string | null;
  readonly class_decision_number: string | null;
  readonly class_decision_date: string | null;
  readonly class_dates: string | null;
  readonly certificate_number: string | null;
  readonly certificate_date: string | null;
  readonly meeting_date: string | null;
  readonly decision_number: string | null;
  readonly decision_date: string | null;
  readonly ceremony_date: string | null;
  readonly note: string | null;
};

/** Columns of `member_record`, likewise. */
export type MemberContent = UnitColumns & {
  readonly other_name: string | null;
  readonly residence: string | null;
  readonly education: string | null;
  readonly qualification: string | null;
  readonly theory: string | null;
  readonly occupation: string | null;
  readonly party_post: string | null;
  readonly office_post: string | null;
  readonly card_number: string | null;
  readonly file_number: string | null;
  readonly admitted_date: string | null;
  readonly official_date: string | null;
  readonly status: string | null;
  readonly status_date: string | null;
  readonly note: string | null;
};

export type PeopleContent = CandidateContent | MemberContent;

/** One person of a list, all cells read. */
export type PeopleDraft<Content extends PeopleContent = PeopleContent> = {
  readonly sheet: string;
  readonly row: number;
  readonly person: PersonColumns;
  readonly content: Content;
  readonly origin: RowOrigin;
  /** What the unit wrote, where cells of the row were mended before reading: this is stored, the rest corrects it. */
  readonly asSent?: { readonly person: PersonColumns; readonly content: Content };
};

/** A person of the data file, with every base organisation some list has them in. */
export type KnownPerson = {
  readonly personId: number;
  readonly person: PersonColumns;
  readonly unitIds: readonly number[];
  readonly unitName: string;
  /** People with an admission are counted: lists that no figure counts leave them as they are. */
  readonly isCounted: boolean;
  readonly cardNumbers: readonly string[];
  /** Of the person, oldest first; absent: none. */
  readonly corrections?: readonly KnownCorrection[];
};

/** A person's row of a list that was read in before. */
export type KnownRecord = {
  readonly recordId: number;
  readonly personId: number;
  readonly person: PersonColumns;
  readonly content: PeopleContent;
  readonly origin: KnownOrigin;
  /** Of the person and the row, oldest first; absent: none. */
  readonly corrections?: readonly KnownCorrection[];
};

/** What counts of a row of a list: the stored values with the board's corrections. */
export function recordInForce({
  person,
  content,
  corrections = [],
}: Omit<KnownRecord, 'origin' | 'personId' | 'recordId'>): {
  readonly person: PersonColumns;
  readonly content: PeopleContent;
} {
  return {
    person: correctedRow(person, correctionsOf(corrections, 'person')),
    content: correctedRow(
      content,
      corrections.filter(({ table_name }) => table_name !== 'person'),
    ),
  };
}
