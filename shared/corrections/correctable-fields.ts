import { admissionFlagNames, sexNames } from '../domain/admission-flag-names.ts';
import { educationNames } from '../domain/education-names.ts';
import { memberStatusNames } from '../domain/member-status-names.ts';
import { occupationNames } from '../domain/occupation-names.ts';
import { peopleNames } from '../domain/peoples.ts';
import { qualificationNames, scienceTitleNames } from '../domain/qualification-names.ts';
import { religions } from '../domain/religions.ts';
import { theoryNames } from '../domain/theory-names.ts';
import { cellKindNames } from '../domain/unit-words.ts';
import type { ValueTable } from '../domain/value-table.ts';
import { intakeWords } from '../text/vi/intake.ts';
import type { CorrectedTable } from '../intake/records/corrections.ts';

/**
 * What a field may hold. `count`: a whole number, not below 0 unless `maybeNegative`; `mean`: a decimal; `day`: a whole
 * day, with `allowsPart` also a month or a year; `code`, `codes`: of a closed list; `text`: one line.
 */
export type FieldKind =
  | { readonly is: 'count'; readonly maybeNegative: boolean }
  | { readonly is: 'mean' }
  | { readonly is: 'day'; readonly allowsPart: boolean }
  | { readonly is: 'code'; readonly table: ValueTable<string> }
  | { readonly is: 'codes'; readonly table: ValueTable<string> }
  | { readonly is: 'text'; readonly isNeeded: boolean };

/** A column that may be corrected by hand, with what it is called. */
export type CorrectableField = { readonly field: string; readonly label: string; readonly kind: FieldKind };

const LABELS: Readonly<Record<string, string>> = { ...intakeWords.columns, ...intakeWords.peopleColumns };

const field = (name: string, kind: FieldKind): CorrectableField => ({
  field: name,
  label: LABELS[name] ?? name,
  kind,
});
const text = (name: string, isNeeded = false) => field(name, { is: 'text', isNeeded });
const day = (name: string, allowsPart = false) => field(name, { is: 'day', allowsPart });
const code = (name: string, table: ValueTable<string>) => field(name, { is: 'code', table });
const codes = (name: string, table: ValueTable<string>) => field(name, { is: 'codes', table });

const schooling = [
  code('education', educationNames),
  code('qualification', qualificationNames),
  code('theory', theoryNames),
];

/** Fields of people by table. Unit and cell of a person are no reading of a cell but an act of their own. */
export const correctableFields: Readonly<
  Record<Exclude<CorrectedTable, 'reported_value'>, readonly CorrectableField[]>
> = {
  person: [
    text('full_name', true),
    day('birth', true),
    code('sex', sexNames),
    code('people', peopleNames),
    code('religion', religions),
    text('origin_place'),
    text('id_number'),
  ],
  admission: [
    ...schooling,
    code('science_title', scienceTitleNames),
    code('occupation', occupationNames),
    codes('flags', admissionFlagNames),
    text('cell_name'),
    code('cell_kind', cellKindNames),
    text('residence'),
    day('meeting_date'),
    text('decision_number'),
    day('decision_date'),
    day('ceremony_date'),
    day('official_date'),
    text('note'),
  ],
  candidate: [
    ...schooling,
    code('occupation', occupationNames),
    codes('flags', admissionFlagNames),
    text('cell_name'),
    text('residence'),
    text('group_name'),
    day('recognised_date', true),
    text('mentor_name'),
    day('mentor_since', true),
    text('class_decision_number'),
    day('class_decision_date', true),
    text('class_dates'),
    text('certificate_number'),
    day('certificate_date', true),
    text('decision_number'),
    day('decision_date', true),
    day('ceremony_date', true),
    text('note'),
  ],
  member_record: [
    ...schooling,
    code('occupation', occupationNames),
    text('cell_name'),
    text('other_name'),
    text('residence'),
    text('party_post'),
    text('office_post'),
    text('card_number'),
    text('file_number'),
    day('admitted_date', true),
    day('official_date', true),
    code('status', memberStatusNames),
    day('status_date', true),
    text('note'),
  ],
};
