import { periodShapes, type PeriodShape } from './period-shape.ts';

/** What a unit may send: one of the lists, or the id of a form. */
export const reportLists = ['admissions', 'candidates', 'members'] as const;
export type ReportList = (typeof reportLists)[number];

/** What must have come for a period: `any` one of it, or `all` of it. */
export type RequiredReport = { readonly needs: 'any' | 'all'; readonly of: readonly string[] };

/** When reports are due and what counts as one, by the kind of period. */
export type ReportingRules = {
  /** Calendar days after the last day of the period; null: no day is set. */
  readonly days: Readonly<Record<PeriodShape, number | null>>;
  readonly required: Readonly<Record<PeriodShape, RequiredReport>>;
};

const eitherOfTwo: RequiredReport = { needs: 'any', of: ['admissions', 'bieu-2-btctw', 'bieu-2-tctw'] };

/**
 * The heads of the forms of 2012 give the district 20 days to report upward; half of them are its units'. Any free
 * period is due when somebody says so.
 */
export const defaultReportingRules: ReportingRules = {
  days: { quarter: 10, '6M': 10, '9M': 10, year: 10, days: null },
  required: byShape(() => eitherOfTwo),
};

/** A value for each kind of period. */
export function byShape<Value>(valueOf: (shape: PeriodShape) => Value): Readonly<Record<PeriodShape, Value>> {
  const values = Object.fromEntries(periodShapes.map((shape) => [shape, valueOf(shape)]));
  return values as Record<PeriodShape, Value>; // one entry for each shape
}
