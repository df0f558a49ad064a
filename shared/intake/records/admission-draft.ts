import type { RowOrigin } from './row-origin.ts';

/** Columns of `person` an intake fills; `null` means the list does not say. */
export type PersonColumns = {
  readonly full_name: string;
  readonly name_key: string;
  readonly sort_key: string;
  readonly birth: string | null;
  readonly sex: string | null;
  readonly people: string | null;
  readonly religion: string | null;
  readonly origin_place: string | null;
  readonly id_number: string | null;
};

/** Columns of `admission` that say something about the person, without links and origin. */
export type AdmissionContent = {
  readonly unit_id: number;
  readonly cell_id: number | null;
  readonly cell_name: string | null;
  readonly cell_kind: string | null;
  readonly residence: string | null;
  readonly education: string | null;
  readonly qualification: string | null;
  readonly theory: string | null;
  readonly science_title: string | null;
  readonly occupation: string | null;
  /** JSON list of flag codes, in the order of the form. */
  readonly flags: string;
  readonly meeting_date: string | null;
  readonly decision_number: string | null;
  readonly decision_date: string | null;
  readonly ceremony_date: string | null;
  readonly official_date: string | null;
  readonly note: string | null;
};

/** One person of a list, all cells read. `readable` false: a problem keeps it from being written. */
export type AdmissionDraft = {
  readonly sheet: string;
  readonly row: number;
  readonly person: PersonColumns;
  readonly admission: AdmissionContent;
  readonly origin: RowOrigin;
  /** What the unit wrote, where cells of the row were mended before reading: this is stored, the rest corrects it. */
  readonly asSent?: { readonly person: PersonColumns; readonly admission: AdmissionContent };
};
