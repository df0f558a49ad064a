/** Figures (`cellRef`) of two forms of one unit that must hold the same number. */
export type AcrossForms = {
  readonly id: string;
  readonly left: { readonly form: string; readonly row: string };
  readonly right: { readonly form: string; readonly row: string };
  /** Both forms for the same period; both ending on the same day; the right one ending the day before the left begins. */
  readonly when: 'same-period' | 'same-last-day' | 'day-before';
  readonly weight: 'fix' | 'note';
};

export const acrossForms: readonly AcrossForms[] = [
  {
    id: 'admitted',
    left: { form: 'bieu-1-btctw', row: 'B1' },
    right: { form: 'bieu-2-btctw', row: 'I' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members',
    left: { form: 'bieu-1-btctw', row: 'D' },
    right: { form: 'bieu-3-btctw', row: 'I' },
    when: 'same-last-day',
    weight: 'fix',
  },
  // A corrected earlier report breaks it rightly, so it is only worth a look.
  {
    id: 'opening-balance',
    left: { form: 'bieu-1-btctw', row: 'A' },
    right: { form: 'bieu-1-btctw', row: 'D' },
    when: 'day-before',
    weight: 'note',
  },
  // The same of the series of 2012.
  {
    id: 'admitted-2012',
    left: { form: 'bieu-1-tctw', row: 'B1' },
    right: { form: 'bieu-2-tctw', row: 'I' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members-2012',
    left: { form: 'bieu-1-tctw', row: 'D' },
    right: { form: 'bieu-3-tctw', row: 'I' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-work-2012',
    left: { form: 'bieu-1-tctw', row: 'D' },
    right: { form: 'bieu-6-tctw', row: 'T' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'opening-balance-2012',
    left: { form: 'bieu-1-tctw', row: 'A' },
    right: { form: 'bieu-1-tctw', row: 'D' },
    when: 'day-before',
    weight: 'note',
  },
  // By people, religion and kind of organisation.
  {
    id: 'admitted-by-people',
    left: { form: 'bieu-2-btctw', row: 'I' },
    right: { form: 'bieu-2b-btctw', row: 'I' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-in-balance-by-people',
    left: { form: 'bieu-1-btctw', row: 'B1' },
    right: { form: 'bieu-2b-btctw', row: 'I' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-women',
    left: { form: 'bieu-2-btctw', row: 'I.1' },
    right: { form: 'bieu-2b-btctw', row: 'I@c4' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'admitted-religious',
    left: { form: 'bieu-2-btctw', row: 'I.3' },
    right: { form: 'bieu-2b-btctw', row: 'II' },
    when: 'same-period',
    weight: 'fix',
  },
  {
    id: 'members-by-people',
    left: { form: 'bieu-1-btctw', row: 'D' },
    right: { form: 'bieu-4-btctw', row: 'I' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-analysed-by-people',
    left: { form: 'bieu-3-btctw', row: 'I' },
    right: { form: 'bieu-4-btctw', row: 'I' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-women',
    left: { form: 'bieu-3-btctw', row: 'I.1' },
    right: { form: 'bieu-4-btctw', row: 'I@c4' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-religious',
    left: { form: 'bieu-3-btctw', row: 'I.4' },
    right: { form: 'bieu-4-btctw', row: 'II' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-organisation',
    left: { form: 'bieu-1-btctw', row: 'D' },
    right: { form: 'bieu-5-btctw', row: 'TOTAL@c7' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'base-committees',
    left: { form: 'bieu-2-btctw', row: 'III.1' },
    right: { form: 'bieu-5-btctw', row: 'TOTAL@c3' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'base-cells',
    left: { form: 'bieu-2-btctw', row: 'III.2' },
    right: { form: 'bieu-5-btctw', row: 'TOTAL@c4' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-people-2012',
    left: { form: 'bieu-1-tctw', row: 'D' },
    right: { form: 'bieu-4-tctw', row: 'I' },
    when: 'same-last-day',
    weight: 'fix',
  },
  {
    id: 'members-by-organisation-2012',
    left: { form: 'bieu-1-tctw', row: 'D' },
    right: { form: 'bieu-5-tctw', row: 'TOTAL@c10' },
    when: 'same-last-day',
    weight: 'fix',
  },
];
