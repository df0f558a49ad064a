/** One side of a rule: a figure (`cellRef`) of a form, or several added up. */
export type FormFigures = { readonly form: string; readonly rows: readonly [string, ...string[]] };

/** Figures of two forms of one unit that must hold the same number. */
export type AcrossForms = {
  readonly id: string;
  readonly left: FormFigures;
  readonly right: FormFigures;
  /** Both forms for the same period; both ending on the same day; the right one ending the day before the left begins. */
  readonly when: 'same-period' | 'same-last-day' | 'day-before';
  readonly weight: 'fix' | 'note';
};

/** The forms of 2012 have people of foreign origin before “Dân tộc khác”. */
const FOREIGN_2012 = 55;
/** The rows of the peoples after Kinh, up to this one. */
const peopleRows = (last: number, except?: number): FormFigures['rows'] => [
  'I.2',
  ...Array.from({ length: last - 2 }, (_, index) => index + 3).flatMap((row) => (row === except ? [] : [`I.${row}`])),
];

export const acrossForms: readonly AcrossForms[] = [
  {
    id: 'admitted',
    left: { form: 'bieu-1-btctw', rows: ['B1'] },
    right: { form: 'bieu-2-btctw', rows: ['I'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members',
    left: { form: 'bieu-1-btctw', rows: ['D'] },
    right: { form: 'bieu-3-btctw', rows: ['I'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  // A corrected earlier report breaks it rightly, so it is only worth a look.
  {
    id: 'opening-balance',
    left: { form: 'bieu-1-btctw', rows: ['A'] },
    right: { form: 'bieu-1-btctw', rows: ['D'] },
    when: 'day-before',
    weight: 'note',
  },
  // The same of the series of 2012.
  {
    id: 'admitted-2012',
    left: { form: 'bieu-1-tctw', rows: ['B1'] },
    right: { form: 'bieu-2-tctw', rows: ['I'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members-2012',
    left: { form: 'bieu-1-tctw', rows: ['D'] },
    right: { form: 'bieu-3-tctw', rows: ['I'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-work-2012',
    left: { form: 'bieu-1-tctw', rows: ['D'] },
    right: { form: 'bieu-6-tctw', rows: ['T'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'opening-balance-2012',
    left: { form: 'bieu-1-tctw', rows: ['A'] },
    right: { form: 'bieu-1-tctw', rows: ['D'] },
    when: 'day-before',
    weight: 'note',
  },
  // By people, religion and kind of organisation.
  {
    id: 'admitted-by-people',
    left: { form: 'bieu-2-btctw', rows: ['I'] },
    right: { form: 'bieu-2b-btctw', rows: ['I'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-in-balance-by-people',
    left: { form: 'bieu-1-btctw', rows: ['B1'] },
    right: { form: 'bieu-2b-btctw', rows: ['I'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-women',
    left: { form: 'bieu-2-btctw', rows: ['I.1'] },
    right: { form: 'bieu-2b-btctw', rows: ['I@c4'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-religious',
    left: { form: 'bieu-2-btctw', rows: ['I.3'] },
    right: { form: 'bieu-2b-btctw', rows: ['II'] },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members-by-people',
    left: { form: 'bieu-1-btctw', rows: ['D'] },
    right: { form: 'bieu-4-btctw', rows: ['I'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-analysed-by-people',
    left: { form: 'bieu-3-btctw', rows: ['I'] },
    right: { form: 'bieu-4-btctw', rows: ['I'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-women',
    left: { form: 'bieu-3-btctw', rows: ['I.1'] },
    right: { form: 'bieu-4-btctw', rows: ['I@c4'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-religious',
    left: { form: 'bieu-3-btctw', rows: ['I.4'] },
    right: { form: 'bieu-4-btctw', rows: ['II'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-organisation',
    left: { form: 'bieu-1-btctw', rows: ['D'] },
    right: { form: 'bieu-5-btctw', rows: ['TOTAL@c7'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'base-committees',
    left: { form: 'bieu-2-btctw', rows: ['III.1'] },
    right: { form: 'bieu-5-btctw', rows: ['TOTAL@c3'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'base-cells',
    left: { form: 'bieu-2-btctw', rows: ['III.2'] },
    right: { form: 'bieu-5-btctw', rows: ['TOTAL@c4'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-people-2012',
    left: { form: 'bieu-1-tctw', rows: ['D'] },
    right: { form: 'bieu-4-tctw', rows: ['I'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-organisation-2012',
    left: { form: 'bieu-1-tctw', rows: ['D'] },
    right: { form: 'bieu-5-tctw', rows: ['TOTAL@c10'] },
    when: 'same-last-day',
    weight: 'fix',
  },
  // Whether people of foreign origin count among the minorities no source says, so that these are only worth a look.
  {
    id: 'admitted-minorities',
    left: { form: 'bieu-2-btctw', rows: ['I.2'] },
    right: { form: 'bieu-2b-btctw', rows: peopleRows(55) },
    when: 'same-period',
    weight: 'note',
  },
  {
    id: 'members-minorities',
    left: { form: 'bieu-3-btctw', rows: ['I.3'] },
    right: { form: 'bieu-4-btctw', rows: peopleRows(55) },
    when: 'same-last-day',
    weight: 'note',
  },
  {
    id: 'members-minorities-2012',
    left: { form: 'bieu-3-tctw', rows: ['I.3'] },
    right: { form: 'bieu-4-tctw', rows: peopleRows(56, FOREIGN_2012) },
    when: 'same-last-day',
    weight: 'note',
  },
];
