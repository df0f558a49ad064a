import { admissionFlagNames, sexNames } from '../../domain/admission-flag-names.ts';
import { educationNames } from '../../domain/education-names.ts';
import { memberStatusNames } from '../../domain/member-status-names.ts';
import { occupationNames } from '../../domain/occupation-names.ts';
import { peoples } from '../../domain/peoples.ts';
import type { Period } from '../../domain/period.ts';
import { qualificationNames } from '../../domain/qualification-names.ts';
import { religions } from '../../domain/religions.ts';
import { theoryNames } from '../../domain/theory-names.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { dateRules, dateRulesOn, type DateField } from '../cells/date-rules.ts';
import { candidates, type CandidateField } from '../layouts/candidates.ts';
import { members, type MemberField } from '../layouts/members.ts';
import { newMembers, type NewMemberField } from '../layouts/new-members.ts';
import type { TableLayout } from '../layouts/table-layout.ts';
import type { Entry } from './template-workbook.ts';

/** What a column of a blank list holds; turned into an `Entry` when unit and period are known. */
type ListEntry =
  | { readonly is: 'order' }
  | { readonly is: 'text' }
  | { readonly is: 'day'; readonly rule: DateField }
  /** A day of a life before or soon after the period, which may be a month or a year. */
  | { readonly is: 'past-day' }
  /** `open`: other words are taken as well. */
  | { readonly is: 'values'; readonly values: readonly string[]; readonly open?: true }
  /** The cells (chi bộ) of the unit. */
  | { readonly is: 'cells' };

export type ListColumn<Field extends string = string> = {
  readonly field: Field;
  readonly entry: ListEntry;
  /** Millimetres. */
  readonly width: number;
  /** Under a head that it shares with its neighbour: the first head `group > leaf` of the layout is taken. */
  readonly isGrouped?: true;
};

/** A list sent out blank: which columns of its layout, in which order. A new list is a new entry below. */
export type ListTemplate<Field extends string = string> = {
  readonly layout: TableLayout<Field>;
  readonly title: string;
  readonly edition: string;
  readonly rows: number;
  /** The unit ticks a cell when there was nothing to report: an empty list alone does not say so. */
  readonly asksIfNothing?: true;
  readonly columns: readonly ListColumn<Field>[];
};

const labels = (table: ValueTable<string>): ListEntry => ({
  is: 'values',
  values: table.entries.map(({ label }) => label),
});
const text = { is: 'text' } as const;

/** The list of new members, shape c: one column for the day of birth beside one for the sex. */
const admissions: ListTemplate<NewMemberField> = {
  layout: newMembers,
  title: newMembers.title,
  edition: '1',
  rows: 60,
  asksIfNothing: true,
  columns: [
    { field: 'order', entry: { is: 'order' }, width: 10 },
    { field: 'fullName', entry: text, width: 36 },
    { field: 'sex', entry: labels(sexNames), width: 12 },
    { field: 'birth', entry: { is: 'day', rule: 'birth' }, width: 23 },
    { field: 'idNumber', entry: text, width: 28 },
    { field: 'originPlace', entry: text, width: 28 },
    { field: 'residence', entry: text, width: 28 },
    { field: 'people', entry: { is: 'values', values: peoples.map(({ name }) => name) }, width: 16 },
    { field: 'religion', entry: labels(religions), width: 17 },
    { field: 'education', entry: labels(educationNames), width: 22, isGrouped: true },
    { field: 'qualification', entry: labels(qualificationNames), width: 22, isGrouped: true },
    { field: 'theory', entry: labels(theoryNames), width: 17, isGrouped: true },
    { field: 'youthUnion', entry: { is: 'values', values: ['x'] }, width: 11 },
    { field: 'occupation', entry: labels(occupationNames), width: 32 },
    { field: 'cellName', entry: { is: 'cells' }, width: 28 },
    { field: 'decisionNumber', entry: text, width: 21, isGrouped: true },
    { field: 'decisionDate', entry: { is: 'day', rule: 'decisionDate' }, width: 21, isGrouped: true },
    { field: 'ceremonyDate', entry: { is: 'day', rule: 'ceremonyDate' }, width: 21 },
    {
      field: 'flags',
      entry: { is: 'values', values: admissionFlagNames.entries.map(({ label }) => label), open: true },
      width: 24,
    },
    { field: 'note', entry: text, width: 18 },
  ],
};

const peopleNamesList: ListEntry = { is: 'values', values: peoples.map(({ name }) => name) };
const pastDay = { is: 'past-day' } as const;

/** Candidates on their way: recognition, mentor, class and certificate. */
const candidatesList: ListTemplate<CandidateField> = {
  layout: candidates,
  title: candidates.title,
  edition: '1',
  rows: 60,
  columns: [
    { field: 'order', entry: { is: 'order' }, width: 10 },
    { field: 'fullName', entry: text, width: 36 },
    { field: 'sex', entry: labels(sexNames), width: 12 },
    { field: 'birth', entry: { is: 'day', rule: 'birth' }, width: 23 },
    { field: 'people', entry: peopleNamesList, width: 16 },
    { field: 'religion', entry: labels(religions), width: 17 },
    { field: 'residence', entry: text, width: 28 },
    { field: 'education', entry: labels(educationNames), width: 22, isGrouped: true },
    { field: 'qualification', entry: labels(qualificationNames), width: 22, isGrouped: true },
    { field: 'occupation', entry: labels(occupationNames), width: 32 },
    { field: 'cellName', entry: { is: 'cells' }, width: 28 },
    { field: 'recognisedDate', entry: pastDay, width: 21 },
    { field: 'mentorName', entry: text, width: 30 },
    { field: 'mentorSince', entry: pastDay, width: 21 },
    { field: 'certificateNumber', entry: text, width: 21 },
    { field: 'certificateDate', entry: pastDay, width: 21 },
    { field: 'note', entry: text, width: 18 },
  ],
};

/** The membership of a unit as it stands. */
const membersList: ListTemplate<MemberField> = {
  layout: members,
  title: members.title,
  edition: '1',
  rows: 200,
  columns: [
    { field: 'order', entry: { is: 'order' }, width: 10 },
    { field: 'fullName', entry: text, width: 36 },
    { field: 'sex', entry: labels(sexNames), width: 12 },
    { field: 'birth', entry: { is: 'day', rule: 'birth' }, width: 23 },
    { field: 'cardNumber', entry: text, width: 26 },
    { field: 'people', entry: peopleNamesList, width: 16 },
    { field: 'religion', entry: labels(religions), width: 17 },
    { field: 'residence', entry: text, width: 28 },
    { field: 'education', entry: labels(educationNames), width: 22, isGrouped: true },
    { field: 'qualification', entry: labels(qualificationNames), width: 22, isGrouped: true },
    { field: 'theory', entry: labels(theoryNames), width: 17, isGrouped: true },
    { field: 'occupation', entry: labels(occupationNames), width: 32 },
    { field: 'cellName', entry: { is: 'cells' }, width: 28 },
    { field: 'admittedDate', entry: pastDay, width: 21 },
    { field: 'officialDate', entry: pastDay, width: 21 },
    { field: 'status', entry: labels(memberStatusNames), width: 24 },
    { field: 'note', entry: text, width: 18 },
  ],
};

/** Lists that can be sent out blank, by kind of intake. */
export const listTemplates: Readonly<Record<string, ListTemplate>> = {
  admissions,
  candidates: candidatesList,
  members: membersList,
};

/** Heads of a column of a blank list, group first: exactly as the layout writes them. */
export function headOf({ layout }: ListTemplate, { field, isGrouped }: ListColumn): readonly string[] {
  const headers = layout.fields.find(({ id }) => id === field)?.headers ?? [];
  const head = isGrouped === true ? headers.find((header) => header.includes(' > ')) : headers[0];
  if (head === undefined) throw new Error(`${layout.id} has no head for ${field}`);
  return head.split(' > ');
}

/** What may be written into the column, for a unit with these cells and this period; null for the order. */
export function entryOf({ entry }: ListColumn, period: Period, cellNames: readonly string[]): Entry | null {
  switch (entry.is) {
    case 'order':
      return null;
    case 'text':
      return entry;
    case 'day': {
      const { earliest, latest, allowsPart } = dateRules(period)[entry.rule];
      return { is: 'day', earliest, latest, mayDiffer: allowsPart };
    }
    case 'past-day': {
      const { earliest = '1900-01-01', latest = period.to } = dateRulesOn(period.to).past('');
      return { is: 'day', earliest, latest, mayDiffer: true };
    }
    case 'values':
      return { is: 'choice', choices: entry.values, mayDiffer: entry.open === true };
    case 'cells':
      return cellNames.length === 0 ? text : { is: 'choice', choices: cellNames, mayDiffer: true };
  }
}
