import type { AdmissionContent, PersonColumns } from './admission-draft.ts';
import { correctedRow, correctionsOf, type KnownCorrection } from './corrections.ts';

/** A person of the data file with one admission and the list it came in, as stored. */
export type KnownAdmission = {
  readonly personId: number;
  readonly admissionId: number;
  readonly person: PersonColumns;
  readonly admission: AdmissionContent;
  readonly unitName: string;
  readonly list: AdmissionList;
  readonly origin: KnownOrigin;
  /** Of person and admission, oldest first; absent: none. */
  readonly corrections?: readonly KnownCorrection[];
};
/** The columns of `admission` that say where it came from. */
export type KnownOrigin = {
  readonly intake_id: number;
  readonly sheet: string;
  readonly sheet_row: number;
  readonly origin: string;
};

/** Whose list and for which days; a second list of the same is a new version of it. */
export type ListSpan = { readonly unitId: number; readonly from: string; readonly to: string };

/**
 * A list of new members: the main one of its unit and days, or one that only adds to it, by the name it was taken in
 * under (`bổ sung lần 2`). A second list of the same name is a new version of that supplement alone.
 */
export type AdmissionList = ListSpan & { readonly supplement: string | null };

/** A supplement that was taken in, with the people it holds. */
export type KnownSupplement = { readonly name: string; readonly people: number };

/** True for one and the same list, not only the same unit and days. */
export const isSameList = (one: AdmissionList, other: AdmissionList): boolean =>
  isSameSpan(one, other) && one.supplement === other.supplement;

/** True for lists of one unit and the same days. */
export const isSameSpan = (one: ListSpan, other: ListSpan): boolean =>
  one.unitId === other.unitId && one.from === other.from && one.to === other.to;

/** What counts of a known person: the stored values with the board's corrections. */
export function inForce({ person, admission, corrections }: KnownAdmission): {
  readonly person: PersonColumns;
  readonly admission: AdmissionContent;
} {
  return {
    person: correctedRow(person, correctionsOf(corrections, 'person')),
    admission: correctedRow(admission, correctionsOf(corrections, 'admission')),
  };
}
