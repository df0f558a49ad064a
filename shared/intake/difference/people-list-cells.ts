import { memberStatusNames } from '../../domain/member-status-names.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { PersonColumns } from '../records/admission-draft.ts';
import type { PeopleContent, PeopleListKind } from '../records/people-list.ts';
import { shownValue } from './admission-cells.ts';

/** One person as a list of candidates or of members tells of them. */
export type PeopleRow = { readonly person: PersonColumns; readonly content: PeopleContent };

const LABELS = { ...intakeWords.columns, ...intakeWords.peopleColumns };
/** A column of a person or of a row of such a list, as a difference names it. */
export type PeopleColumn = keyof typeof LABELS;
export const peopleColumns = Object.keys(LABELS) as readonly PeopleColumn[]; // the very keys of this object
export const labelOfPeopleColumn = (column: PeopleColumn) => LABELS[column];

const OWN_CODES: Readonly<Partial<Record<PeopleColumn, (value: string) => string>>> = {
  recognised_date: formatDay,
  mentor_since: formatDay,
  class_decision_date: formatDay,
  certificate_date: formatDay,
  admitted_date: formatDay,
  status_date: formatDay,
  status: memberStatusNames.labelOf,
};

const COMMON: readonly PeopleColumn[] = [
  ...(['full_name', 'birth', 'sex', 'people', 'religion', 'education', 'qualification', 'theory'] as const),
  ...(['occupation', 'unit_id', 'cell_name'] as const),
];
/** In the order of `intakeWords.headers`. */
const PREVIEWED: Readonly<Record<PeopleListKind, readonly PeopleColumn[]>> = {
  candidates: [...COMMON, 'recognised_date', 'mentor_name', 'certificate_date', 'decision_date', 'ceremony_date'],
  members: [...COMMON, 'card_number', 'admitted_date', 'official_date', 'status'],
};

/** A column as people read it; an empty text where the row says nothing or has no such column. */
export function shownPeopleColumn(
  column: PeopleColumn,
  { person, content }: PeopleRow,
  unitName: (id: number) => string,
): string {
  if (column === 'unit_id') return unitName(content.unit_id);
  const columns: Readonly<Record<string, unknown>> = { ...person, ...content };
  const value = columns[column];
  if (typeof value !== 'string') return '';
  return OWN_CODES[column]?.(value) ?? shownValue(column, value);
}

/** The cells of the preview of a list. */
export function shownPeopleCells(
  row: PeopleRow,
  kind: PeopleListKind,
  unitName: (id: number) => string,
): readonly string[] {
  return PREVIEWED[kind].map((column) => shownPeopleColumn(column, row, unitName));
}
