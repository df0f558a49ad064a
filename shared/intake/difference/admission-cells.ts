import { KINH, peopleNames } from '../../domain/peoples.ts';
import { admissionFlagNames, sexNames } from '../../domain/admission-flag-names.ts';
import { educationNames } from '../../domain/education-names.ts';
import { occupationNames } from '../../domain/occupation-names.ts';
import { qualificationNames, scienceTitleNames } from '../../domain/qualification-names.ts';
import { religions } from '../../domain/religions.ts';
import { theoryNames } from '../../domain/theory-names.ts';
import { cellKindNames } from '../../domain/unit-words.ts';
import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionContent, PersonColumns } from '../records/admission-draft.ts';
import type { HeadlineFigure } from '../intake-kinds.ts';

/** One person with one admission, as it counts. */
export type AdmissionRow = { readonly person: PersonColumns; readonly admission: AdmissionContent };
/** Columns a person is shown; the others follow from them. */
export type ShownColumn = keyof typeof intakeWords.columns;

type ShowCode = (code: string) => string;
const CODES: Readonly<Partial<Record<ShownColumn, ShowCode>>> = {
  sex: sexNames.labelOf,
  people: peopleNames.labelOf,
  religion: religions.labelOf,
  cell_kind: cellKindNames.labelOf,
  education: educationNames.labelOf,
  qualification: qualificationNames.labelOf,
  theory: theoryNames.labelOf,
  science_title: scienceTitleNames.labelOf,
  occupation: occupationNames.labelOf,
  birth: formatDay,
  meeting_date: formatDay,
  decision_date: formatDay,
  ceremony_date: formatDay,
  official_date: formatDay,
  // Written by this app a moment ago, as a JSON list of codes.
  flags: (flags) => (JSON.parse(flags) as readonly string[]).map(admissionFlagNames.labelOf).join('; '),
};

/** A stored value of a column as people read it; a column that is not shown gives the value itself. */
export function shownValue(column: string, value: string | null): string {
  return value === null ? '' : (CODES[column as ShownColumn]?.(value) ?? value); // unknown columns find nothing
}

/** A column as people read it; nothing is an empty text. */
export function shownColumn(
  column: ShownColumn,
  { person, admission }: AdmissionRow,
  unitName: (id: number) => string,
): string {
  if (column === 'unit_id') return unitName(admission.unit_id);
  return shownValue(column, column in person ? person[column as keyof PersonColumns] : columnOf(admission, column));
}

/** The other columns are those of the admission; the base organisation is shown by its name. */
const columnOf = (admission: AdmissionContent, column: ShownColumn) =>
  admission[column as Exclude<keyof AdmissionContent, 'unit_id' | 'cell_id'>];

const COLUMNS: readonly ShownColumn[] = [
  'full_name',
  'birth',
  'sex',
  'people',
  'religion',
  'education',
  'qualification',
  'theory',
  'occupation',
  'flags',
  'unit_id',
  'cell_name',
  'decision_date',
  'ceremony_date',
];

/** In the order of `intakeWords.headers.admissions`. */
export function shownCells(row: AdmissionRow, unitName: (id: number) => string): readonly string[] {
  return COLUMNS.map((column) => shownColumn(column, row, unitName));
}

/** Headline figures of people: all, women, minorities, believers. */
export function totalsOf(rows: readonly Pick<AdmissionRow, 'person'>[]): readonly HeadlineFigure[] {
  const words = intakeWords.totals;
  const number = (is: (row: Pick<AdmissionRow, 'person'>) => boolean) => rows.filter(is).length;
  return [
    { label: words.people, value: rows.length },
    { label: words.female, value: number(({ person }) => person.sex === 'female') },
    // Headline only; the figures themselves also know the setting about people of foreign origin.
    {
      label: words.minority,
      value: number(
        ({ person }) => person.people !== null && person.people !== KINH && person.people !== 'foreign-origin',
      ),
    },
    { label: words.religious, value: number(({ person }) => person.religion !== null && person.religion !== 'none') },
  ];
}
